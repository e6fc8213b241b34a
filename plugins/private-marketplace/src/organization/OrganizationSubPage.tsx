import { Route, Routes } from 'react-router-dom';
import { PageNotFound } from '../pages/PageNotFound';
import { OrganizationNodePage } from './OrganizationNodePage';
import { OrganizationPage } from './OrganizationPage';

/** The organization, and each part of it. */
export function OrganizationSubPage() {
  return (
    <Routes>
      <Route path="/" element={<OrganizationPage />} />
      <Route path=":nodeId" element={<OrganizationNodePage />} />
      <Route path="*" element={<PageNotFound />} />
    </Routes>
  );
}
