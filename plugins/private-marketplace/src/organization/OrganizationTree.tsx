import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NothingHere } from '../sections/NothingHere';
import { privateMarketplaceTranslationRef } from '../translation';
import { OrganizationContent } from './OrganizationContent';
import { OrganizationGrid } from './OrganizationGrid';
import { OrganizationSyncNotice } from './OrganizationSyncNotice';
import type { TreeRow } from './treeRows';
import { useOrganizationTree } from './useOrganizationTree';

/** The organization from the top, as far as it is opened. */
export function OrganizationTree(props: {
  expanded: readonly string[] | undefined;
  onExpandedChange: (expanded: readonly string[]) => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { live, rows, branches } = useOrganizationTree(props.expanded);
  const toggle = (id: string) => {
    const before = props.expanded ?? defaultExpanded(rows);
    props.onExpandedChange(
      before.includes(id) ? before.filter(one => one !== id) : [...before, id],
    );
  };
  const load = (parentId: string) => {
    const end = rows.find(
      row => row.kind !== 'node' && row.parent.id === parentId,
    );
    if (end?.kind === 'failed') branches.retry(parentId);
    else branches.more(parentId);
  };
  return (
    <OrganizationContent
      live={live}
      loadingLabel={t('organization.loading')}
      notFound={<NothingHere text={t('organization.empty')} />}
    >
      {sync => (
        <>
          <OrganizationSyncNotice sync={sync} />
          {rows.length > 0 && (
            <OrganizationGrid
              label={t('organization.title')}
              rows={rows}
              toggle={toggle}
              load={load}
            />
          )}
          {rows.length === 0 && sync.state !== 'pending' && (
            <NothingHere text={t('organization.empty')} />
          )}
        </>
      )}
    </OrganizationContent>
  );
}

/** What is open while the address says nothing. */
function defaultExpanded(rows: readonly TreeRow[]): string[] {
  return rows.filter(row => row.level === 1).map(row => row.key);
}
