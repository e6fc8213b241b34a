import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import type { ImpactSummary } from 'backstage-plugin-private-marketplace-common';
import { FoldedList } from '../lists/FoldedList';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './ImpactPreview.module.css';
import { ImpactProblems } from './ImpactProblems';
import { ProductChange } from './ProductChange';

type Group = ImpactSummary['groups'][number];

const COLUMNS = ['before', 'after', 'accounts', 'gained', 'lost'] as const;

/** What a change would mean: how many accounts get another experience, which, and what they gain and lose; or why AWS would refuse it. */
export function ImpactPreview(props: { impact: ImpactSummary }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { impact } = props;
  const { accounts, groups, organizationalUnits, problems = [] } = impact;
  const { accountsWithOtherProducts = 0 } = impact;
  if (problems.length > 0) return <ImpactProblems codes={problems} />;
  const units = organizationalUnits.map(({ name, accounts: count }) =>
    t('impact.unit', { name, count }),
  );
  return (
    <section className={styles.impact} aria-label={t('impact.heading')}>
      <Alert
        role="status"
        status={accounts > 0 ? 'warning' : 'info'}
        icon
        title={
          accounts > 0
            ? t('impact.accounts', { count: accounts })
            : t('impact.none')
        }
        description={
          accountsWithOtherProducts > 0
            ? t('impact.otherProducts', { count: accountsWithOtherProducts })
            : undefined
        }
      />
      {groups.length > 0 && <Groups groups={groups} />}
      {units.length > 0 && (
        <FoldedList label={t('impact.units')} items={units} />
      )}
    </section>
  );
}

function Groups(props: { groups: readonly Group[] }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const label = t('impact.groups');
  return (
    <div
      className={styles.scroller}
      role="region"
      aria-label={label}
      // Focusable, as it scrolls.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles.groups}>
        <caption>{label}</caption>
        <thead>
          <tr>
            {COLUMNS.map(column => (
              <th key={column} scope="col">
                {t(`impact.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.groups.map(({ before, after, accounts, gained, lost }) => (
            <tr key={`${before?.ref ?? ''} ${after?.ref ?? ''}`}>
              <td>{before?.name ?? t('impact.nobody')}</td>
              <td>{after?.name ?? t('impact.nobody')}</td>
              <td>
                <Text>{accounts}</Text>
              </td>
              <td>
                <ProductChange change={gained} />
              </td>
              <td>
                <ProductChange change={lost} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
