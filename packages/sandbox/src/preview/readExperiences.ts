import type {
  ExperienceState,
  PreviewedExperience,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  parseAudience,
  parseBranding,
  parseExperience,
  parseProcurementPolicy,
  type CatalogGateway,
  type Entity,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';

/** An experience of the Catalog. */
export interface SeenExperience {
  known: PreviewedExperience;
  state: ExperienceState;
}

/** Reads all experiences with what belongs to them. */
export async function readExperiences(
  catalog: CatalogGateway,
): Promise<SeenExperience[]> {
  const ids: string[] = [];
  for (const type of [
    'Experience',
    'ProcurementPolicy',
    'BrandingSettings',
    'Audience',
  ] as const) {
    for await (const { id } of catalog.listEntities(type)) ids.push(id);
  }
  const entities = await catalog.batchDescribeEntities(ids);
  return [...entities.values()]
    .filter(({ id }) => id.startsWith('exp-'))
    .map(entity => seenExperience(entity, entities));
}

function seenExperience(
  { id, document }: Entity,
  entities: ReadonlyMap<string, Entity>,
): SeenExperience {
  const { procurementPolicyId, brandingSettingsId, ...described } =
    parseExperience(document);
  const policy = entities.get(procurementPolicyId ?? '');
  const settings = entities.get(brandingSettingsId ?? '');
  const audiences = [...entities.values()]
    .map(entity => parseAudience(entity.document))
    .filter(audience => audience.experienceId === id);
  const state: ExperienceState = {
    ...described,
    ...(policy && parseProcurementPolicy(policy.document)),
    ...(settings && { branding: parseBranding(settings.document) }),
    // The pipeline knows nothing of them while there is no audience.
    ...(audiences.length > 0 && {
      principals: audiences.flatMap(audience => audience.principals),
    }),
  };
  const known: PreviewedExperience = {
    ...state,
    id,
    name: described.name,
    archived: described.archived,
    hasBranding: settings !== undefined,
    hasProcurementPolicy: policy !== undefined,
  };
  return { known, state };
}
