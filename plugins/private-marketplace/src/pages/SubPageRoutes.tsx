import { Progress } from '@backstage/core-components';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { PageNotFound } from './PageNotFound';
import { SUB_PAGES } from './subPages';

const PAGES = SUB_PAGES.map(({ name, load }) => ({
  name,
  Page: lazy(async () => ({ default: await load() })),
}));

/** All sub pages, without the tabs; for where the frontend system does not mount them itself. */
export function SubPageRoutes() {
  return (
    <Suspense fallback={<Progress />}>
      <Routes>
        <Route path="/" element={<Navigate to={SUB_PAGES[0].name} replace />} />
        {PAGES.map(({ name, Page }) => (
          <Route key={name} path={`${name}/*`} element={<Page />} />
        ))}
        <Route path="*" element={<PageNotFound />} />
      </Routes>
    </Suspense>
  );
}
