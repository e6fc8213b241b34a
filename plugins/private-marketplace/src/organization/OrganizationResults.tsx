import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useCallback } from 'react';
import { privateMarketplaceApiRef } from '../apiRef';
import { slowly } from '../live/pace';
import { usePages } from '../live/usePages';
import { NothingHere } from '../sections/NothingHere';
import { Pager } from '../table/Pager';
import { privateMarketplaceTranslationRef } from '../translation';
import { OrganizationContent } from './OrganizationContent';
import { OrganizationGrid } from './OrganizationGrid';
import { searchOf, type TreeFilter } from './organizationQuery';
import { OrganizationSyncNotice } from './OrganizationSyncNotice';
import { resultRows } from './treeRows';

const PAGE_SIZE = 100;

/** All nodes that the filters leave, wherever they stand. */
export function OrganizationResults(props: {
  /** Has to stay the same object as long as it says the same. */
  filter: TreeFilter;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { filter } = props;
  const api = useApi(privateMarketplaceApiRef);
  const identity = useApi(identityApiRef);
  const load = useCallback(
    async (cursor: string | undefined) => {
      const { ownershipEntityRefs } = await identity.getBackstageIdentity();
      return api.listOrganizationNodes({
        ...searchOf(filter, ownershipEntityRefs),
        cursor,
        limit: PAGE_SIZE,
      });
    },
    [api, identity, filter],
  );
  const pages = usePages(load, slowly);
  const label = t('organization.results');
  return (
    <OrganizationContent live={pages} loadingLabel={t('organization.loading')}>
      {(page, isStale) => (
        <>
          <OrganizationSyncNotice sync={page.sync} />
          <Text as="p" role="status" color="secondary">
            {t('organization.resultCount', { count: page.totalItems })}
          </Text>
          {page.items.length > 0 ? (
            <>
              <OrganizationGrid
                label={label}
                rows={resultRows(page.items, pages.offset, page.totalItems)}
              />
              <Pager
                table={label}
                page={page}
                pages={pages}
                isStale={isStale}
              />
            </>
          ) : (
            <NothingHere text={t('organization.noResults')} />
          )}
        </>
      )}
    </OrganizationContent>
  );
}
