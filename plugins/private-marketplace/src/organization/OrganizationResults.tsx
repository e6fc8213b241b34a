import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  failureKind,
  useMarketplacePages,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
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
export function OrganizationResults(props: { filter: TreeFilter }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { filter } = props;
  const identity = useApi(identityApiRef);
  const pages = useMarketplacePages({
    key: ['organization-nodes', filter],
    load: async (api, cursor, signal) => {
      const { ownershipEntityRefs } = await identity.getBackstageIdentity();
      const search = searchOf(filter, ownershipEntityRefs);
      return api.listOrganizationNodes(
        { ...search, cursor, limit: PAGE_SIZE },
        { signal },
      );
    },
  });
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
