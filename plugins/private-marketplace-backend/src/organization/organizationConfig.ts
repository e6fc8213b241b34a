import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';

/** Whether and when AWS Organizations is read, and what of it is kept. */
export interface OrganizationConfig {
  enabled: boolean;
  /** Period of the readings. */
  schedule: HumanDuration;
  /** The same in milliseconds. */
  period: number;
  /** Milliseconds after which the last reading is overdue. */
  overdueAfter: number;
  /** Whether addresses of accounts are kept and shown. */
  showEmail: boolean;
}

/** @throws Error that names the key which is wrong. */
export function readOrganizationConfig(rootConfig: Config): OrganizationConfig {
  const config = rootConfig.getOptionalConfig(
    'privateMarketplace.organization',
  );
  const schedule = config?.has('schedule')
    ? readDurationFromConfig(config, { key: 'schedule' })
    : { hours: 1 };
  const period = durationToMilliseconds(schedule);
  return {
    enabled: config?.getOptionalBoolean('enabled') ?? true,
    ...{ schedule, period },
    // Two may be missed before anybody is told.
    overdueAfter: 3 * period,
    showEmail: config?.getOptionalBoolean('showEmail') ?? false,
  };
}
