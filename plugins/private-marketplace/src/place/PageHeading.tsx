import {
  BreadcrumbEntry,
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Header, type HeaderProps, VisuallyHidden } from '@backstage/ui';
import { createContext, type ReactNode, useContext } from 'react';
import { Helmet } from 'react-helmet';
import { privateMarketplaceTranslationRef } from '../translation';

/** A step of the way to a page. */
export interface Crumb {
  label: string;
  href: string;
}

/** Shows the way to a page where the app itself shows none: in the legacy frontend system. */
export const TrailContext = createContext<
  ((trail: readonly Crumb[]) => ReactNode) | undefined
>(undefined);

const NO_TRAIL: readonly Crumb[] = [];

/** The heading of a page, its breadcrumbs, and the title of the document. */
export function PageHeading(
  props: Omit<HeaderProps, 'title' | 'breadcrumbs'> & {
    title: string;
    /** The way from the sub page to this page, which is its end. */
    trail?: readonly Crumb[];
    /** What browser tabs and the history call the page; its heading when left out. */
    documentTitle?: string;
  },
) {
  const { title, trail = NO_TRAIL, documentTitle = title, ...rest } = props;
  const showTrail = useContext(TrailContext);
  return (
    <>
      <DocumentTitle>{documentTitle}</DocumentTitle>
      <Breadcrumbs trail={trail} />
      {showTrail?.(trail)}
      <Header {...rest} title={title} />
    </>
  );
}

/** The heading of a sub page, which its tab shows already. */
export function SubPageHeading(props: { children: string }) {
  const { children } = props;
  return (
    <>
      <DocumentTitle>{children}</DocumentTitle>
      <VisuallyHidden>
        <h2>{children}</h2>
      </VisuallyHidden>
    </>
  );
}

function DocumentTitle(props: { children: string }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const app = useApi(configApiRef).getOptionalString('app.title');
  return (
    <Helmet
      title={props.children}
      titleTemplate={`%s | ${t('title')} | ${app ?? 'Backstage'}`}
    />
  );
}

/** One within the other, so that each knows its place. What is below them must not depend on their number. */
function Breadcrumbs(props: { trail: readonly Crumb[] }) {
  return (
    <>
      {props.trail.reduceRight<ReactNode>(
        (below, entry) => (
          <BreadcrumbEntry entry={entry}>{below}</BreadcrumbEntry>
        ),
        null,
      )}
    </>
  );
}
