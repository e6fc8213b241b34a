import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import { ownerRef } from '../catalog/ownerRef';

/** When AWS is read, and what of an experience the configuration of the portal says. */
export interface SyncConfig {
  /** Periods of the readings. */
  full: HumanDuration;
  incremental: HumanDuration;
  /** Period of looking at what is under way. */
  poll: HumanDuration;
  /** Milliseconds after which a file that nothing has picked up is worth a look. */
  notPickedUpAfter: number;
  /** Milliseconds after which a configuration under way is worth a look. */
  stuckAfter: number;
  /** Milliseconds after which the last reading is overdue. */
  overdueAfter: number;
  /** Entity refs by short name or entity id. */
  owners: Map<string, string[]>;
  /** Key of the AWS tag that names the owner. */
  ownerTag?: string;
  /** Milliseconds for which what has ended is kept; for ever when undefined. */
  keepFor?: number;
  /** Milliseconds after which an accepted configuration that can not be written is given up. */
  outboxMaxAge: number;
}

const YEAR = 365 * 24 * 60 * 60 * 1000;
// For so long AWS keeps change sets and lists them, so that they would come back.
const KEPT_BY_AWS = 90 * 24 * 60 * 60 * 1000;

/** @throws InputError or Error that names the key which is wrong. */
export function readSyncConfig(rootConfig: Config): SyncConfig {
  const config = rootConfig.getConfig('privateMarketplace');
  const duration = (key: string, otherwise: HumanDuration): HumanDuration =>
    config.has(key) ? readDurationFromConfig(config, { key }) : otherwise;
  const incremental = duration('sync.incremental', { minutes: 1 });
  const owners = (config.getOptionalConfigArray('owners') ?? []).map(
    each => [each.getString('experience'), readOwner(each)] as const,
  );
  // Several lines about one experience name several owners.
  const byExperience = new Map<string, string[]>();
  for (const [experience, owner] of owners) {
    const others = byExperience.get(experience) ?? [];
    byExperience.set(experience, [...new Set([...others, owner])].sort());
  }
  return {
    full: duration('sync.full', { hours: 6 }),
    incremental,
    poll: duration('sync.poll', { seconds: 5 }),
    notPickedUpAfter: durationToMilliseconds(
      duration('attention.notPickedUpAfter', { minutes: 5 }),
    ),
    stuckAfter: durationToMilliseconds(
      duration('attention.stuckAfter', { hours: 2 }),
    ),
    // Two may be missed before anybody is told.
    overdueAfter: 3 * durationToMilliseconds(incremental) + 60_000,
    owners: byExperience,
    ownerTag: config.getOptionalString('ownerTag'),
    keepFor: readKeepFor(config),
    outboxMaxAge: durationToMilliseconds(
      duration('outbox.maxAge', { days: 7 }),
    ),
  };
}

function readKeepFor(config: Config): number | undefined {
  const key = 'history.keepFor';
  const said = config.getOptional(key);
  if (said === false) return undefined;
  if (said === undefined) return YEAR;
  const keepFor = durationToMilliseconds(
    readDurationFromConfig(config, { key }),
  );
  if (keepFor >= KEPT_BY_AWS) return keepFor;
  throw new InputError(
    `privateMarketplace.${key} has to be at least 90 days, for which AWS itself keeps change sets.`,
  );
}

function readOwner(config: Config): string {
  const text = config.getString('owner');
  try {
    return ownerRef(text);
  } catch (error) {
    throw new InputError(
      `privateMarketplace.owners names ${text} as an owner. Write an entity ref, such as group:default/finance.`,
      error,
    );
  }
}
