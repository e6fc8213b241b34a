import {
  AwsCallError,
  type CatalogGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { toChangeSet, type ChangeSetRecord } from '../catalog/ChangeSetRecord';
import { entitiesOf, entityOf } from '../catalog/entities';
import type { SimulatedCatalog } from '../catalog/SimulatedCatalog';
import type { Invocation, Surroundings } from './Invocation';

/** The Catalog as an invocation reaches it. */
export function catalogGateway(
  catalog: SimulatedCatalog,
  invocation: Invocation,
  { faults }: Surroundings,
): CatalogGateway {
  const entity = (id: string) => entityOf(catalog.experiences, id);
  return {
    startChangeSet: request =>
      invocation.call('StartChangeSet', request.clientRequestToken, () => ({
        changeSetId: catalog.start(request, 'pipeline').id,
      })),
    describeChangeSet: id =>
      invocation.call('DescribeChangeSet', id, () => {
        const record = known(catalog, id);
        const isStale =
          record.endTime !== undefined && faults.happens('staleAnswer');
        return toChangeSet(
          isStale
            ? { ...record, state: 'APPLYING', endTime: undefined }
            : record,
        );
      }),
    async *listChangeSets({ name, state, entityId, startedAfter = '' } = {}) {
      yield* await invocation.call('ListChangeSets', name ?? 'all', () =>
        catalog.changeSets
          .reverse()
          .filter(
            each =>
              (name === undefined || each.request.name === name) &&
              (state === undefined || each.state === state) &&
              (entityId === undefined || each.entityIds.includes(entityId)) &&
              each.startTime > startedAfter,
          )
          .map(each => ({
            ...toChangeSet(each),
            entityIds: each.entityIds,
          })),
      );
    },
    cancelChangeSet: id =>
      invocation.call('CancelChangeSet', id, () =>
        catalog.cancel(known(catalog, id)),
      ),
    listTags: arn =>
      invocation.call('ListTagsForResource', arn, () => new Map()),
    async *listEntities(type) {
      yield* await invocation.call('ListEntities', type, () =>
        entitiesOf(catalog.experiences, type),
      );
    },
    describeEntity: id =>
      invocation.call('DescribeEntity', id, () => entity(id)),
    batchDescribeEntities: ids =>
      invocation.call('BatchDescribeEntities', ids.join(), () => {
        const found = ids.flatMap(id => entity(id) ?? []);
        return new Map(found.map(each => [each.id, each]));
      }),
  };
}

function known(catalog: SimulatedCatalog, id: string): ChangeSetRecord {
  const record = catalog.changeSet(id);
  if (record) return record;
  throw new AwsCallError({
    operation: 'DescribeChangeSet',
    subject: id,
    code: 'ResourceNotFoundException',
    reason: 'There is no such change set.',
    httpStatus: 404,
  });
}
