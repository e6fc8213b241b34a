import { createHash } from 'node:crypto';
import type { EntityType } from './entities';

/** The only region that AWS Marketplace Catalog has. */
export const region = 'us-east-1';

// The prefix of an audience is not documented: simulated.
const prefixes = {
  Experience: 'exp',
  ProcurementPolicy: 'procpolicy',
  BrandingSettings: 'brandsettings',
  Audience: 'audience',
} as const satisfies Record<EntityType, string>;

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

function characters(random: () => number, count: number): string {
  return Array.from({ length: count }, () =>
    alphabet.charAt(Math.floor(random() * alphabet.length)),
  ).join('');
}

// After a restart a seed begins from its start again, so ids can come back.
function unused(taken: (id: string) => boolean, make: () => string): string {
  let id = make();
  while (taken(id)) id = make();
  return id;
}

/** A new id of an entity. */
export function newEntityId(
  type: EntityType,
  random: () => number,
  taken: (id: string) => boolean,
): string {
  return unused(taken, () => `${prefixes[type]}-${characters(random, 13)}`);
}

/** A new id of a change set. */
export function newChangeSetId(
  random: () => number,
  taken: (id: string) => boolean,
): string {
  return unused(taken, () => characters(random, 25));
}

/** The id of a seeded experience's policy, branding or audience, when none is given. */
export function companionId(type: EntityType, experienceId: string): string {
  return `${prefixes[type]}-${experienceId.replace(/^exp-/, '')}`;
}

/** ARN of an entity, without revision, or of a change set. */
export function resourceArn(
  accountId: string,
  type: EntityType | 'ChangeSet',
  id: string,
): string {
  return `arn:aws:aws-marketplace:${region}:${accountId}:AWSMarketplace/${type}/${id}`;
}

/** A UUID that is always the same for the same text. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The time as the API writes it: ISO 8601 without milliseconds, twenty characters. */
export function timestamp(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
