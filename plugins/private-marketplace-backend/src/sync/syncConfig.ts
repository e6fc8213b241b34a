import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';

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
  owners: Map<string, string>;
  /** Key of the AWS tag that names the owner. */
  ownerTag?: string;
}

/** @throws InputError or Error that names the key which is wrong. */
export function readSyncConfig(rootConfig: Config): SyncConfig {
  const config = rootConfig.getConfig('privateMarketplace');
  const duration = (key: string, otherwise: HumanDuration): HumanDuration =>
    config.has(key) ? readDurationFromConfig(config, { key }) : otherwise;
  const incremental = duration('sync.incremental', { minutes: 1 });
  const owners = (config.getOptionalConfigArray('owners') ?? []).map(
    each => [each.getString('experience'), each.getString('owner')] as const,
  );
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
    owners: new Map(owners),
    ownerTag: config.getOptionalString('ownerTag'),
  };
}
