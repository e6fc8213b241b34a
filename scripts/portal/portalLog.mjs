import { join } from 'node:path';
import { root } from '../toolchain/setup.mjs';

/** Where a portal that runs for tests or screenshots writes what it prints. */
export const PORTAL_LOG = join(root, 'node_modules', '.cache', 'portal.log');
