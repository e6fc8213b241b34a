import { Route, Routes } from 'react-router-dom';
import { ExperiencePage } from '../experience/ExperiencePage';
import { UNRECOGNIZED_FILES } from '../links/usePageLinks';
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
