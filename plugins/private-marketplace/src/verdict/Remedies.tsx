import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  isShown,
  type ProcurementVerdict,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { oneOf } from '../experiences/experienceQuery';
import { ExperienceName } from '../organization/ExperienceName';
import { EntityNames } from '../people/EntityNames';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './VerdictBox.module.css';

type RemedyToShow = ProcurementVerdict['remedies'][number];

const OF_AN_ACCOUNT = ['activate-account', 'check-account'] as const;

const OF_AN_EXPERIENCE = ['request', 'ask-owner', 'enable', 'revive'] as const;

/** What would make the product available, and who owns what is in the way. */
export function Remedies(props: { remedies: readonly RemedyToShow[] }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { remedies } = props;
  if (remedies.length === 0) {
    return null;
  }
  return (
    <div>
      <Text as="h3" weight="bold">
        {t('verdict.remedies')}
      </Text>
      <ul className={styles.list}>
        {remedies.map((remedy, index) => (
          // Two of a kind can look the same, where the user may see neither.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index}>
            <Remedy remedy={remedy} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Remedy(props: { remedy: RemedyToShow }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { kind, experience } = props.remedy;
  const ofAccount = oneOf(OF_AN_ACCOUNT, kind);
  if (ofAccount) {
    return <>{t(`verdict.remedy.${ofAccount}`)}</>;
  }
  const known = oneOf(OF_AN_EXPERIENCE, kind) ?? 'other';
  if (!experience || !isShown(experience)) {
    return <>{t('verdict.hiddenRemedy')}</>;
  }
  return (
    <>
      {t(`verdict.remedy.${known}`, {
        experience: <ExperienceName experience={experience} />,
      })}
      {experience.owners !== undefined && (
        <>
          {' '}
          {t('verdict.owner')} <EntityNames entityRefs={experience.owners} />
        </>
      )}
    </>
  );
}
