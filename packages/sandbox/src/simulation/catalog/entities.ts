import type {
  Entity,
  EntitySummary,
  EntityType,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { ExperienceState } from './ExperienceState';

const TYPES = [
  'Experience',
  'ProcurementPolicy',
  'BrandingSettings',
  'Audience',
] as const satisfies EntityType[];

/** One entity as DescribeEntity answers it. */
export function entityOf(
  experiences: readonly ExperienceState[],
  id: string,
): Entity | undefined {
  for (const experience of experiences) {
    const type = TYPES.find(each => idOf(each, experience) === id);
    const document = type && documentOf(type, experience);
    if (document) return { id, revision: experience.revision, document };
  }
  return undefined;
}

/** All entities of a type as ListEntities answers them. */
export function entitiesOf(
  experiences: readonly ExperienceState[],
  type: EntityType,
): EntitySummary[] {
  return experiences
    .filter(each => documentOf(type, each) !== undefined)
    .map(each => ({ id: idOf(type, each), name: each.name }));
}

function idOf(type: EntityType, { id }: ExperienceState): string {
  switch (type) {
    case 'ProcurementPolicy':
      return id.replace('exp-', 'procpolicy-');
    case 'BrandingSettings':
      return id.replace('exp-', 'brandsettings-');
    case 'Audience':
      return id.replace('exp-', 'aud-');
    default:
      return id;
  }
}

/** Undefined when the experience has no such entity. */
function documentOf(
  type: EntityType,
  experience: ExperienceState,
): object | undefined {
  const { id, name, description, requests } = experience;
  switch (type) {
    case 'ProcurementPolicy':
      return experience.hasPolicy
        ? {
            Name: name,
            Statements: [
              statement('Allow', experience.allowed),
              statement('Deny', experience.denied),
            ],
            Configuration: { PolicyResourceRequests: requests },
          }
        : undefined;
    case 'BrandingSettings':
      return experience.hasBranding ? { Name: name } : undefined;
    case 'Audience':
      return experience.principals.size > 0
        ? {
            Name: name,
            ExperienceId: id,
            Principals: [...experience.principals],
          }
        : undefined;
    default:
      return {
        Name: name,
        Description: description,
        Status: experience.status,
        AdminStatus: experience.archived ? 'Restricted' : 'Editable',
        ProcurementPolicies: experience.hasPolicy
          ? [idOf('ProcurementPolicy', experience)]
          : [],
        BrandingSettings: experience.hasBranding
          ? [idOf('BrandingSettings', experience)]
          : [],
      };
  }
}

function statement(effect: string, products: ReadonlySet<string>) {
  return {
    Effect: effect,
    Resources: [...products].map(id => ({ Type: 'Product', Ids: [id] })),
  };
}
