import type { Catalog } from './catalog';
import {
  batchDescribeEntities,
  describeChangeSet,
  describeEntity,
} from './describing';
import { CatalogError } from './errors';
import type { Scope } from './filters';
import { listChangeSets } from './listChangeSets';
import { listEntities } from './listEntities';
import type { Members } from './members';
import type { CatalogState } from './state';
import { listTagsForResource, tagResource, untagResource } from './tags';

/** Answers from a state, which it leaves as it is. */
export type Reading = (
  state: CatalogState,
  request: Members,
  owner: Scope,
) => object;

type Operation = (catalog: Catalog, request: Members) => object;

/** The operations that only read, by AWS's names. */
export const readings: ReadonlyMap<string, Reading> = new Map(
  Object.entries<Reading>({
    DescribeChangeSet: describeChangeSet,
    ListChangeSets: listChangeSets,
    DescribeEntity: describeEntity,
    BatchDescribeEntities: batchDescribeEntities,
    ListEntities: listEntities,
    ListTagsForResource: listTagsForResource,
  }),
);

const writings: ReadonlyMap<string, Operation> = new Map(
  Object.entries<Operation>({
    StartChangeSet: (catalog, request) => catalog.start(request),
    CancelChangeSet: (catalog, request) => catalog.cancel(request),
    TagResource: (catalog, request) =>
      changing(catalog, tagResource(catalog.state, request)),
    UntagResource: (catalog, request) =>
      changing(catalog, untagResource(catalog.state, request)),
  }),
);

/**
 * The operation that AWS names so.
 *
 * @returns what carries it out, and throws CatalogError with what AWS says against it.
 * @throws CatalogError when there is none.
 */
export function findOperation(name: string): Operation {
  const reading = readings.get(name);
  const operation: Operation | undefined = reading
    ? ({ state, options }, request) =>
        reading(state, request, options.resourceOwner ?? 'self')
    : writings.get(name);
  if (!operation) {
    throw new CatalogError(
      'UnknownOperationException',
      `There is no operation ${name}.`,
    );
  }
  return (catalog, request) => {
    catalog.forgetOld();
    return operation(catalog, request);
  };
}

function changing(catalog: Catalog, result: object): object {
  catalog.changed();
  return result;
}
