/** Kinds of entity that make up a private marketplace. */
export type EntityType =
  | 'Experience'
  | 'ProcurementPolicy'
  | 'BrandingSettings'
  | 'Audience';

/** A tag of an entity or a change set. */
export interface Tag {
  Key: string;
  Value: string;
}

interface Stored {
  id: string;
  /** One more with each change set that succeeds on the entity. */
  revision: number;
  /** ISO 8601, twenty characters. */
  lastModifiedDate: string;
  tags: readonly Tag[];
  name: string;
  description?: string;
}

/** What governs a set of principals. */
export interface ExperienceEntity extends Stored {
  type: 'Experience';
  status: 'Enabled' | 'Disabled';
  archived: boolean;
  procurementPolicyId?: string;
  brandingSettingsId?: string;
}

/** What the policy says of one product. */
export interface ProductDecision {
  id: string;
  effect: 'Allow' | 'Deny';
  notes?: string;
}

/** Which products may be procured. */
export interface ProcurementPolicyEntity extends Stored {
  type: 'ProcurementPolicy';
  policyResourceRequests: 'Allow' | 'Deny';
  /** One decision per product. */
  products: readonly ProductDecision[];
}

/** How the private marketplace looks, in the API's own form. */
export interface BrandingConfiguration {
  Title: string;
  Information?: string;
  ThemeColor: string;
  LogoUrl?: string;
}

/** The looks of an experience. */
export interface BrandingSettingsEntity extends Stored {
  type: 'BrandingSettings';
  configuration: BrandingConfiguration;
}

/** Whom an experience governs. */
export interface AudienceEntity extends Stored {
  type: 'Audience';
  experienceId: string;
  principals: readonly string[];
}

/** An entity of the catalog. Never changed in place. */
export type Entity =
  | ExperienceEntity
  | ProcurementPolicyEntity
  | BrandingSettingsEntity
  | AudienceEntity;

/** Entities by id. */
export type Entities = ReadonlyMap<string, Entity>;

/** The entity's content as DescribeEntity tells it ("Work with the private marketplace using the AWS Marketplace API"). */
export function detailsDocument(entity: Entity): object {
  const common = { Name: entity.name, Description: entity.description };
  switch (entity.type) {
    case 'Experience':
      return {
        ...common,
        Status: entity.status,
        // Simulated: the literal of an archived experience is not documented.
        AdminStatus: entity.archived ? 'Restricted' : 'Editable',
        ProcurementPolicies: listOf(entity.procurementPolicyId),
        BrandingSettings: listOf(entity.brandingSettingsId),
      };
    case 'ProcurementPolicy':
      return {
        ...common,
        Statements: statements(entity.products),
        Configuration: {
          PolicyResourceRequests: entity.policyResourceRequests,
        },
      };
    case 'BrandingSettings':
      return { ...common, Configuration: entity.configuration };
    default:
      return {
        ...common,
        ExperienceId: entity.experienceId,
        Principals: entity.principals,
      };
  }
}

function listOf(id: string | undefined): string[] {
  return id === undefined ? [] : [id];
}

// Simulated: one resource per product as in the documentation's samples, and no
// statement for an effect that no product has.
function statements(products: readonly ProductDecision[]): object[] {
  return (['Allow', 'Deny'] as const).flatMap(effect => {
    const decided = products.filter(product => product.effect === effect);
    return decided.length === 0
      ? []
      : [
          {
            Effect: effect,
            Resources: decided.map(({ id, notes }) => ({
              Type: 'Product',
              Ids: [id],
              Notes: notes,
            })),
          },
        ];
  });
}
