import type { NewChangeSet } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { productsOf, textsOf } from './details';

/** Why AWS refuses a change set for good, whenever it is sent. */
export interface RequestProblem {
  httpStatus: number;
  code: string;
  message: string;
}

const NAME = /^[\w\s+=.:@-]{1,100}$/;
const MAX_CHANGES = 20;
const MAX_IDS = 50;

/** What is wrong with a request; undefined when nothing is. */
export function problemOf(
  { name, changes }: NewChangeSet,
  exists: (experienceId: string) => boolean,
): RequestProblem | undefined {
  const kinds = changes.map(
    ({ ChangeType, Entity }) => `${ChangeType} ${Entity.Identifier ?? ''}`,
  );
  if (changes.length === 0 || changes.length > MAX_CHANGES) {
    return invalid('A change set has 1 to 20 changes');
  }
  if (!NAME.test(name)) return invalid('ChangeSetName not valid');
  if (new Set(kinds).size < kinds.length) {
    return invalid('A change type stands twice');
  }
  const names = new Set(
    changes.map(({ ChangeName }) => `$${ChangeName}.Entity.Identifier`),
  );
  for (const { Entity, DetailsDocument } of changes) {
    const id = Entity.Identifier;
    if (id?.startsWith('$') && !names.has(id)) {
      return invalid(`${id} refers to nothing`);
    }
    if (id !== undefined && !id.startsWith('$') && !exists(id)) {
      return {
        httpStatus: 404,
        code: 'ResourceNotFoundException',
        message: `${id} does not exist`,
      };
    }
    for (const ids of [
      productsOf(DetailsDocument),
      textsOf(DetailsDocument, 'Principals'),
    ]) {
      if (ids.length > MAX_IDS) return invalid('More than 50 values');
      if (new Set(ids).size < ids.length) {
        return invalid('Values in array must be unique');
      }
    }
  }
  return undefined;
}

function invalid(message: string): RequestProblem {
  return { httpStatus: 422, code: 'ValidationException', message };
}
