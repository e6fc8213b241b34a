import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, type ColumnConfig, Text } from '@backstage/ui';
import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useMemo } from 'react';
import { ChangeState } from '../progress/ChangeState';
import { NamedTable } from '../table/NamedTable';
import { RelativeTime } from '../time/RelativeTime';
import { privateMarketplaceTranslationRef } from '../translation';
import { ConfigurationLink } from './ConfigurationLink';
import { ConfigurationRequester } from './ConfigurationRequester';

interface ConfigurationRow {
  id: string;
  progress: ConfigurationProgress;
}

/** Configurations with their state, author and time. */
export function ConfigurationsTable(props: {
  experienceRef: string;
  configurations: ConfigurationProgress[];
  isStale: boolean;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experienceRef, configurations, isStale } = props;
  const columns = useConfigurationColumns(experienceRef);
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
  return (
    <NamedTable
      label={t('tab.configurations.heading')}
      columns={columns}
      data={rows}
      isStale={isStale}
    />
  );
}

function useConfigurationColumns(
  experienceRef: string,
): ColumnConfig<ConfigurationRow>[] {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  return useMemo(
    () => [
      {
        id: 'version',
        label: t('tab.configurations.column.version'),
        isRowHeader: true,
        cell: ({ progress: { version } }) => (
          <Cell>
            <ConfigurationLink
              experienceRef={experienceRef}
              version={version}
            />
          </Cell>
        ),
      },
      {
        id: 'state',
        label: t('tab.configurations.column.state'),
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
        label: t('tab.configurations.column.when'),
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
        label: t('tab.configurations.column.who'),
        cell: ({ progress: { requestedBy, claimedBy } }) => (
          <Cell>
            <Text>
              <ConfigurationRequester
                requestedBy={requestedBy}
                claimedBy={claimedBy}
              />
            </Text>
          </Cell>
        ),
      },
    ],
    [t, experienceRef],
  );
}
