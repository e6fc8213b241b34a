import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { type CSSProperties, memo } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './OrganizationGrid.module.css';

/** Stands below the loaded children of a node: there are more, or they load, or could not. */
export const EndRow = memo(Row);

function Row(props: {
  kind: 'more' | 'loading' | 'failed';
  /** Its number among all rows of the table, as ARIA counts them. */
  index: number;
  level: number;
  parentId: string;
  parentName: string;
  remaining: number;
  isActive: boolean;
  /** Always the same function. */
  load: (parentId: string) => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { kind, level, parentId, parentName, remaining, isActive } = props;
  const indent: CSSProperties & Record<'--level', number> = {
    '--level': level,
  };
  const name = parentName;
  return (
    <tr
      role="row"
      className={styles.row}
      tabIndex={isActive ? 0 : -1}
      aria-rowindex={props.index}
      aria-level={level}
    >
      <td role="gridcell" colSpan={4}>
        <div className={styles.name} style={indent}>
          {kind === 'loading' ? (
            t('organization.branchLoading', { name })
          ) : (
            <button
              type="button"
              className={styles.more}
              // Enter does the same.
              tabIndex={-1}
              onClick={() => props.load(parentId)}
            >
              {kind === 'more'
                ? t('organization.more', { name, count: remaining })
                : t('organization.branchFailed', { name })}
            </button>
          )}
        </div>
      </td>
    </tr>
  );
}
