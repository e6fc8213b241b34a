import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { defaultEntityPresentation } from '@backstage/plugin-catalog-react';
import { Select } from '@backstage/ui';
import type { ExperienceSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { privateMarketplaceTranslationRef } from '../translation';
import { MINE } from './organizationQuery';

const ANY = ' ';

/** Leaves what experiences of one owner govern. */
export function OwnerFilter(props: {
  experiences: readonly ExperienceSummary[];
  owner: string | undefined;
  onChange: (owner: string | undefined) => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experiences, owner, onChange } = props;
  const owners = new Set(experiences.flatMap(one => one.owners));
  // What the address names is shown, known or not.
  if (owner && owner !== MINE) owners.add(owner);
  return (
    <Select
      label={t('organization.filter.owner')}
      options={[
        { id: ANY, label: t('organization.filter.anyOwner') },
        { id: MINE, label: t('organization.filter.mine') },
        ...[...owners]
          .map(id => ({ id, label: nameOf(id) }))
          .sort((a, b) => a.label.localeCompare(b.label)),
      ]}
      value={owner ?? ANY}
      onChange={key => onChange(key === ANY ? undefined : String(key))}
    />
  );
}

function nameOf(owner: string): string {
  return defaultEntityPresentation(owner, { defaultKind: 'group' })
    .primaryTitle;
}
