import type { ExperienceDiff } from '../api/types';
import { BRANDING_FIELDS, type Branding } from './brandingFields';

/** One state of an experience. What is absent is not there, such as the products of an experience without a procurement policy. @public */
export interface ExperienceState {
  name?: string;
  description?: string;
  status?: 'Enabled' | 'Disabled';
  archived?: boolean;
  productRequests?: 'Allow' | 'Deny';
  branding?: Branding;
  allowedProducts?: readonly string[];
  deniedProducts?: readonly string[];
  principals?: readonly string[];
}

type TextChange = NonNullable<ExperienceDiff['name']>;

/** What has changed between two states of an experience; the empty state stands for one that does not exist. @public */
export function diffExperiences(
  before: ExperienceState,
  after: ExperienceState,
): ExperienceDiff {
  const branding = BRANDING_FIELDS.flatMap(field => {
    const change = textChange(
      before.branding?.[field],
      after.branding?.[field],
    );
    return change ? [{ field, ...change }] : [];
  });
  const allowed = listChange(before.allowedProducts, after.allowedProducts);
  const denied = listChange(before.deniedProducts, after.deniedProducts);
  const principals = listChange(before.principals, after.principals);
  return withoutEmpty({
    name: textChange(before.name, after.name),
    description: textChange(before.description, after.description),
    status: textChange(before.status, after.status),
    archived: textChange(before.archived, after.archived),
    productRequests: textChange(before.productRequests, after.productRequests),
    branding,
    productsAllowed: allowed.added,
    productsNoLongerAllowed: allowed.removed,
    productsDenied: denied.added,
    productsNoLongerDenied: denied.removed,
    principalsAssociated: principals.added,
    principalsDisassociated: principals.removed,
  });
}

/** The difference without members that say nothing. */
export function withoutEmpty(diff: ExperienceDiff): ExperienceDiff {
  return Object.fromEntries(
    Object.entries(diff).filter(
      ([, value]) =>
        value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function textChange(
  from: string | boolean | undefined,
  to: string | boolean | undefined,
): TextChange | undefined {
  if (from === to) return undefined;
  return {
    ...(from !== undefined && { from: String(from) }),
    ...(to !== undefined && { to: String(to) }),
  };
}

function listChange(
  before: readonly string[] = [],
  after: readonly string[] = [],
): { added: string[]; removed: string[] } {
  const old = new Set(before);
  const present = new Set(after);
  return {
    added: [...present].filter(id => !old.has(id)),
    removed: [...old].filter(id => !present.has(id)),
  };
}
