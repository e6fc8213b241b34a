import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { shownState } from '../progress/shownState';
import { privateMarketplaceTranslationRef } from '../translation';
import type { CsvColumn } from './experiencesCsv';

/** The columns of the exported list. */
export function useCsvColumns(): CsvColumn[] {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  return useMemo(
    () => [
      { heading: t('experiences.column.name'), value: ({ name }) => name },
      {
        heading: t('experiences.csv.column.shortName'),
        value: ({ shortName }) => shortName,
      },
      { heading: t('experiences.csv.column.id'), value: ({ id }) => id },
      {
        heading: t('experiences.column.status'),
        value: ({ status, archived }) => {
          if (archived) {
            return t('status.archived');
          }
          if (!status) {
            return t('status.notReadable');
          }
          return t(status === 'Enabled' ? 'status.live' : 'status.notLive');
        },
      },
      {
        heading: t('experiences.csv.column.managed'),
        value: ({ managed }) =>
          t(managed ? 'experiences.csv.yes' : 'experiences.csv.no'),
      },
      {
        heading: t('experiences.column.owner'),
        value: ({ owners }) => owners.join(' '),
      },
      {
        heading: t('experiences.csv.column.requests'),
        value: ({ productRequests }) =>
          productRequests &&
          t(
            productRequests === 'Allow'
              ? 'experiences.csv.yes'
              : 'experiences.csv.no',
          ),
      },
      {
        heading: t('experiences.csv.column.allowed'),
        value: ({ status, allowedProducts }) => status && allowedProducts,
      },
      {
        heading: t('experiences.csv.column.denied'),
        value: ({ status, deniedProducts }) => status && deniedProducts,
      },
      {
        heading: t('experiences.csv.column.principals'),
        value: ({ status, principals }) => status && principals,
      },
      {
        heading: t('experiences.csv.column.changeState'),
        value: ({ lastChange }) =>
          lastChange && t(`state.${shownState(lastChange)}`),
      },
      {
        heading: t('experiences.csv.column.changeVersion'),
        value: ({ lastChange }) => lastChange?.version,
      },
      {
        heading: t('experiences.csv.column.changeWritten'),
        value: ({ lastChange }) => lastChange?.writtenAt,
      },
      {
        heading: t('experiences.csv.column.changeEnded'),
        value: ({ lastChange }) => lastChange?.endedAt,
      },
      {
        heading: t('experiences.csv.column.changeRequestedBy'),
        value: ({ lastChange }) => lastChange?.requestedBy,
      },
      {
        heading: t('experiences.csv.column.changeClaimedBy'),
        value: ({ lastChange }) => lastChange?.claimedBy,
      },
      {
        heading: t('experiences.column.attention'),
        value: ({ attention }) =>
          attention.map(reason => t(`attention.reason.${reason}`)).join('; '),
      },
    ],
    [t],
  );
}
