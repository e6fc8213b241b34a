import { isShortName } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { parseExperience } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type { EntityRow, ExperienceRow, StatusFileRow } from '../database/rows';
import type { ExperienceParts } from './assembleExperience';
import { grouped } from '../database/grouped';
import {
  loadConfigurations,
  loadErrors,
  withFiles,
  type LoadedConfiguration,
} from '../configurations/loadConfigurations';
import type { KnownError } from '../configurations/settleProgress';
import { Subjects } from '../sync/Subjects';

/** The parts of an experience, with its configurations as far as they matter now. */
export interface LoadedExperience extends ExperienceParts {
  configurations: readonly LoadedConfiguration[];
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
  transaction: Knex.Transaction,
  asked: Subjects,
  now: Date,
): Promise<LoadedParts> {
  const subjects = new Subjects();
  subjects.addAll(asked);
  const { statusFiles, existing } = await relate(transaction, subjects);
  const shortNames = [...subjects.shortNames];
  const configurations = await loadConfigurations(transaction, shortNames, now);
  const haveFiles = await withFiles(transaction, shortNames);
  const entities = await loadEntities(transaction, [...subjects.entityIds]);
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
    errors: await loadErrors(transaction, configurations),
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
