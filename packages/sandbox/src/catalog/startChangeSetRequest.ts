import { createHash } from 'node:crypto';
import { changeTypes } from './changeTypes';
import type { ChangeType } from './changeTypes/changeType';
import type { Tag } from './entities';
import { validationError } from './errors';
import { canonicalJson, isJsonObject, parseJson } from './json';
import type { JsonObject } from './json';
import type { Members } from './members';
import { readTags } from './tags';

/** A change as it was asked for. */
export interface RequestedChange {
  changeType: string;
  definition: ChangeType;
  changeName?: string;
  entityType: string;
  identifier?: string;
  details: JsonObject;
  entityTags: readonly Tag[];
}

/** StartChangeSet, right in itself. */
export interface StartChangeSetRequest {
  name?: string;
  clientRequestToken?: string;
  /** The same for the same request, whatever its token. */
  requestHash: string;
  tags: readonly Tag[];
  changes: RequestedChange[];
}

const notJson = 'Document not valid JSON format';

/** Refuses what can be seen to be wrong without looking at any entity. */
export function readStartChangeSet(request: Members): StartChangeSetRequest {
  request.choice('Catalog', ['AWSMarketplace']);
  const name = request.optionalText('ChangeSetName', {
    maximum: 100,
    // The model's pattern, held to ASCII as its description says.
    pattern: /^[\w \t\n\r\f\v+=.:@-]+$/,
  });
  const clientRequestToken = request.optionalText('ClientRequestToken', {
    maximum: 64,
    pattern: /^[!-~]+$/,
  });
  // Documented for versions of single AMI products only; that private marketplace
  // changes refuse it is simulated.
  if (request.optionalChoice('Intent', ['VALIDATE', 'APPLY']) === 'VALIDATE') {
    throw validationError(
      'Intent VALIDATE is not supported for the change types of this request.',
    );
  }
  const changes = request
    .objects('ChangeSet', { minimum: 1, maximum: 20 })
    .map(readChange);
  return {
    name,
    clientRequestToken,
    requestHash: hashOf(request.object),
    tags: readTags(request, 'ChangeSetTags'),
    changes,
  };
}

function readChange(change: Members): RequestedChange {
  const changeType = change.text('ChangeType', {
    maximum: 255,
    pattern: /^[A-Z][\w]*$/,
  });
  const entity = change.objectAt('Entity');
  // The model's patterns for these two and for the name of a change contradict
  // the documentation's own samples, so they are not looked at.
  const entityType = entity.text('Type', { maximum: 255 });
  const identifier = entity.optionalText('Identifier', { maximum: 255 });
  const changeName = change.optionalText('ChangeName', { maximum: 72 });

  if (entityType !== 'Experience@1.0') {
    throw validationError(`Entity type '${entityType}' is not supported.`);
  }
  const definition = changeTypes.get(changeType);
  if (!definition) {
    throw validationError(
      `Change type '${changeType}' is not supported for entity type '${entityType}'.`,
    );
  }
  if (definition.creates && identifier !== undefined) {
    throw validationError(
      `Change type '${changeType}' must not have an entity identifier.`,
    );
  }
  if (!definition.creates && identifier === undefined) {
    throw validationError(
      `Change type '${changeType}' must have an entity identifier.`,
    );
  }
  const details = readDetails(change);
  definition.check(details);
  const entityTags = readTags(change, 'EntityTags');
  return {
    changeType,
    definition,
    changeName,
    entityType,
    identifier,
    details,
    entityTags,
  };
}

function readDetails(change: Members): JsonObject {
  if (change.has('Details') === change.has('DetailsDocument')) {
    throw validationError(
      'Exactly one of Details and DetailsDocument must be given.',
    );
  }
  if (change.has('DetailsDocument')) {
    const document = change.object.DetailsDocument;
    if (!isJsonObject(document)) throw validationError(notJson);
    return document;
  }
  const text = change.text('Details', { minimum: 2, maximum: 16384 });
  const details = parseJson(text);
  if (!isJsonObject(details)) throw validationError(notJson);
  return details;
}

function hashOf(request: JsonObject): string {
  const { ClientRequestToken: _, ...body } = request;
  return createHash('sha256').update(canonicalJson(body)).digest('hex');
}
