import { companionId } from './identifiers';
import type {
  BrandingConfiguration,
  Entity,
  ProductDecision,
  Tag,
} from './entities';

/** An experience that is there from the start. */
export interface SeedExperience {
  /** `exp-` and thirteen lower-case letters and digits. */
  id: string;
  /** What names it in file names of the bucket; the catalog itself knows nothing of it. */
  shortName?: string;
  name: string;
  description?: string;
  status: 'Enabled' | 'Disabled';
  archived?: boolean;
  /** Without one an enabled experience allows every product. */
  procurementPolicy?: {
    id?: string;
    name: string;
    description?: string;
    allowed: readonly string[];
    denied: readonly string[];
    /** Whether users may request products. */
    productRequests: 'Allow' | 'Deny';
  };
  branding?: {
    id?: string;
    name: string;
    description?: string;
    configuration: BrandingConfiguration;
  };
  /** Organization, organizational units and accounts that are associated with it. */
  principals?: readonly string[];
  tags?: Readonly<Record<string, string>>;
}

/** The entities that make up a seeded experience, at their first revision. */
export function seededEntities(
  seed: SeedExperience,
  lastModifiedDate: string,
): Entity[] {
  const tags: Tag[] = Object.entries(seed.tags ?? {}).map(([Key, Value]) => ({
    Key,
    Value,
  }));
  const stored = { revision: 1, lastModifiedDate, tags: [] };
  const { procurementPolicy: policy, branding, principals } = seed;
  const entities: Entity[] = [];
  const policyId =
    policy && (policy.id ?? companionId('ProcurementPolicy', seed.id));
  const brandingId =
    branding && (branding.id ?? companionId('BrandingSettings', seed.id));

  entities.push({
    ...stored,
    type: 'Experience',
    id: seed.id,
    tags,
    name: seed.name,
    description: seed.description,
    status: seed.status,
    archived: seed.archived ?? false,
    procurementPolicyId: policyId,
    brandingSettingsId: brandingId,
  });
  if (policy && policyId) {
    entities.push({
      ...stored,
      type: 'ProcurementPolicy',
      id: policyId,
      name: policy.name,
      description: policy.description,
      policyResourceRequests: policy.productRequests,
      products: [
        ...policy.allowed.map(
          (id): ProductDecision => ({ id, effect: 'Allow' }),
        ),
        ...policy.denied.map((id): ProductDecision => ({ id, effect: 'Deny' })),
      ],
    });
  }
  if (branding && brandingId) {
    entities.push({
      ...stored,
      type: 'BrandingSettings',
      id: brandingId,
      name: branding.name,
      description: branding.description,
      configuration: branding.configuration,
    });
  }
  if (principals) {
    entities.push({
      ...stored,
      type: 'Audience',
      id: companionId('Audience', seed.id),
      name: `Audience ${seed.id}`,
      experienceId: seed.id,
      principals,
    });
  }
  return entities;
}
