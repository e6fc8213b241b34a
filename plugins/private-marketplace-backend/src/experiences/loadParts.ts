import { isShortName } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { parseExperience } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type { EntityStore } from '../catalog/EntityStore';
import type { ConfigurationStore } from '../configurations/ConfigurationStore';
import { isEnd } from '../configurations/settleProgress';
import type { UnsettledConfiguration } from '../configurations/unsettledConfigurations';
import { grouped } from '../database/grouped';
import type { ErrorFileStore } from '../errorFiles/ErrorFileStore';
import type { StatusFileRow } from '../statusFiles/StatusFileRow';
import type { StatusFileStore } from '../statusFiles/StatusFileStore';
import { Subjects } from '../sync/Subjects';
import type { ExperienceParts } from './assembleExperience';
import type { ExperienceRow } from './ExperienceRow';
import type { ExperienceStore } from './ExperienceStore';
import type { KnownError } from '../errorFiles/KnownError';

/** Where the parts of experiences are kept. */
export interface PartStores {
  configurations: ConfigurationStore;
  entities: EntityStore;
  errorFiles: ErrorFileStore;
  experiences: ExperienceStore;
  statusFiles: StatusFileStore;
}

/** The parts of an experience, with its configurations as far as they matter now. */
export interface LoadedExperience extends ExperienceParts {
  configurations: readonly UnsettledConfiguration[];
}

/** What the database holds of some experiences before they are put together. */
export interface LoadedParts {
  experiences: LoadedExperience[];
  /** Short names of files that are ids of experiences. */
  misnamed: string[];
  errors: Map<string, KnownError[]>;
  /** Rows of these experiences as they stand, also of those that are no more. */
  existing: ExperienceRow[];
}

/** Loads whatever belongs to some experiences, with a number of queries that does not depend on theirs. */
export async function loadParts(
  stores: PartStores,
  transaction: Knex.Transaction,
  asked: Subjects,
  now: Date,
): Promise<LoadedParts> {
  const subjects = new Subjects();
  subjects.addAll(asked);
  const { statusFiles, existing } = await relate(stores, transaction, subjects);
  const shortNames = [...subjects.shortNames];
  const configurations = await stores.configurations.unsettled(
    transaction,
    shortNames,
    now,
  );
  const haveFiles = await stores.configurations.withFiles(
    transaction,
    shortNames,
  );
  const entities = await loadEntities(stores, transaction, [
    ...subjects.entityIds,
  ]);
  const experiences: LoadedExperience[] = [];
  const misnamed: string[] = [];
  const managed = new Set<string>();
  for (const shortName of shortNames.sort()) {
    const statusFile = statusFiles.get(shortName);
    // History alone does not make an experience.
    if (!statusFile && !haveFiles.has(shortName)) continue;
    const id = statusFile?.experience_id ?? undefined;
    // Who names files after the id of an experience does not make another one of that name.
    if (entities.experiences.has(shortName) && id !== shortName) {
      misnamed.push(shortName);
      continue;
    }
    if (id !== undefined && entities.experiences.has(id)) managed.add(id);
    experiences.push({
      shortName,
      statusFile,
      configurations: configurations.get(shortName) ?? [],
      ...entities.partsOf(id),
    });
  }
  for (const id of [...entities.experiences.keys()].sort()) {
    if (managed.has(id)) continue;
    experiences.push({ configurations: [], ...entities.partsOf(id) });
  }
  return {
    experiences,
    misnamed,
    errors: await loadErrors(stores, transaction, configurations),
    existing,
  };
}

/** Adds to the subjects what status files and rows say belongs together with them. */
async function relate(
  { experiences, statusFiles: files }: PartStores,
  transaction: Knex.Transaction,
  subjects: Subjects,
) {
  const statusFiles = new Map<string, StatusFileRow>();
  const existing = new Map<number, ExperienceRow>();
  // An id leads to the file that names it now, and by its row to the one that named it before.
  for (let round = 0; round < 2; round += 1) {
    const rows = await experiences.related(
      transaction,
      [...subjects.shortNames],
      [...subjects.entityIds],
    );
    for (const row of rows) {
      existing.set(row.id, row);
      subjects.addShortName(row.short_name);
      subjects.addEntityId(row.entity_id);
    }
    const found = await files.related(
      transaction,
      [...subjects.shortNames],
      [...subjects.entityIds],
    );
    for (const file of found) {
      statusFiles.set(file.short_name, file);
      subjects.addShortName(file.short_name);
      subjects.addEntityId(file.experience_id);
    }
    // A file may be named after an id, by hand.
    for (const name of [...subjects.shortNames]) {
      if (name.startsWith('exp-')) subjects.addEntityId(name);
    }
    for (const id of [...subjects.entityIds]) {
      if (isShortName(id)) subjects.addShortName(id);
    }
  }
  return { statusFiles, existing: [...existing.values()] };
}

async function loadEntities(
  { entities }: PartStores,
  transaction: Knex.Transaction,
  ids: readonly string[],
) {
  const experiences = new Map(
    (await entities.experiences(transaction, ids)).map(row => [row.id, row]),
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
  const others = await entities.related(transaction, named, ids);
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

/** The error files that may answer configurations which have not ended. */
async function loadErrors(
  { errorFiles }: PartStores,
  transaction: Knex.Transaction,
  configurations: ReadonlyMap<string, readonly UnsettledConfiguration[]>,
): Promise<Map<string, KnownError[]>> {
  const open = [...configurations.values()]
    .flat()
    .filter(each => !isEnd(each.state));
  const [oldest] = open.map(each => each.written_at).sort();
  if (oldest === undefined) return new Map();
  const shortNames = new Set(open.map(each => each.short_name));
  return errorFiles.answers(transaction, [...shortNames], oldest);
}
