import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { AttentionBanners } from '../attention/AttentionBanners';
import { ArrivalFocus } from '../edit/focus/ArrivalFocus';
import { NotFound } from '../failure/NotFound';
import { LiveContent } from '../live/LiveContent';
import { PageHeading } from '../place/PageHeading';
import { ChangeAnnouncer } from '../progress/ChangeAnnouncer';
import { SyncNotice } from '../sync/SyncNotice';
import { privateMarketplaceTranslationRef } from '../translation';
import { ExperienceHeader } from './ExperienceHeader';
import { ExperienceTabs } from './ExperienceTabs';
import { useExperience } from './useExperience';
import { usePlace } from './usePlace';

/** One experience, and how far its changes have come. */
export function ExperiencePage() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { ref = '' } = useParams();
  const experience = useExperience(ref);
  const { value } = experience;
  const { tab, trail, documentTitle } = usePlace(ref, value?.name ?? ref);
  const announced = useMemo(() => value && [value], [value]);
  return (
    <>
      {value ? (
        <ExperienceHeader
          experience={value}
          activeTab={tab}
          {...{ trail, documentTitle }}
        />
      ) : (
        <PageHeading title={ref} {...{ trail, documentTitle }} />
      )}
      <Container>
        <ChangeAnnouncer experiences={announced} />
        <LiveContent
          // Another experience would be wrong here, not just old.
          live={{ ...experience, former: undefined }}
          loadingLabel={t('experience.loading')}
          notFound={
            <NotFound
              title={t('experience.notFound.title', { ref })}
              text={t('experience.notFound.text')}
            />
          }
        >
          {detail => (
            <>
              <ArrivalFocus heading={detail.name} />
              <SyncNotice sync={detail.sync} />
              <AttentionBanners experience={detail} />
              <ExperienceTabs experience={detail} />
            </>
          )}
        </LiveContent>
      </Container>
    </>
  );
}
