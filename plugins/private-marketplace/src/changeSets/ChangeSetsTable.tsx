import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, type ColumnConfig, Text } from '@backstage/ui';
import type { ChangeSetSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useMemo } from 'react';
import { CopyableId } from '../ids/CopyableId';
import { NamedTable } from '../table/NamedTable';
import { RelativeTime } from '../time/RelativeTime';
import { privateMarketplaceTranslationRef } from '../translation';
import { ChangeSetLink } from './ChangeSetLink';
import { ChangeSetStarter } from './ChangeSetStarter';
import { ChangeSetState } from './ChangeSetState';

/** Change sets with their state, time and who started them. */
export function ChangeSetsTable(props: {
  experienceRef: string;
  changeSets: ChangeSetSummary[];
  isStale: boolean;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experienceRef, changeSets, isStale } = props;
  return (
    <NamedTable
      label={t('tab.changeSets.heading')}
      columns={useChangeSetColumns(experienceRef)}
      data={changeSets}
      isStale={isStale}
    />
  );
}

function useChangeSetColumns(
  experienceRef: string,
): ColumnConfig<ChangeSetSummary>[] {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('tab.changeSets.column.name'),
        isRowHeader: true,
        cell: ({ id, name }) => (
          <Cell>
            <ChangeSetLink experienceRef={experienceRef} id={id}>
              {name || t('tab.changeSets.noName')}
            </ChangeSetLink>
            <CopyableId id={id}>
              <Text variant="body-small" color="secondary">
                {id}
              </Text>
            </CopyableId>
          </Cell>
        ),
      },
      {
        id: 'state',
        label: t('tab.changeSets.column.state'),
        cell: ({ state }) => (
          <Cell>
            <ChangeSetState state={state} />
          </Cell>
        ),
      },
      {
        id: 'started',
        label: t('tab.changeSets.column.started'),
        cell: ({ startTime }) => (
          <Cell>
            <Text>{startTime && <RelativeTime iso={startTime} />}</Text>
          </Cell>
        ),
      },
      {
        id: 'who',
        label: t('tab.changeSets.column.who'),
        cell: changeSet => (
          <Cell>
            <Text>
              <ChangeSetStarter changeSet={changeSet} />
            </Text>
          </Cell>
        ),
      },
    ],
    [t, experienceRef],
  );
}
