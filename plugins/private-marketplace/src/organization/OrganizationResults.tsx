import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useCallback } from 'react';
import { privateMarketplaceApiRef } from '../apiRef';
import { failureKind } from '../failure/failureKind';
import { slowly } from '../live/pace';
import { usePages } from '../live/usePages';
import { NothingHere } from '../sections/NothingHere';
import { PagedList } from '../table/PagedList';
import { privateMarketplaceTranslationRef } from '../translation';
import { NoOrganizationAccess } from './NoOrganizationAccess';
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
  const { error } = pages;
  if (error && failureKind(error) === 'forbidden') {
    return <NoOrganizationAccess />;
  }
  const known = pages.value ?? pages.former;
  const label = t('organization.results');
  return (
    <>
      {/* Always there, or screen readers would not tell what a filter leaves. */}
      <Text as="p" role="status" color="secondary">
        {known && t('organization.resultCount', { count: known.totalItems })}
      </Text>
      <PagedList
        pages={pages}
        label={label}
        loadingLabel={t('organization.loading')}
        empty={<NothingHere text={t('organization.noResults')} />}
        above={page => <OrganizationSyncNotice sync={page.sync} />}
      >
        {page => (
          <OrganizationGrid
            label={label}
            rows={resultRows(page.items, pages.offset, page.totalItems)}
          />
        )}
      </PagedList>
    </>
  );
}
