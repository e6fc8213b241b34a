import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { RateLimits } from './rateLimit';

/** @throws InputError that names the key which is wrong. */
export function readRateLimits(config: Config): RateLimits {
  const read = (key: string, otherwise: number) => {
    const limit = config.getOptionalNumber(key) ?? otherwise;
    if (Number.isInteger(limit) && limit > 0) return limit;
    throw new InputError(
      `${key} is ${limit}. It has to be a whole number from 1.`,
    );
  };
  return {
    changes: read('privateMarketplace.writes.perMinute', 60),
    previews: read('privateMarketplace.previews.perMinute', 240),
  };
}
