import {
  DescribeEntityCommand,
  ListEntitiesCommand,
  MarketplaceCatalogClient,
} from '@aws-sdk/client-marketplace-catalog';
import { clientConfig } from './currentPortal';

const Catalog = 'AWSMarketplace';

/** What AWS says of an experience, in its own words. */
export interface CatalogExperience {
  experience: unknown;
  policy: unknown;
  branding: unknown;
  audience: unknown;
}

/** Reads an experience and what belongs to it from the Catalog, not from the portal. */
export async function readCatalog(id: string): Promise<CatalogExperience> {
  const client = new MarketplaceCatalogClient(
    clientConfig('MARKETPLACE_CATALOG'),
  );
  try {
    const describe = async (EntityId: string): Promise<unknown> => {
      const command = new DescribeEntityCommand({ Catalog, EntityId });
      return (await client.send(command)).DetailsDocument;
    };
    const describeFirst = async (ids: string[]) =>
      ids[0] === undefined ? undefined : describe(ids[0]);
    const experience = await describe(id);
    const all = new ListEntitiesCommand({ Catalog, EntityType: 'Audience' });
    const { EntitySummaryList = [] } = await client.send(all);
    const audiences = await Promise.all(
      EntitySummaryList.flatMap(({ EntityId }) =>
        EntityId ? [describe(EntityId)] : [],
      ),
    );
    return {
      experience,
      policy: await describeFirst(strings(experience, 'ProcurementPolicies')),
      branding: await describeFirst(strings(experience, 'BrandingSettings')),
      audience: audiences.find(each => member(each, 'ExperienceId') === id),
    };
  } finally {
    client.destroy();
  }
}

/** The products that a policy allows or denies. */
export function productsOf(policy: unknown, effect: 'Allow' | 'Deny') {
  return list(policy, 'Statements')
    .filter(statement => member(statement, 'Effect') === effect)
    .flatMap(statement => list(statement, 'Resources'))
    .flatMap(resource => strings(resource, 'Ids'))
    .sort();
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map(Object.entries(value)).get(name)
    : undefined;
}

function list(value: unknown, name: string): unknown[] {
  const found = member(value, name);
  return Array.isArray(found) ? found : [];
}

function strings(value: unknown, name: string): string[] {
  return list(value, name).filter(each => typeof each === 'string');
}
