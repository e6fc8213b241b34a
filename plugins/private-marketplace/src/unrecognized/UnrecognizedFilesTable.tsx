import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, type ColumnConfig, Text } from '@backstage/ui';
import type { UnrecognizedFileList } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useMemo } from 'react';
import { NamedTable } from '../table/NamedTable';
import { RelativeTime } from '../time/RelativeTime';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './UnrecognizedFilesTable.module.css';

type UnrecognizedFile = UnrecognizedFileList['items'][number];

interface FileRow {
  id: string;
  file: UnrecognizedFile;
}

/** Files with the reason why they belong to no experience. */
export function UnrecognizedFilesTable(props: {
  files: UnrecognizedFile[];
  isStale: boolean;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { files, isStale } = props;
  const columns = useMemo(
    (): ColumnConfig<FileRow>[] => [
      {
        id: 'key',
        label: t('unrecognized.column.key'),
        isRowHeader: true,
        cell: ({ file }) => (
          <Cell>
            <code className={styles.key}>{file.key}</code>
          </Cell>
        ),
      },
      {
        id: 'reason',
        width: '2fr',
        label: t('unrecognized.column.reason'),
        cell: ({ file }) => (
          <Cell>
            <Text>{file.reason}</Text>
          </Cell>
        ),
      },
      {
        id: 'since',
        label: t('unrecognized.column.since'),
        cell: ({ file }) => (
          <Cell>
            <Text>
              <RelativeTime iso={file.since} />
            </Text>
          </Cell>
        ),
      },
    ],
    [t],
  );
  const rows = useMemo(
    () => files.map(file => ({ id: file.key, file })),
    [files],
  );
  return (
    <NamedTable
      label={t('unrecognized.title')}
      columns={columns}
      data={rows}
      isStale={isStale}
    />
  );
}
