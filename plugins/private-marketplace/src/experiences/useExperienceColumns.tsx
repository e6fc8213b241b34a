import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, type ColumnConfig, Link, Text } from '@backstage/ui';
import type { ExperienceSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useMemo } from 'react';
import { usePageLinks } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { AttentionLabels } from '../attention/AttentionLabels';
import { EntityNames } from '../people/EntityNames';
import { LastChange } from '../progress/LastChange';
import { ExperienceStatus } from '../status/ExperienceStatus';
import { privateMarketplaceTranslationRef } from '../translation';

/** A row of the table, which knows rows by their `id`. */
export interface ExperienceRow {
  id: string;
  experience: ExperienceSummary;
}

export function useExperienceColumns(): ColumnConfig<ExperienceRow>[] {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const links = usePageLinks();
  return useMemo(
    () => [
      {
        id: 'name',
        width: '1.6fr',
        label: t('experiences.column.name'),
        isRowHeader: true,
        isSortable: true,
        cell: ({ experience }) => (
          <Cell>
            <Link href={links.experience(experience.ref)}>
              {experience.name}
            </Link>
            <Text as="div" variant="body-small" color="secondary">
              {experience.managed
                ? experience.shortName
                : t('experiences.notManaged')}
            </Text>
          </Cell>
        ),
      },
      {
        id: 'status',
        label: t('experiences.column.status'),
        isSortable: true,
        cell: ({ experience }) => (
          <Cell>
            <ExperienceStatus experience={experience} />
          </Cell>
        ),
      },
      {
        id: 'products',
        label: t('experiences.column.products'),
        isSortable: true,
        cell: ({ experience }) => (
          <Cell>
            <ProductNumbers experience={experience} />
          </Cell>
        ),
      },
      {
        id: 'principals',
        label: t('experiences.column.audience'),
        isSortable: true,
        cell: ({ experience }) => (
          <Cell>
            <Text>
              {experience.status
                ? experience.principals
                : t('experiences.notKnown')}
            </Text>
          </Cell>
        ),
      },
      {
        id: 'requests',
        width: '0.8fr',
        label: t('experiences.column.requests'),
        cell: ({ experience: { productRequests } }) => (
          <Cell>
            <Text>
              {productRequests &&
                t(
                  productRequests === 'Allow'
                    ? 'experiences.requestsOn'
                    : 'experiences.requestsOff',
                )}
            </Text>
          </Cell>
        ),
      },
      {
        id: 'owner',
        label: t('experiences.column.owner'),
        cell: ({ experience }) => (
          <Cell>
            <Text>
              <EntityNames entityRefs={experience.owners} />
            </Text>
          </Cell>
        ),
      },
      {
        id: 'lastChange',
        width: '1.4fr',
        label: t('experiences.column.lastChange'),
        isSortable: true,
        cell: ({ experience }) => (
          <Cell>
            <LastChange progress={experience.lastChange} />
          </Cell>
        ),
      },
      {
        id: 'attention',
        width: '1.2fr',
        label: t('experiences.column.attention'),
        cell: ({ experience }) => (
          <Cell>
            <AttentionLabels attention={experience.attention} />
          </Cell>
        ),
      },
    ],
    [t, links],
  );
}

function ProductNumbers(props: { experience: ExperienceSummary }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { allowedProducts, deniedProducts, status } = props.experience;
  // Nought would be said of what only could not be read.
  if (!status) return <Text>{t('experiences.notKnown')}</Text>;
  return (
    <>
      <Text as="div">
        {t('products.allowed', { number: String(allowedProducts) })}
      </Text>
      <Text as="div" variant="body-small" color="secondary">
        {t('products.denied', { number: String(deniedProducts) })}
      </Text>
    </>
  );
}
