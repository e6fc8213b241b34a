import { parseExperience } from 'backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type {
  ConfigurationRow,
  EntityRow,
  ExperienceRow,
  StatusFileRow,
} from '../database/rows';
import type { ExperienceParts } from './assembleExperience';
import type { KnownError } from './settleProgress';
import { grouped } from './grouped';
import type { Subjects } from './Subjects';

// All but the content, which can be long.
const CONFIGURATION_COLUMNS = [
  'key',
  'short_name',
  'version',
  'generation',
  'state',
  'written_at',
  'etag',
  'version_id',
  'started_at',
  'ended_at',
  'change_set_id',
  'error_message',
  'error_key',
  'problems',
  'revision_before',
  'revision_after',
  'file_gone_since',
];

/** What the database holds of some experiences before they are put together. */
export interface LoadedParts {
  experiences: ExperienceParts[];
  errors: Map<string, KnownError[]>;
  /** Rows of these experiences as they stand, also of those that are no more. */
  existing: ExperienceRow[];
}

/** Loads whatever belongs to some experiences, with a number of queries that does not depend on theirs. */
export async function loadParts(
  transaction: Knex.Transaction,
  subjects: Subjects,
): Promise<LoadedParts> {
  const { statusFiles, existing } = await relate(transaction, subjects);
  const shortNames = [...subjects.shortNames];
  const configurations = await transaction<ConfigurationRow>('configurations')
    .select<ConfigurationRow[]>(CONFIGURATION_COLUMNS)
    .whereIn('short_name', shortNames)
    .orderBy([
      { column: 'written_at', order: 'desc' },
      { column: 'version_sort', order: 'desc' },
    ]);
  const entities = await loadEntities(transaction, [...subjects.entityIds]);
  const ofShortName = grouped(configurations, each => each.short_name);
  const experiences: ExperienceParts[] = [];
  const managed = new Set<string>();
  for (const shortName of shortNames.sort()) {
    const statusFile = statusFiles.get(shortName);
    const own = ofShortName.get(shortName) ?? [];
    // History alone does not make an experience.
    const isThere =
      statusFile !== undefined ||
      own.some(each => each.file_gone_since === null);
    if (!isThere) continue;
    const id = statusFile?.experience_id ?? undefined;
    if (id !== undefined && entities.experiences.has(id)) managed.add(id);
    experiences.push({
      shortName,
      statusFile,
      configurations: own,
      ...entities.partsOf(id),
    });
  }
  for (const id of [...entities.experiences.keys()].sort()) {
    if (managed.has(id)) continue;
    experiences.push({ configurations: [], ...entities.partsOf(id) });
  }
  return {
    experiences,
    errors: await loadErrors(transaction, shortNames),
    existing,
  };
}

/** Adds to the subjects what status files and rows say belongs together with them. */
async function relate(transaction: Knex.Transaction, subjects: Subjects) {
  const statusFiles = new Map<string, StatusFileRow>();
  const existing = new Map<number, ExperienceRow>();
  // An id leads to the file that names it now, and by its row to the one that named it before.
  for (let round = 0; round < 2; round += 1) {
    const shortNames = [...subjects.shortNames];
    const entityIds = [...subjects.entityIds];
    const rows = await transaction<ExperienceRow>('experiences')
      .whereIn('short_name', shortNames)
      .orWhereIn('entity_id', entityIds);
    for (const row of rows) {
      existing.set(row.id, row);
      subjects.addShortName(row.short_name);
      subjects.addEntityId(row.entity_id);
    }
    const files = await transaction<StatusFileRow>('status_files')
      .whereIn('short_name', [...subjects.shortNames])
      .orWhereIn('experience_id', [...subjects.entityIds]);
    for (const file of files) {
      statusFiles.set(file.short_name, file);
      subjects.addShortName(file.short_name);
      subjects.addEntityId(file.experience_id);
    }
  }
  return { statusFiles, existing: [...existing.values()] };
}

async function loadEntities(
  transaction: Knex.Transaction,
  ids: readonly string[],
) {
  const experiences = new Map(
    (
      await transaction<EntityRow>('entities')
        .whereIn('id', ids)
        .where({ type: 'Experience' })
    ).map(row => [row.id, row]),
  );
  const documents = new Map(
    [...experiences].map(([id, row]) => [
      id,
      parseExperience(JSON.parse(row.content)),
    ]),
  );
  const named = [...documents.values()].flatMap(each => [
    ...(each.procurementPolicyId ? [each.procurementPolicyId] : []),
    ...(each.brandingSettingsId ? [each.brandingSettingsId] : []),
  ]);
  const others = await transaction<EntityRow>('entities')
    .whereIn('id', named)
    .orWhereIn('experience_id', ids);
  const byId = new Map(others.map(row => [row.id, row]));
  const audiences = grouped(
    others.filter(row => row.type === 'Audience'),
    row => row.experience_id,
  );
  return {
    experiences,
    partsOf(id: string | undefined) {
      const document = id === undefined ? undefined : documents.get(id);
      if (id === undefined || document === undefined) return { audiences: [] };
      return {
        entity: experiences.get(id),
        policy: byId.get(document.procurementPolicyId ?? ''),
        branding: byId.get(document.brandingSettingsId ?? ''),
        audiences: audiences.get(id) ?? [],
      };
    },
  };
}

async function loadErrors(
  transaction: Knex.Transaction,
  shortNames: readonly string[],
): Promise<Map<string, KnownError[]>> {
  const rows = await transaction('error_files')
    .select('key', 'short_name', 'written_at', 'configuration_key', 'message')
    .whereIn('short_name', shortNames)
    // A status file that can not be read is no answer to a configuration.
    .whereLike('key', 'ERROR%')
    .where({ is_read: true })
    .orderBy('written_at');
  const errors = new Map<string, KnownError[]>();
  for (const row of rows) {
    const own = errors.get(row.short_name) ?? [];
    own.push({
      key: row.key,
      writtenAt: row.written_at,
      configurationKey: row.configuration_key ?? undefined,
      message: row.message ?? undefined,
    });
    errors.set(row.short_name, own);
  }
  return errors;
}
