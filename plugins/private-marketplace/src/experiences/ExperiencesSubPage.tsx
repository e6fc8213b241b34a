import { Route, Routes } from 'react-router-dom';
import { UNRECOGNIZED_FILES } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { ExperiencePage } from '../experience/ExperiencePage';
import { UnrecognizedFilesPage } from '../unrecognized/UnrecognizedFilesPage';
import { ExperiencesPage } from './ExperiencesPage';

/** All experiences, and each of them. */
export function ExperiencesSubPage() {
  return (
    <Routes>
      <Route path="/" element={<ExperiencesPage />} />
      <Route
        path={UNRECOGNIZED_FILES.join('/')}
        element={<UnrecognizedFilesPage />}
      />
      <Route path=":ref/*" element={<ExperiencePage />} />
    </Routes>
  );
}
