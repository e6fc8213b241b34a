import type {
  ConfigurationProgress,
  ExperienceDetail,
  ExperienceSummary,
} from 'backstage-plugin-private-marketplace-common';
import type {
  CatalogExperience,
  Marketplace,
} from '../marketplace/Marketplace';

/** An experience by the two things that can be known of it. At least one is there. */
export interface FoundExperience {
  shortName?: string;
  catalog?: CatalogExperience;
}

/** All experiences by name: those of the Catalog, and those that so far only files speak of. */
export function findExperiences(marketplace: Marketplace): FoundExperience[] {
  const { experiences, statuses, configurations } = marketplace;
  const shortNames = new Set([...statuses.keys(), ...configurations.keys()]);
  const managed: FoundExperience[] = [...shortNames].map(shortName => {
    const status = statuses.get(shortName);
    const id = status?.ok ? status.status['Experience Id'] : undefined;
    return { shortName, catalog: id ? experiences.get(id) : undefined };
  });
  const managedIds = new Set(managed.map(each => each.catalog?.id));
  const unmanaged = [...experiences.values()]
    .filter(each => !managedIds.has(each.id))
    .map(catalog => ({ catalog }));
  return [...managed, ...unmanaged].sort(byName);
}

/** What names an experience in addresses. */
export function refOf({ shortName, catalog }: FoundExperience): string {
  return shortName ?? catalog?.id ?? '';
}

/** One row of the list. */
export function summarize(
  found: FoundExperience,
  lastChange: ConfigurationProgress | undefined,
): ExperienceSummary {
  const { shortName, catalog } = found;
  const policy = catalog?.procurementPolicy;
  return {
    ref: refOf(found),
    shortName,
    id: catalog?.id,
    name: nameOf(found),
    description: catalog?.experience.description,
    status: catalog?.experience.status ?? 'Disabled',
    archived: catalog?.experience.archived ?? false,
    allowedProducts: policy?.allowedProducts.length ?? 0,
    deniedProducts: policy?.deniedProducts.length ?? 0,
    principals: catalog?.audiences.flatMap(each => each.principals) ?? [],
    lastChange,
  };
}

/** Everything about one experience. */
export function describe(
  found: FoundExperience,
  configurations: ConfigurationProgress[],
): ExperienceDetail {
  const { catalog } = found;
  return {
    ...summarize(found, configurations[0]),
    revision: catalog?.revision,
    lastModified: catalog?.lastModified,
    procurementPolicy: catalog?.procurementPolicy,
    branding: catalog?.branding,
    configurations,
  };
}

function nameOf({ shortName, catalog }: FoundExperience): string {
  return catalog?.experience.name || shortName || catalog?.id || '';
}

function byName(a: FoundExperience, b: FoundExperience): number {
  return (
    nameOf(a).localeCompare(nameOf(b), 'en') || compare(refOf(a), refOf(b))
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
