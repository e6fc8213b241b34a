import type {
  Changes,
  Configuration,
  PlannedChangeSet,
  RecentChanges,
} from '@private-marketplace/schemas';
import type { KnownExperience } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { configurationOf } from './configurationOf';
import { withoutDecided } from './decisions';

/**
 * AWS does not say that a change which has succeeded is seen at once by who
 * reads the entity. For so many milliseconds a reading that does not show it is
 * taken for an old one; later somebody else has changed the experience.
 */
const MAY_BE_UNSEEN = 5 * 60_000;

/** What the last change sets have changed when one more has succeeded. */
export function withChangeSet(
  recent: RecentChanges | undefined,
  changeSet: PlannedChangeSet,
  at: string,
): RecentChanges {
  const { Branding, Notes: _notes, ...changed } = configurationOf([changeSet]);
  const creates = (type: string) =>
    changeSet.changes.some(({ ChangeType }) => ChangeType === type);
  const now: Changes = {
    ...changed,
    ...(Branding && { HasBranding: true }),
    ...(creates('CreateProcurementPolicy') && { HasPolicy: true }),
  };
  if (!recent || isSeen(recent, at)) return { EndedAt: at, Changes: now };
  return { EndedAt: at, Changes: merged(recent.Changes, now) };
}

/**
 * The first recent change that a reading of the experience does not show, so
 * that the reading is an old one; undefined when there is none.
 *
 * @param configuration - only what it is about was read.
 */
export function unseenChange(
  recent: RecentChanges | undefined,
  known: KnownExperience,
  configuration: Configuration,
  at: string,
): string | undefined {
  if (!recent || isSeen(recent, at)) return undefined;
  const { Changes: changes } = recent;
  const isUnseen: Record<string, boolean> = {
    Name: differs(changes.Name, known.name),
    Description: differs(changes.Description, known.description),
    Status: differs(changes.Status, known.status),
    Archived: differs(changes.Archived, known.archived),
    Branding: changes.HasBranding === true && !known.hasBranding,
    ...(concernsPolicy(configuration) && policyChanges(changes, known)),
    ...(concernsAudience(configuration) && audienceChanges(changes, known)),
  };
  return Object.keys(isUnseen).find(what => isUnseen[what]);
}

/** Whether a configuration is about what stands in the procurement policy. */
export function concernsPolicy(configuration: Configuration): boolean {
  const { AllowProducts, DenyProducts, PolicyResourceRequests } = configuration;
  return (
    (AllowProducts ?? DenyProducts ?? PolicyResourceRequests) !== undefined
  );
}

/** Whether a configuration is about accounts and organizational units. */
export function concernsAudience(configuration: Configuration): boolean {
  const { AssociatePrincipals, DisassociatePrincipals } = configuration;
  return (AssociatePrincipals ?? DisassociatePrincipals) !== undefined;
}

function policyChanges(changes: Changes, known: KnownExperience) {
  const { allowedProducts: allowed, deniedProducts: denied } = known;
  return {
    'the procurement policy':
      changes.HasPolicy === true && !known.hasProcurementPolicy,
    AllowProducts:
      !hasAll(allowed, changes.AllowProducts) ||
      hasAny(denied, changes.AllowProducts),
    DenyProducts:
      !hasAll(denied, changes.DenyProducts) ||
      hasAny(allowed, changes.DenyProducts),
    PolicyResourceRequests: differs(
      changes.PolicyResourceRequests,
      known.productRequests,
    ),
  };
}

function audienceChanges(changes: Changes, { principals }: KnownExperience) {
  return {
    AssociatePrincipals: !hasAll(principals, changes.AssociatePrincipals),
    DisassociatePrincipals: hasAny(principals, changes.DisassociatePrincipals),
  };
}

function isSeen({ EndedAt }: RecentChanges, at: string): boolean {
  return Date.parse(at) - Date.parse(EndedAt) > MAY_BE_UNSEEN;
}

function merged(earlier: Changes, later: Changes): Changes {
  const { HasBranding = later.HasBranding, HasPolicy = later.HasPolicy } =
    earlier;
  const { rest } = withoutDecided(earlier, [later]);
  const all = (
    name:
      | 'AllowProducts'
      | 'DenyProducts'
      | 'AssociatePrincipals'
      | 'DisassociatePrincipals',
  ) => {
    const ids = [...(rest[name] ?? []), ...(later[name] ?? [])];
    return ids.length > 0 ? { [name]: ids } : {};
  };
  return {
    ...rest,
    ...later,
    ...all('AllowProducts'),
    ...all('DenyProducts'),
    ...all('AssociatePrincipals'),
    ...all('DisassociatePrincipals'),
    ...(HasBranding && { HasBranding }),
    ...(HasPolicy && { HasPolicy }),
  };
}

function differs(
  changed: string | boolean | undefined,
  read: string | boolean | undefined,
): boolean {
  // AWS may take blanks off the ends of a text.
  const bare = (value: typeof changed) =>
    typeof value === 'string' ? value.trim() : value;
  return changed !== undefined && bare(changed) !== bare(read);
}

function hasAll(read: readonly string[] = [], changed: string[] = []): boolean {
  const all = new Set(read);
  return changed.every(id => all.has(id));
}

function hasAny(read: readonly string[] = [], changed: string[] = []): boolean {
  const all = new Set(read);
  return changed.some(id => all.has(id));
}
