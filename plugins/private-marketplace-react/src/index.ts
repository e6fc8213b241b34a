/**
 * What frontend plugins around Private Marketplace share: the API ref, hooks that
 * load from it, links to the pages and what is shown of an experience.
 *
 * @packageDocumentation
 */
export { privateMarketplaceApiRef } from './apiRef';
export {
  experienceRouteRef,
  organizationNodeRouteRef,
  rootRouteRef,
  subPageRouteRefs,
  type SubPageName,
} from './routes/routes';
export {
  UNRECOGNIZED_FILES,
  usePageLinks,
  type PageLinks,
} from './routes/usePageLinks';
export {
  failureKind,
  mayShowLastValue,
  type FailureKind,
} from './loading/failureKind';
export {
  useMarketplaceQuery,
  type Live,
  type MarketplaceQuery,
} from './loading/useMarketplaceQuery';
export {
  useMarketplacePages,
  type Page,
  type Pages,
  type PagesQuery,
} from './loading/useMarketplacePages';
export {
  useMarketplaceCall,
  type Call,
  type CallKind,
} from './loading/useMarketplaceCall';
export { ExperienceRefLink } from './experiences/ExperienceRefLink';
