import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import useAsync from 'react-use/esm/useAsync';
import { privateMarketplaceApiRef } from '../apiRef';
import { usePageLinks } from '../links/usePageLinks';
import { privateMarketplaceTranslationRef } from '../translation';

/** Leads to the files that belong to no experience; absent where there are none, and for those who may not see them. */
export function UnrecognizedFilesLink() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const api = useApi(privateMarketplaceApiRef);
  const links = usePageLinks();
  // That it can not be loaded, or may not be, is no news of a list of something else.
  const { value } = useAsync(async () => api.listUnrecognizedFiles(), [api]);
  return value && value.totalItems > 0 ? (
    <Link href={links.unrecognizedFiles()}>
      {t('unrecognized.link', { count: value.totalItems })}
    </Link>
  ) : null;
}
