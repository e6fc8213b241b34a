import { useRouteRef, useRouteRefParams } from '@backstage/core-plugin-api';
import {
  BreadcrumbEntry,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Container, Header, Link } from '@backstage/ui';
import { useMemo } from 'react';
import { failureKind, mayShowLastValue } from '../failure/failureKind';
import { LiveContent } from '../live/LiveContent';
import { ChangeAnnouncer } from '../progress/ChangeAnnouncer';
import { experienceRouteRef, rootRouteRef } from '../routes';
import { privateMarketplaceTranslationRef } from '../translation';
import { ConfigurationHistory } from './ConfigurationHistory';
import { ExperienceHeader } from './ExperienceHeader';
import { ExperienceNotFound } from './ExperienceNotFound';
import { LatestConfiguration } from './LatestConfiguration';
import { Overview } from './Overview';
import { PolicyWarning } from './PolicyWarning';
import { useExperience } from './useExperience';

/** One experience, and how far its changes have come. */
export function ExperiencePage() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { ref } = useRouteRefParams(experienceRouteRef);
  const rootLink = useRouteRef(rootRouteRef);
  const experienceLink = useRouteRef(experienceRouteRef);
  const experience = useExperience(ref);
  const { value, error } = experience;
  const announced = useMemo(() => value && [value], [value]);
  // Once it is gone or out of bounds, nothing of it stays on the page.
  const shown = error && !mayShowLastValue(error) ? undefined : value;
  const notFound = error && failureKind(error) === 'notFound';
  return (
    <BreadcrumbEntry
      entry={{ label: shown?.name ?? ref, href: experienceLink({ ref }) }}
    >
      <Container mb="0">
        <Link href={rootLink()}>{t('experience.back')}</Link>
      </Container>
      {shown ? <ExperienceHeader experience={shown} /> : <Header title={ref} />}
      <Container>
        <ChangeAnnouncer experiences={announced} />
        {notFound ? (
          <ExperienceNotFound experienceRef={ref} />
        ) : (
          <LiveContent live={experience} loadingLabel={t('experience.loading')}>
            {detail => (
              <>
                <PolicyWarning experience={detail} />
                <LatestConfiguration experience={detail} />
                <Overview experience={detail} />
                <ConfigurationHistory configurations={detail.configurations} />
              </>
            )}
          </LiveContent>
        )}
      </Container>
    </BreadcrumbEntry>
  );
}
