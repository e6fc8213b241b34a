import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useTable } from '@backstage/ui';
import type { ExperienceSummary } from 'backstage-plugin-private-marketplace-common';
import { useMemo } from 'react';
import { NamedTable } from '../table/NamedTable';
import { privateMarketplaceTranslationRef } from '../translation';
import { sortRows } from './sortRows';
import { useExperienceColumns } from './useExperienceColumns';

const PAGE_SIZE = 20;

/** Experiences as rows, with sorting and pages. */
export function ExperiencesTable(props: { experiences: ExperienceSummary[] }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experiences } = props;
  const columns = useExperienceColumns();
  const rows = useMemo(
    () => experiences.map(experience => ({ id: experience.ref, experience })),
    [experiences],
  );
  const { tableProps } = useTable({
    mode: 'complete',
    data: rows,
    sortFn: sortRows,
    initialSort: { column: 'name', direction: 'ascending' },
    paginationOptions: {
      pageSize: PAGE_SIZE,
      getLabel: ({ pageSize, offset = 0, totalCount = 0 }) =>
        t('experiences.pageRange', {
          from: String(offset + 1),
          to: String(Math.min(offset + pageSize, totalCount)),
          total: String(totalCount),
        }),
    },
  });
  return (
    <NamedTable
      label={t('experiences.title')}
      columns={columns}
      data={tableProps.data}
      sort={tableProps.sort}
      // One page needs no way to turn pages.
      pagination={
        rows.length > PAGE_SIZE ? tableProps.pagination : { type: 'none' }
      }
    />
  );
}
