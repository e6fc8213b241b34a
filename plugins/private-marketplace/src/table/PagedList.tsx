import type { ReactNode } from 'react';
import { LiveContent } from '../live/LiveContent';
import { Loading } from '../live/Loading';
import type {
  Page,
  Pages,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { Pager } from './Pager';

/** A page of a list in whatever state it is, and what turns the pages. */
export function PagedList<P extends Page>(props: {
  pages: Pages<P>;
  /** What screen readers call the list. */
  label: string;
  loadingLabel: string;
  /** What to show when there is nothing on any page. */
  empty: ReactNode;
  notFound?: ReactNode;
  /** Stands above the page, also when there is nothing on it. */
  above?: (page: P) => ReactNode;
  children: (page: P, isStale: boolean) => ReactNode;
}) {
  const { pages, label, loadingLabel, empty, notFound, above, children } =
    props;
  const content = (page: P, isStale: boolean) => {
    if (page.totalItems > 0) {
      return (
        <>
          {children(page, isStale)}
          <Pager table={label} page={page} pages={pages} isStale={isStale} />
        </>
      );
    }
    // Of what is on its way nobody knows whether it is empty, too.
    return isStale ? <Loading label={loadingLabel} /> : empty;
  };
  return (
    <LiveContent live={pages} loadingLabel={loadingLabel} notFound={notFound}>
      {(page, isStale) => (
        <>
          {above?.(page)}
          {content(page, isStale)}
        </>
      )}
    </LiveContent>
  );
}
