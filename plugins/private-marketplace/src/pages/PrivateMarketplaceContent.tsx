import { ErrorPage } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Route, Routes } from 'react-router-dom';
import { ExperiencePage } from '../experience/ExperiencePage';
import { OrganizationNodePage } from '../organization/OrganizationNodePage';
import { OrganizationPage } from '../organization/OrganizationPage';
import {
  experienceRouteRef,
  organizationNodeRouteRef,
  organizationRouteRef,
  unrecognizedFilesRouteRef,
} from '../routes';
import { privateMarketplaceTranslationRef } from '../translation';
import { UnrecognizedFilesPage } from '../unrecognized/UnrecognizedFilesPage';
import { LandingPage } from './LandingPage';
import { PageNavigation } from './PageNavigation';

/** All pages, without the frame that each frontend system puts round them. */
export function PrivateMarketplaceContent() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  return (
    <Routes>
      <Route path="/" element={<LandingPage />} />
      <Route
        path={organizationRouteRef.path}
        element={
          <>
            <PageNavigation current="organization" />
            <OrganizationPage />
          </>
        }
      />
      <Route
        path={organizationNodeRouteRef.path}
        element={<OrganizationNodePage />}
      />
      <Route
        path={unrecognizedFilesRouteRef.path}
        element={<UnrecognizedFilesPage />}
      />
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
