import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { usePageLinks } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { privateMarketplaceTranslationRef } from '../translation';
import { useUnrecognizedFiles } from './useUnrecognizedFiles';

/** Leads to the files that belong to no experience; absent where there are none, and for those who may not see them. */
export function UnrecognizedFilesLink() {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const links = usePageLinks();
  // That they cannot be loaded, or may not be, is no news of a list of something else.
  const { value } = useUnrecognizedFiles();
  return value && value.totalItems > 0 ? (
    <Link href={links.unrecognizedFiles()}>
      {t('unrecognized.link', { count: value.totalItems })}
    </Link>
  ) : null;
}
