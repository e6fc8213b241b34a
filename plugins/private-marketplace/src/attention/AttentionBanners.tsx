import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { AdoptExperience } from '../edit/AdoptExperience';
import { age } from '../time/age';
import { useLanguage } from '../time/useLanguage';
import { useNow } from '../time/useNow';
import { privateMarketplaceTranslationRef } from '../translation';
import { EarlierTrouble } from './EarlierTrouble';

/** What somebody should look at, and what to do about it. What hangs or failed last is told with its progress. */
export function AttentionBanners(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { id, archived, attention, goneSince, procurementPolicyId, status } =
    props.experience;
  const language = useLanguage();
  const now = useNow();
  // A policy does not matter for what is no more, or not yet, and of what can not be read nobody knows it.
  const allowsEverything = id && status && !archived && !procurementPolicyId;
  return (
    <>
      <EarlierTrouble experience={props.experience} />
      {attention.includes('gone') && (
        <Alert
          status="danger"
          icon
          title={t('attention.banner.gone.title')}
          description={
            goneSince &&
            t('attention.banner.gone.text', {
              age: age(Date.parse(goneSince), now, language),
            })
          }
        />
      )}
      {attention.includes('unmanaged') && (
        <Alert
          status="info"
          icon
          title={t('attention.banner.unmanaged.title')}
          description={t('attention.banner.unmanaged.text')}
          customActions={<AdoptExperience experience={props.experience} />}
        />
      )}
      {attention.includes('empty-and-live') && (
        <Alert
          status="warning"
          icon
          title={t('attention.banner.empty-and-live.title')}
          description={t('attention.banner.empty-and-live.text')}
        />
      )}
      {(['live-for-nobody', 'not-readable', 'no-owner'] as const).map(
        reason =>
          attention.includes(reason) && (
            <Alert
              key={reason}
              status="warning"
              icon
              title={t(`attention.banner.${reason}.title`)}
              description={t(`attention.banner.${reason}.text`)}
            />
          ),
      )}
      {allowsEverything && !attention.includes('gone') && (
        <Alert
          status="warning"
          icon
          title={t('experience.noPolicy.title')}
          description={t('experience.noPolicy.text')}
        />
      )}
    </>
  );
}
