import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { NothingHere } from '../sections/NothingHere';
import { privateMarketplaceTranslationRef } from '../translation';
import { ALL_OPEN, type Expansion, onlyOpen, withNodes } from './expansion';
import { OrganizationContent } from './OrganizationContent';
import { OrganizationGrid } from './OrganizationGrid';
import { OrganizationSyncNotice } from './OrganizationSyncNotice';
import styles from './OrganizationTree.module.css';
import { useOrganizationTree } from './useOrganizationTree';

/** The organization from the top, as far as it is opened. */
export function OrganizationTree(props: {
  expanded: Expansion | undefined;
  onExpandedChange: (expanded: Expansion) => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { onExpandedChange } = props;
  const { live, rows, branches, expanded } = useOrganizationTree(
    props.expanded,
  );
  const open = (ids: readonly string[]) =>
    onExpandedChange(withNodes(expanded, ids, true));
  const close = (id: string) =>
    onExpandedChange(withNodes(expanded, [id], false));
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
            <>
              <div className={styles.levels}>
                <Button
                  variant="secondary"
                  size="small"
                  onPress={() => onExpandedChange(ALL_OPEN)}
                >
                  {t('organization.openAll')}
                </Button>
                <Button
                  variant="secondary"
                  size="small"
                  onPress={() => onExpandedChange(onlyOpen([]))}
                >
                  {t('organization.closeAll')}
                </Button>
              </div>
              <OrganizationGrid
                label={t('organization.title')}
                rows={rows}
                open={open}
                close={close}
                load={load}
              />
            </>
          )}
          {rows.length === 0 && sync.state !== 'pending' && (
            <NothingHere text={t('organization.empty')} />
          )}
        </>
      )}
    </OrganizationContent>
  );
}
