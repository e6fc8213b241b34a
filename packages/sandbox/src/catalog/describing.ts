import type { ChangeSet } from './changeSets';
import { detailsDocument } from './entities';
import type { Entity } from './entities';
import { notFound } from './errors';
import { resourceArn } from './identifiers';
import type { Members } from './members';
import type { CatalogState } from './state';

/** Finds the change set that a request names. */
export function requestedChangeSet(
  state: CatalogState,
  request: Members,
): ChangeSet {
  request.choice('Catalog', ['AWSMarketplace']);
  const id = request.text('ChangeSetId', { maximum: 255, pattern: /^[\w-]+$/ });
  const changeSet = state.changeSets.get(id);
  if (!changeSet) throw notFound('Change set', id);
  return changeSet;
}

/** Id and ARN, as StartChangeSet and CancelChangeSet answer. */
export function changeSetReference(
  state: CatalogState,
  { id }: ChangeSet,
): object {
  return {
    ChangeSetId: id,
    ChangeSetArn: resourceArn(state.accountId, 'ChangeSet', id),
  };
}

/** Answers DescribeChangeSet. */
export function describeChangeSet(
  state: CatalogState,
  request: Members,
): object {
  const changeSet = requestedChangeSet(state, request);
  return {
    ...changeSetReference(state, changeSet),
    ChangeSetName: changeSet.name,
    Intent: 'APPLY',
    StartTime: changeSet.startTime,
    // Explicit null, as in the documentation's samples.
    EndTime: changeSet.endTime ?? null,
    Status: changeSet.status,
    FailureCode: changeSet.failureCode ?? null,
    FailureDescription: changeSet.failureDescription ?? null,
    ChangeSet: changeSet.changes.map(change => ({
      ChangeType: change.changeType,
      Entity: { Type: change.entityType, Identifier: change.identifier },
      Details: JSON.stringify(change.details),
      DetailsDocument: change.details,
      ErrorDetailList: change.errors,
      ChangeName: change.changeName,
    })),
  };
}

/** Answers DescribeEntity. */
export function describeEntity(state: CatalogState, request: Members): object {
  request.choice('Catalog', ['AWSMarketplace']);
  const id = request.text('EntityId', { maximum: 255, pattern: /^[\w-]+$/ });
  const entity = state.entities.get(id);
  if (!entity) throw notFound('Entity', id);
  return {
    ...description(state, entity),
    Details: JSON.stringify(detailsDocument(entity)),
  };
}

/** Answers BatchDescribeEntities: what is found, and an error for what is not. */
export function batchDescribeEntities(
  state: CatalogState,
  request: Members,
): object {
  const ids = request
    .objects('EntityRequestList', { minimum: 1, maximum: 20 })
    .map(entity => {
      entity.choice('Catalog', ['AWSMarketplace']);
      return entity.text('EntityId', {
        maximum: 255,
        pattern: /^[a-zA-Z0-9][.a-zA-Z0-9/-]+[a-zA-Z0-9]$/,
      });
    });
  const details: [string, object][] = [];
  const errors: [string, object][] = [];
  for (const id of new Set(ids)) {
    const entity = state.entities.get(id);
    if (entity) {
      details.push([id, description(state, entity)]);
    } else {
      // Simulated: codes of this list are not documented.
      const { code, message } = notFound('Entity', id);
      errors.push([id, { ErrorCode: code, ErrorMessage: message }]);
    }
  }
  return {
    EntityDetails: Object.fromEntries(details),
    Errors: Object.fromEntries(errors),
  };
}

function description(state: CatalogState, entity: Entity): object {
  return {
    EntityType: `${entity.type}@1.0`,
    EntityIdentifier: `${entity.id}@${entity.revision}`,
    EntityArn: resourceArn(state.accountId, entity.type, entity.id),
    LastModifiedDate: entity.lastModifiedDate,
    DetailsDocument: detailsDocument(entity),
  };
}
