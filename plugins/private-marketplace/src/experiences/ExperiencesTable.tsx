import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExperienceList } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useMemo } from 'react';
import { NamedTable } from '../table/NamedTable';
import { privateMarketplaceTranslationRef } from '../translation';
import { sortOf } from './experienceQuery';
import { useExperienceColumns } from './useExperienceColumns';
import type { ListQueryState } from './useListQuery';

/** Experiences as rows, in the order in which the backend gives them. */
export function ExperiencesTable(props: {
  list: ExperienceList;
  isStale: boolean;
  state: Pick<ListQueryState, 'query' | 'change'>;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { list, isStale, state } = props;
  const { sort = 'name', order = 'ascending' } = state.query;
  const columns = useExperienceColumns();
  const rows = useMemo(
    () => list.items.map(experience => ({ id: experience.ref, experience })),
    [list],
  );
  return (
    <NamedTable
      label={t('experiences.title')}
      columns={columns}
      data={rows}
      isStale={isStale}
      sort={{
        descriptor: { column: sort, direction: order },
        onSortChange: ({ column, direction }) =>
          state.change(sortOf(column, direction)),
      }}
    />
  );
}
