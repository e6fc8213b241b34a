import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import type { ImpactSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { FoldedList } from '../lists/FoldedList';
import { useExperienceName } from '../organization/useExperienceName';
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
  const { accounts, accountsWithOtherProducts = 0, problems = [] } = impact;
  const { groups, totalGroups = groups.length } = impact;
  const { organizationalUnits: parents } = impact;
  const { totalOrganizationalUnits: totalParents = parents.length } = impact;
  if (problems.length > 0) return <ImpactProblems codes={problems} />;
  // The lists are cut short where they are long.
  const more = (count: number) =>
    count > 0 ? [t('impact.more', { count })] : [];
  const units = [
    ...parents.map(({ name, ...of }) =>
      t('impact.unit', {
        name,
        count: of.accounts + of.accountsWithOtherProducts,
      }),
    ),
    ...more(totalParents - parents.length),
  ];
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
      {more(totalGroups - groups.length).map(text => (
        <Text key={text} as="p">
          {text}
        </Text>
      ))}
      {units.length > 0 && (
        <FoldedList label={t('impact.units')} items={units} />
      )}
    </section>
  );
}

function Groups(props: { groups: readonly Group[] }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const experienceName = useExperienceName();
  const nameOf = (experience: Group['before']) =>
    experience ? experienceName(experience, 'first') : t('impact.nobody');
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
          {props.groups.map(({ before, after, ...group }, index) => (
            // Hidden experiences look the same, and the order never changes.
            // eslint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <td>{nameOf(before)}</td>
              <td>{nameOf(after)}</td>
              <td>
                <Text>{group.accounts}</Text>
              </td>
              <td>
                <ProductChange change={group.gained} />
              </td>
              <td>
                <ProductChange change={group.lost} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
