import { entityIds, isOpen } from './changeSets';
import type { Change, ChangeSet } from './changeSets';
import { CatalogError, notFound, validationError } from './errors';
import { newChangeSetId, timestamp, uuidOf } from './identifiers';
import { originsOf } from './references';
import type { StartChangeSetRequest } from './startChangeSetRequest';
import type { CatalogState } from './state';

/** "Service quotas for AWS Marketplace Catalog API". */
const mostOpenChangeSets = 250;

/** How a change set fares once it is started. */
export interface ChangeSetFate {
  /** Milliseconds until it is applied. */
  preparing: number;
  /** Milliseconds from there to its end. */
  applying: number;
  /** AWS fails to apply it, through no fault of anybody's. */
  serverFault?: boolean;
}

/** What the world gives a change set that is started. */
export interface StartingContext {
  now: Date;
  random: () => number;
  fateOf: () => ChangeSetFate;
  tokenMemory?: number;
}

/** Starts a change set, unless the same request has started one already. */
export function startChangeSet(
  state: CatalogState,
  request: StartChangeSetRequest,
  context: StartingContext,
): { changeSet: ChangeSet; isNew: boolean } {
  const earlier = startedBefore(state, request, context);
  if (earlier) return { changeSet: earlier, isNew: false };

  const changes = resolveChanges(state, request);
  refuseRepeatedTypes(changes);
  refuseLocked(state, changes);
  refuseTooManyOpen(state);

  const start = context.now.getTime();
  const { preparing, applying, serverFault } = context.fateOf();
  const id = newChangeSetId(context.random, taken =>
    state.changeSets.has(taken),
  );
  const changeSet: ChangeSet = {
    id,
    sequence: latestSequence(state) + 1,
    name: request.name ?? `Submitted by ${state.accountId}`,
    status: 'PREPARING',
    applyingAt: start + preparing,
    endsAt: start + preparing + applying,
    ...(serverFault && { serverFault }),
    startTime: timestamp(context.now),
    changes,
    tags: request.tags,
    clientRequestToken: request.clientRequestToken,
    requestHash: request.requestHash,
    requestId: uuidOf(`request ${id}`),
  };
  state.changeSets.set(id, changeSet);
  return { changeSet, isNew: true };
}

function latestSequence({ changeSets }: CatalogState): number {
  return Math.max(
    0,
    ...[...changeSets.values()].map(({ sequence }) => sequence),
  );
}

// Simulated: how long a token is remembered and what the same token with another
// request gets are not documented.
function startedBefore(
  state: CatalogState,
  { clientRequestToken, requestHash }: StartChangeSetRequest,
  { now, tokenMemory = Infinity }: StartingContext,
): ChangeSet | undefined {
  if (clientRequestToken === undefined) return undefined;
  const oldest = now.getTime() - tokenMemory;
  for (const changeSet of state.changeSets.values()) {
    if (changeSet.clientRequestToken !== clientRequestToken) continue;
    if (Date.parse(changeSet.startTime) < oldest) continue;
    if (changeSet.requestHash === requestHash) return changeSet;
    throw validationError(
      'ClientRequestToken was used before with different parameters.',
    );
  }
  return undefined;
}

function resolveChanges(
  state: CatalogState,
  request: StartChangeSetRequest,
): Change[] {
  const origins = originsOf(request.changes);
  return request.changes.map((change, position) => {
    const origin = origins[position] ?? { createdBy: position };
    return {
      changeType: change.changeType,
      changeName: change.changeName,
      entityType: change.entityType,
      identifier: change.identifier,
      target:
        'createdBy' in origin
          ? origin
          : { id: existingExperience(state, origin.identifier) },
      details: change.details,
      entityTags: change.entityTags,
      errors: [],
    };
  });
}

function existingExperience(state: CatalogState, identifier: string): string {
  const [, id = '', revision] = /^([\w-]+)(?:@(\d+))?$/.exec(identifier) ?? [];
  if (!id) {
    throw validationError(`Entity identifier '${identifier}' is not valid.`);
  }
  const entity = state.entities.get(id);
  if (entity?.type !== 'Experience') throw notFound('Entity', identifier);
  if (revision !== undefined && Number(revision) !== entity.revision) {
    throw validationError(
      `Entity '${identifier}' is not the latest revision. The latest revision is '${id}@${entity.revision}'.`,
    );
  }
  return id;
}

function refuseRepeatedTypes(changes: readonly Change[]): void {
  const seen = new Set<string>();
  for (const { changeType, target } of changes) {
    const key = `${changeType} ${JSON.stringify(target)}`;
    if (seen.has(key)) {
      throw validationError(
        `Change type '${changeType}' is used more than once for the same entity.`,
      );
    }
    seen.add(key);
  }
}

function refuseLocked(state: CatalogState, changes: readonly Change[]): void {
  const targets = new Set(
    changes.flatMap(({ target }) => ('id' in target ? [target.id] : [])),
  );
  for (const changeSet of state.changeSets.values()) {
    if (!isOpen(changeSet)) continue;
    const locked = entityIds(changeSet).find(id => targets.has(id));
    if (locked) {
      // Simulated: the text is not documented.
      throw new CatalogError(
        'ResourceInUseException',
        `Requested change set has entities locked by change sets - entity: '${locked}', change sets: '${changeSet.id}'.`,
      );
    }
  }
}

function refuseTooManyOpen(state: CatalogState): void {
  const open = [...state.changeSets.values()].filter(isOpen).length;
  if (open >= mostOpenChangeSets) {
    throw new CatalogError(
      'ServiceQuotaExceededException',
      `The account has reached its quota of ${mostOpenChangeSets} open change sets.`,
    );
  }
}
