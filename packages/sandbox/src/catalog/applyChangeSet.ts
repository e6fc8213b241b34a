import type { Organization } from '../organization/organization';
import { isOpen } from './changeSets';
import type { Change, ChangeSet, ErrorDetail } from './changeSets';
import { changeTypes } from './changeTypes';
import { readPrincipals } from './changeTypes/audience';
import type { ApplyContext, ChangeType } from './changeTypes/changeType';
import { stateError } from './changeTypes/changeType';
import { Draft } from './draft';
import type { Entity, EntityType, ExperienceEntity } from './entities';
import { CatalogError } from './errors';
import { newEntityId } from './identifiers';
import { mapObjectStrings } from './json';
import { Members } from './members';
import { idsByReference } from './references';
import type { CatalogState } from './state';
import { mergeTags } from './tags';

/** What the world offers to a change set that is being applied. */
export interface ApplyingContext {
  random: () => number;
  organization: Organization;
}

/** A change set tried out: errors by change, or what it makes of the entities. */
export type Outcome =
  | { errors: ErrorDetail[][] }
  | { changes: Change[]; entities(at: string): Entity[] };

/**
 * Applies a change set without touching the state. One error spoils all of it:
 * that a change set is all or nothing is simulated, the documentation is silent.
 */
export function tryChangeSet(
  state: CatalogState,
  changeSet: ChangeSet,
  { random, organization }: ApplyingContext,
): Outcome {
  const draft = new Draft(state.entities);
  const allotted = new Set<string>();
  const newId = (type: EntityType) => {
    const id = newEntityId(
      type,
      random,
      taken => draft.has(taken) || allotted.has(taken),
    );
    allotted.add(id);
    return id;
  };
  const context: ApplyContext = {
    draft,
    organization,
    newId,
    busyPrincipals: busyPrincipals(state, changeSet),
  };
  const ids = targetIds(changeSet.changes, newId);
  const idOf = (change: Change) => ids.get(change) ?? '';
  const references = idsByReference(changeSet.changes, idOf);
  const changes = changeSet.changes.map(change => ({
    ...change,
    details: mapObjectStrings(
      change.details,
      text => references.get(text) ?? text,
    ),
  }));

  const errors: ErrorDetail[][] = changes.map(() => []);
  for (const { position, definition } of inOrder(changes)) {
    const change = changes[position];
    const original = changeSet.changes[position];
    if (!change || !original) continue;
    errors[position] = applyChange(definition, change, idOf(original), context);
  }
  if (errors.some(list => list.length > 0)) return { errors };

  const targets = new Set(ids.values());
  return {
    entities: at => draft.nextRevisions(targets, at),
    changes: changes.map((change, position) => {
      const original = changeSet.changes[position];
      const id = original ? idOf(original) : '';
      const revision = (state.entities.get(id)?.revision ?? 0) + 1;
      return { ...change, target: { id }, identifier: `${id}@${revision}` };
    }),
  };
}

function inOrder(
  changes: readonly Change[],
): { position: number; definition: ChangeType }[] {
  return changes
    .flatMap(({ changeType }, position) => {
      const definition = changeTypes.get(changeType);
      return definition ? [{ position, definition }] : [];
    })
    .sort((a, b) => a.definition.order - b.definition.order);
}

function applyChange(
  definition: ChangeType,
  change: Change,
  id: string,
  context: ApplyContext,
): ErrorDetail[] {
  const experience = definition.creates
    ? emptyExperience(id)
    : context.draft.experience(id);
  // Its creation has failed, which is reported there.
  if (!experience) return [];
  if (experience.archived && !definition.worksOnArchived) {
    return stateError('Experience is archived');
  }
  try {
    const errors = definition.apply(experience, change.details, context);
    const changed = context.draft.experience(id);
    if (changed && change.entityTags.length > 0) {
      const tags = mergeTags(changed.tags, change.entityTags);
      context.draft.put({ ...changed, tags });
    }
    return errors;
  } catch (error) {
    // What only shows when references are filled in, as a list with the same id twice.
    if (!(error instanceof CatalogError)) throw error;
    return [{ ErrorCode: 'CLIENT_ERROR', ErrorMessage: error.message }];
  }
}

function emptyExperience(id: string): ExperienceEntity {
  return {
    type: 'Experience',
    id,
    revision: 0,
    lastModifiedDate: '',
    tags: [],
    name: '',
    status: 'Disabled',
    archived: false,
  };
}

function targetIds(
  changes: readonly Change[],
  newId: (type: EntityType) => string,
): Map<Change, string> {
  const created = new Map<number, string>();
  return new Map(
    changes.map(change => {
      if ('id' in change.target) return [change, change.target.id];
      const { createdBy } = change.target;
      const id = created.get(createdBy) ?? newId('Experience');
      created.set(createdBy, id);
      return [change, id];
    }),
  );
}

// Simulated: of two change sets with the same principal the one that was started
// first goes through.
function busyPrincipals(state: CatalogState, own: ChangeSet): Set<string> {
  const busy = new Set<string>();
  for (const changeSet of state.changeSets.values()) {
    if (changeSet.id === own.id) break;
    if (!isOpen(changeSet)) continue;
    for (const { changeType, details } of changeSet.changes) {
      if (/^(Associate|Disassociate)Audience$/.test(changeType)) {
        readPrincipals(new Members(details)).forEach(id => busy.add(id));
      }
    }
  }
  return busy;
}
