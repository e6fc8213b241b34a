import { useRouteRef, useRouteRefParams } from '@backstage/core-plugin-api';
import {
  BreadcrumbEntry,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Container, Header, Link } from '@backstage/ui';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { AttentionBanners } from '../attention/AttentionBanners';
import { ArrivalFocus } from '../edit/focus/ArrivalFocus';
import { NotFound } from '../failure/NotFound';
import { LiveContent } from '../live/LiveContent';
import { ChangeAnnouncer } from '../progress/ChangeAnnouncer';
import { experienceRouteRef, rootRouteRef } from '../routes';
import { SyncNotice } from '../sync/SyncNotice';
import { privateMarketplaceTranslationRef } from '../translation';
import { ExperienceHeader } from './ExperienceHeader';
import { ExperienceTabs } from './ExperienceTabs';
import { RefreshContext } from './refreshContext';
import { OVERVIEW } from './tabs';
import { useExperience } from './useExperience';

/** One experience, and how far its changes have come. */
export function ExperiencePage() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { ref } = useRouteRefParams(experienceRouteRef);
  const [tab = OVERVIEW] = (useParams()['*'] ?? '').split('/').filter(Boolean);
  const rootLink = useRouteRef(rootRouteRef);
  const experienceLink = useRouteRef(experienceRouteRef);
  const experience = useExperience(ref);
  const { value } = experience;
  const announced = useMemo(() => value && [value], [value]);
  return (
    <RefreshContext.Provider value={experience.refresh}>
      <BreadcrumbEntry
        entry={{ label: value?.name ?? ref, href: experienceLink({ ref }) }}
      >
        <Container mb="0">
          <Link href={rootLink()}>{t('experience.back')}</Link>
        </Container>
        {value ? (
          <ExperienceHeader experience={value} activeTab={tab} />
        ) : (
          <Header title={ref} />
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
      </BreadcrumbEntry>
    </RefreshContext.Provider>
  );
}
