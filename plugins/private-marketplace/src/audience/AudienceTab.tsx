import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, type ColumnConfig, Text } from '@backstage/ui';
import type {
  ExperienceDetail,
  Principal,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useMemo } from 'react';
import { EditAudience } from '../edit/EditAudience';
import { CopyableId } from '../ids/CopyableId';
import { NothingHere } from '../sections/NothingHere';
import { Section } from '../sections/Section';
import { NamedTable } from '../table/NamedTable';
import { PagedList } from '../table/PagedList';
import { privateMarketplaceTranslationRef } from '../translation';
import { usePrincipals } from './usePrincipals';

/** Whom an experience is associated with. */
export function AudienceTab(props: { experience: ExperienceDetail }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  const columns = useAudienceColumns();
  const heading = t('tab.audience.heading');
  return (
    <Section
      heading={heading}
      actions={<EditAudience experience={experience} />}
    >
      <PagedList
        pages={usePrincipals(experience)}
        label={heading}
        loadingLabel={t('tab.audience.loading')}
        empty={<NothingHere text={t('tab.audience.none')} />}
      >
        {(page, isStale) => (
          <>
            <Text as="p" color="secondary">
              {t('tab.audience.note')}
            </Text>
            <NamedTable
              label={heading}
              columns={columns}
              data={page.items}
              isStale={isStale}
            />
          </>
        )}
      </PagedList>
    </Section>
  );
}

function useAudienceColumns(): ColumnConfig<Principal>[] {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  return useMemo(
    () => [
      {
        id: 'id',
        label: t('tab.audience.column.id'),
        isRowHeader: true,
        width: '2fr',
        cell: ({ id }) => (
          <Cell>
            <CopyableId id={id} />
          </Cell>
        ),
      },
      {
        id: 'kind',
        label: t('tab.audience.column.kind'),
        cell: ({ kind }) => <CellText title={t(`tab.audience.kind.${kind}`)} />,
      },
    ],
    [t],
  );
}
