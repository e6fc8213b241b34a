import { ErrorPage } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Route, Routes } from 'react-router-dom';
import { ExperiencePage } from '../experience/ExperiencePage';
import { ExperiencesPage } from '../experiences/ExperiencesPage';
import { experienceRouteRef } from '../routes';
import { privateMarketplaceTranslationRef } from '../translation';

/** All pages, without the frame that each frontend system puts round them. */
export function PrivateMarketplaceContent() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  return (
    <Routes>
      <Route path="/" element={<ExperiencesPage />} />
      <Route
        path={`${experienceRouteRef.path}/*`}
        element={<ExperiencePage />}
      />
      <Route
        path="*"
        element={<ErrorPage status="404" statusMessage={t('pageNotFound')} />}
      />
    </Routes>
  );
}
