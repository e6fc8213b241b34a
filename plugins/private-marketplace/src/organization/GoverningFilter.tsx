import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import type { ExperienceSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { privateMarketplaceTranslationRef } from '../translation';
import type { TreeFilter } from './organizationQuery';

// Options need keys that no experience has.
const ANY = ' ';
const NOBODY = '  ';

/** Leaves what one experience governs, or nobody. */
export function GoverningFilter(props: {
  experiences: readonly ExperienceSummary[];
  filter: Pick<TreeFilter, 'governing' | 'nobody'>;
  change: (filter: Pick<TreeFilter, 'governing' | 'nobody'>) => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experiences, filter, change } = props;
  const { governing, nobody } = filter;
  const options = experiences.map(({ ref, name }) => ({
    id: ref,
    label: name,
  }));
  // What the address names is shown, known or not.
  if (governing && !options.some(({ id }) => id === governing)) {
    options.unshift({ id: governing, label: governing });
  }
  return (
    <Select
      label={t('organization.filter.governing')}
      options={[
        { id: ANY, label: t('organization.filter.anyGoverning') },
        { id: NOBODY, label: t('organization.filter.nobody') },
        ...options,
      ]}
      value={nobody ? NOBODY : governing ?? ANY}
      onChange={key =>
        change({
          governing: key === ANY || key === NOBODY ? undefined : String(key),
          nobody: key === NOBODY ? true : undefined,
        })
      }
    />
  );
}
