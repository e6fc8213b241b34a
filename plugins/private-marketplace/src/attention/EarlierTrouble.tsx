import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Link } from '@backstage/ui';
import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { usePageLinks } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { privateMarketplaceTranslationRef } from '../translation';

const TABS = {
  failed: 'errors',
  stuck: 'configurations',
  'not-picked-up': 'configurations',
} as const;

/** Why an experience needs attention, where its last change does not tell it. */
export function EarlierTrouble(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { attention, lastChange, ref } = props.experience;
  const links = usePageLinks();
  const isTold = {
    failed: lastChange?.state === 'failed' || lastChange?.state === 'rejected',
    stuck: lastChange?.attention === 'stuck',
    'not-picked-up': lastChange?.attention === 'not-picked-up',
  };
  const reasons = (['failed', 'stuck', 'not-picked-up'] as const).filter(
    reason => attention.includes(reason) && !isTold[reason],
  );
  return (
    <>
      {reasons.map(reason => (
        <Alert
          key={reason}
          status={reason === 'failed' ? 'danger' : 'warning'}
          icon
          title={t(`attention.banner.${reason}.title`)}
          description={
            <>
              {t(`attention.banner.${reason}.text`)}{' '}
              <Link href={links.experience(ref, TABS[reason])}>
                {t(`attention.banner.${reason}.link`)}
              </Link>
            </>
          }
        />
      ))}
    </>
  );
}
