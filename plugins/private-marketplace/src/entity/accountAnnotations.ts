import type { ConfigApi } from '@backstage/frontend-plugin-api';
import {
  annotatedAccount,
  DEFAULT_ACCOUNT_ANNOTATIONS,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

const KEY = 'privateMarketplace.accountAnnotations';

/** The annotations that the configuration of the app names, or else the usual ones. */
export function accountAnnotations(
  config: Pick<ConfigApi, 'getOptionalStringArray'>,
): readonly string[] {
  return config.getOptionalStringArray(KEY) ?? DEFAULT_ACCOUNT_ANNOTATIONS;
}

export { annotatedAccount, DEFAULT_ACCOUNT_ANNOTATIONS };
