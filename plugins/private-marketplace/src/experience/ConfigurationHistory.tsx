import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Cell,
  CellText,
  type ColumnConfig,
  Text,
  useTable,
} from '@backstage/ui';
import type { ConfigurationProgress } from 'backstage-plugin-private-marketplace-common';
import { useMemo } from 'react';
import { ChangeState } from '../progress/ChangeState';
import { requesterName } from '../progress/requesterName';
import { NamedTable } from '../table/NamedTable';
import { RelativeTime } from '../time/RelativeTime';
import { privateMarketplaceTranslationRef } from '../translation';
import { Section } from './Section';

const PAGE_SIZE = 10;

interface HistoryRow {
  id: string;
  progress: ConfigurationProgress;
}

/** Every configuration of an experience, newest first. */
export function ConfigurationHistory(props: {
  configurations: ConfigurationProgress[];
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { configurations } = props;
  const columns = useHistoryColumns();
  const rows = useMemo(
    () =>
      configurations.map(progress => ({
        // A key alone does not do: the same file may have been written again.
        id: JSON.stringify([
          progress.key,
          progress.versionId,
          progress.writtenAt,
        ]),
        progress,
      })),
    [configurations],
  );
  const { tableProps } = useTable({
    mode: 'complete',
    data: rows,
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
  if (rows.length === 0) {
    return null;
  }
  const heading = t('history.heading', { number: String(rows.length) });
  return (
    <Section heading={heading}>
      <NamedTable
        label={heading}
        columns={columns}
        data={tableProps.data}
        pagination={
          rows.length > PAGE_SIZE ? tableProps.pagination : { type: 'none' }
        }
      />
    </Section>
  );
}

function useHistoryColumns(): ColumnConfig<HistoryRow>[] {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  return useMemo(
    () => [
      {
        id: 'version',
        label: t('history.column.version'),
        isRowHeader: true,
        cell: ({ progress }) => (
          <CellText title={progress.version || t('change.noVersion')} />
        ),
      },
      {
        id: 'state',
        label: t('history.column.state'),
        cell: ({ progress }) => (
          <Cell>
            <ChangeState progress={progress} />
            {progress.error && (
              <Text as="div" variant="body-small" color="secondary">
                {progress.error.message}
              </Text>
            )}
          </Cell>
        ),
      },
      {
        id: 'when',
        label: t('history.column.when'),
        cell: ({ progress }) => (
          <Cell>
            <Text>
              <RelativeTime iso={progress.writtenAt} />
            </Text>
          </Cell>
        ),
      },
      {
        id: 'who',
        label: t('history.column.who'),
        cell: ({ progress }) => (
          <CellText
            title={
              progress.requestedBy
                ? requesterName(progress.requestedBy)
                : t('progress.notThroughPortal')
            }
          />
        ),
      },
    ],
    [t],
  );
}
