/**
 * Readers of the documents that DescribeEntity answers. All members are
 * optional in AWS's published shapes, so each reader says what it makes of an
 * absent one.
 */

/** @public */
export interface ExperienceDocument {
  name: string;
  description?: string;
  status: 'Enabled' | 'Disabled';
  archived: boolean;
  procurementPolicyId?: string;
  brandingSettingsId?: string;
}

/** @public */
export interface ProcurementPolicyDocument {
  allowedProducts: string[];
  deniedProducts: string[];
  productRequests?: 'Allow' | 'Deny';
}

/** @public */
export interface BrandingDocument {
  title?: string;
  information?: string;
  themeColor?: string;
  logoUrl?: string;
}

/** @public */
export interface AudienceDocument {
  experienceId?: string;
  principals: string[];
}

/** @public */
export function parseExperience(document: unknown): ExperienceDocument {
  return {
    name: text(document, 'Name') ?? '',
    description: text(document, 'Description'),
    // A new experience is Disabled until it is enabled.
    status: text(document, 'Status') === 'Enabled' ? 'Enabled' : 'Disabled',
    // AWS does not document AdminStatus. Known: absent, empty and Editable stand
    // for active experiences; so anything else is taken for archived.
    archived: !['', 'Editable'].includes(text(document, 'AdminStatus') ?? ''),
    // Lists in the shape, of which AWS fills one at most ("Work with the private
    // marketplace using the AWS Marketplace API").
    procurementPolicyId: texts(document, 'ProcurementPolicies')[0],
    brandingSettingsId: texts(document, 'BrandingSettings')[0],
  };
}

/** @public */
export function parseProcurementPolicy(
  document: unknown,
): ProcurementPolicyDocument {
  const productsOf = (effect: string) => [
    ...new Set(
      items(document, 'Statements')
        .filter(statement => text(statement, 'Effect') === effect)
        .flatMap(statement => items(statement, 'Resources'))
        .flatMap(resource => texts(resource, 'Ids')),
    ),
  ];
  const requests = text(
    member(document, 'Configuration'),
    'PolicyResourceRequests',
  );
  return {
    allowedProducts: productsOf('Allow'),
    deniedProducts: productsOf('Deny'),
    productRequests:
      requests === 'Allow' || requests === 'Deny' ? requests : undefined,
  };
}

/** @public */
export function parseBranding(document: unknown): BrandingDocument {
  const configuration = member(document, 'Configuration');
  return {
    title: text(configuration, 'Title'),
    information: text(configuration, 'Information'),
    themeColor: text(configuration, 'ThemeColor'),
    logoUrl: text(configuration, 'LogoUrl'),
  };
}

/** @public */
export function parseAudience(document: unknown): AudienceDocument {
  return {
    experienceId: text(document, 'ExperienceId'),
    principals: texts(document, 'Principals'),
  };
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Reflect.get(value, name)
    : undefined;
}

function text(value: unknown, name: string): string | undefined {
  const found = member(value, name);
  return typeof found === 'string' ? found : undefined;
}

function items(value: unknown, name: string): unknown[] {
  const found = member(value, name);
  return Array.isArray(found) ? found : [];
}

function texts(value: unknown, name: string): string[] {
  return items(value, name).filter(each => typeof each === 'string');
}
