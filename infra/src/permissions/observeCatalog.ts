import type {
  CatalogGateway,
  EntityType,
  NewChangeSet,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { CallSet } from './AwsCall';

/** How the ids of entities begin. */
const TYPES: Record<string, EntityType> = {
  exp: 'Experience',
  procpolicy: 'ProcurementPolicy',
  brandsettings: 'BrandingSettings',
  audience: 'Audience',
};

/**
 * A catalog that notes what its user has to be allowed (Service Authorization
 * Reference, "AWS Marketplace Catalog", with the dependent actions).
 *
 * @param accountId - to which the entities belong, in the ARNs that are noted.
 */
export function observeCatalog(
  catalog: CatalogGateway,
  calls: CallSet,
  accountId: string,
): CatalogGateway {
  const arn = (kind: string, id: string) =>
    `arn:aws:aws-marketplace:us-east-1:${accountId}:AWSMarketplace/${kind}/${id}`;
  const describing = (id: string) =>
    calls.add('aws-marketplace:DescribeEntity', arn(typeOf(id), id));
  return {
    startChangeSet: (changeSet, options) => {
      for (const { kind, id, changeType } of changesOf(changeSet)) {
        const context = { 'catalog:ChangeType': changeType };
        for (const resource of [arn(kind, id), arn('ChangeSet', 'new')]) {
          calls.add('aws-marketplace:StartChangeSet', resource, context);
        }
        calls.add('aws-marketplace:DescribeEntity', arn(kind, id));
      }
      return catalog.startChangeSet(changeSet, options);
    },
    describeChangeSet: (id, options) => {
      calls.add('aws-marketplace:DescribeChangeSet', arn('ChangeSet', id));
      return catalog.describeChangeSet(id, options);
    },
    listChangeSets: (filter, options) => {
      calls.add('aws-marketplace:ListChangeSets', '*');
      return catalog.listChangeSets(filter, options);
    },
    cancelChangeSet: (id, options) => {
      calls.add('aws-marketplace:CancelChangeSet', arn('ChangeSet', id));
      return catalog.cancelChangeSet(id, options);
    },
    listEntities: (type, options) => {
      calls.add('aws-marketplace:ListEntities', '*');
      return catalog.listEntities(type, options);
    },
    listTags: (resource, options) => {
      calls.add('aws-marketplace:ListTagsForResource', resource);
      return catalog.listTags(resource, options);
    },
    describeEntity: (id, options) => {
      describing(id);
      return catalog.describeEntity(id, options);
    },
    batchDescribeEntities: (ids, options) => {
      ids.forEach(describing);
      return catalog.batchDescribeEntities(ids, options);
    },
  };
}

/** Each change is authorized by itself. */
function changesOf({ changes }: NewChangeSet) {
  return changes.map(({ ChangeType: changeType, Entity }) => {
    const [kind = ''] = Entity.Type.split('@');
    const named = Entity.Identifier;
    // What the set itself creates has no id yet.
    const id = named === undefined || named.startsWith('$') ? 'new' : named;
    return { kind, id, changeType };
  });
}

function typeOf(id: string): EntityType {
  const type = TYPES[id.slice(0, id.indexOf('-'))];
  if (!type) throw new Error(`Nobody knows what ${id} is.`);
  return type;
}
