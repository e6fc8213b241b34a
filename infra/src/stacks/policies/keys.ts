import {
  CONFIGURATION_PREFIX,
  STATUS_PREFIX,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** What the keys of the bucket begin with, by who writes them (docs/architecture.md, "The three files"). */
export const KEYS = {
  /** Written by people and by the portal. */
  configuration: CONFIGURATION_PREFIX,
  /** The others are written by the functions. */
  status: STATUS_PREFIX,
  error: 'ERROR_',
  pending: 'PENDING_',
  automation: 'AUTOMATION_',
} as const;
