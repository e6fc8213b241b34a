import { join } from 'node:path';
import { root } from '../toolchain/setup.mjs';

/** Where a portal that runs for tests or screenshots writes what it prints. */
export function portalLog(name) {
  return join(root, 'node_modules', '.cache', `portal-${name}.log`);
}
