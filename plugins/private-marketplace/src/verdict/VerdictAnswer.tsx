import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Text, VisuallyHidden } from '@backstage/ui';
import {
  organizationReadPermission,
  type ProcurementVerdict,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { mayShowLastValue } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { LiveContent } from '../live/LiveContent';
import { LevelPicture } from '../organization/LevelPicture';
import { useExperienceName } from '../organization/useExperienceName';
import { NamesNotice } from '../productNames/NamesNotice';
import { ProductLabel } from '../productNames/ProductLabel';
import { privateMarketplaceTranslationRef } from '../translation';
import { NotGoverned } from './NotGoverned';
import type { Question } from './readQuestion';
import { Remedies } from './Remedies';
import { useVerdict } from './useVerdict';
import styles from './VerdictBox.module.css';

const TONES: Record<
  ProcurementVerdict['verdict'],
  'success' | 'danger' | 'warning'
> = {
  allowed: 'success',
  'everything-allowed': 'success',
  unrestricted: 'success',
  denied: 'danger',
  'not-listed': 'danger',
  'inactive-account': 'warning',
  'unknown-account': 'warning',
  hidden: 'warning',
};

/** Whether an account may buy a product, why, and what can be done. */
export function VerdictAnswer(props: { question: Question }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const live = useVerdict(props.question);
  const { value, error } = live;
  const sentence = useSentence(
    error && !mayShowLastValue(error) ? undefined : value,
  );
  return (
    <div className={styles.answer}>
      {/* It stands outside of what comes and goes, or it would not be heard. */}
      <VisuallyHidden aria-live="polite">{sentence}</VisuallyHidden>
      <LiveContent
        // The answer to another question would be wrong here, not just old.
        live={{ ...live, former: undefined }}
        loadingLabel={t('verdict.loading')}
      >
        {verdict => <Verdict verdict={verdict} sentence={sentence} />}
      </LiveContent>
    </div>
  );
}

function Verdict(props: { verdict: ProcurementVerdict; sentence: string }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { verdict, sentence } = props;
  const { account, chain, remedies, notGoverned } = verdict;
  const onceActive = useOnceActive(verdict);
  const { allowed } = usePermission({ permission: organizationReadPermission });
  return (
    <>
      <ProductLabel id={verdict.product} />
      <NamesNotice />
      <Alert
        status={TONES[verdict.verdict]}
        icon
        title={sentence}
        description={
          <>
            {t('verdict.for', {
              account: account.name
                ? `${account.name} (${account.id})`
                : account.id,
            })}
            {onceActive !== '' && <div>{onceActive}</div>}
          </>
        }
      />
      <Remedies remedies={remedies} />
      {chain.length > 0 && (
        <div className={styles.answer}>
          <Text as="h3" weight="bold">
            {t('verdict.why')}
          </Text>
          <LevelPicture chain={chain} linked={allowed} />
        </div>
      )}
      <NotGoverned codes={notGoverned} />
    </>
  );
}

function useSentence(verdict: ProcurementVerdict | undefined): string {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const experience = useGoverningName(verdict);
  if (!verdict) return '';
  const { id, state } = verdict.account;
  return t(`verdict.verdict.${verdict.verdict}`, {
    account: id,
    experience,
    state: state ? t(`organization.accountState.${state}`) : '?',
  });
}

/** What the answer would be for an account that is active; empty where it is. */
function useOnceActive(verdict: ProcurementVerdict): string {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const experience = useGoverningName(verdict);
  return verdict.onceActive
    ? t('verdict.onceActive', {
        answer: t(`verdict.verdict.${verdict.onceActive}`, { experience }),
      })
    : '';
}

function useGoverningName(verdict: ProcurementVerdict | undefined): string {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const nameOf = useExperienceName();
  return verdict?.governing
    ? nameOf(verdict.governing, 'first')
    : t('verdict.theExperience');
}
