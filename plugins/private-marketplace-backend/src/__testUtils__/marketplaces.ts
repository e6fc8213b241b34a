import type {
  CatalogExperience,
  ConfigurationFile,
  Marketplace,
} from '../marketplace/Marketplace';

/** An experience of the Catalog that has nothing but an id and a name. */
export function catalogExperience(
  id: string,
  name: string,
  rest: Partial<CatalogExperience> = {},
): CatalogExperience {
  return {
    id,
    experience: { name, status: 'Enabled', archived: false },
    audiences: [],
    ...rest,
  };
}

/** A configuration file that nobody has read yet. */
export function configurationFile(
  shortName: string,
  version: string,
): ConfigurationFile {
  return {
    key: `Experience_${shortName}#${version}.json`,
    shortName,
    version,
    etag: `"${version}"`,
    writtenAt: new Date('2026-01-31T09:05:00Z'),
  };
}

/** What AWS knows, from lists of it. */
export function marketplaceOf(parts: {
  experiences?: CatalogExperience[];
  /** Experience ids by the short name of their status file; undefined where the file has none yet. */
  statuses?: Record<string, string | undefined>;
  configurations?: ConfigurationFile[];
}): Marketplace {
  const { experiences = [], statuses = {}, configurations = [] } = parts;
  const shortNames = new Set(configurations.map(file => file.shortName));
  return {
    experiences: new Map(experiences.map(each => [each.id, each])),
    statuses: new Map(
      Object.entries(statuses).map(([shortName, id]) => [
        shortName,
        { ok: true, status: id === undefined ? {} : { 'Experience Id': id } },
      ]),
    ),
    configurations: new Map(
      [...shortNames].map(shortName => [
        shortName,
        configurations.filter(file => file.shortName === shortName),
      ]),
    ),
  };
}
