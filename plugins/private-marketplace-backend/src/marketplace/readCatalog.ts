import {
  parseAudience,
  parseBranding,
  parseExperience,
  parseProcurementPolicy,
  type CatalogGateway,
  type Entity,
  type EntityType,
} from 'backstage-plugin-private-marketplace-node';
import type { CatalogExperience } from './Marketplace';

/** Reads all experiences with their policies, branding and audiences. */
export async function readCatalog(
  catalog: CatalogGateway,
): Promise<Map<string, CatalogExperience>> {
  const [experienceIds, policyIds, brandingIds, audienceIds] =
    await Promise.all([
      idsOf(catalog, 'Experience'),
      idsOf(catalog, 'ProcurementPolicy'),
      idsOf(catalog, 'BrandingSettings'),
      idsOf(catalog, 'Audience'),
    ]);
  const entities = await catalog.batchDescribeEntities([
    ...experienceIds,
    ...policyIds,
    ...brandingIds,
    ...audienceIds,
  ]);
  // An experience does not name its audiences: they name it.
  const audiences = audienceIds.map(id =>
    parseAudience(entities.get(id)?.document),
  );
  return new Map(
    experienceIds.flatMap(id => {
      const entity = entities.get(id);
      if (!entity) return [];
      const own = audiences.filter(each => each.experienceId === id);
      return [[id, toExperience(entity, entities, own)] as const];
    }),
  );
}

async function idsOf(
  catalog: CatalogGateway,
  type: EntityType,
): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of catalog.listEntities(type)) ids.push(id);
  return ids;
}

function toExperience(
  entity: Entity,
  entities: Map<string, Entity>,
  audiences: CatalogExperience['audiences'],
): CatalogExperience {
  const experience = parseExperience(entity.document);
  const { procurementPolicyId: policyId, brandingSettingsId } = experience;
  const branding = brandingSettingsId
    ? entities.get(brandingSettingsId)
    : undefined;
  return {
    id: entity.id,
    revision: entity.revision,
    lastModified: entity.lastModified,
    experience,
    audiences,
    procurementPolicy: policyId
      ? {
          id: policyId,
          ...parseProcurementPolicy(entities.get(policyId)?.document),
        }
      : undefined,
    branding: branding && parseBranding(branding.document),
  };
}
