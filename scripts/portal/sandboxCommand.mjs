import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../toolchain/setup.mjs';

const require = createRequire(import.meta.url);

/** Arguments for Node that run the sandbox from its sources. */
export function sandboxCommand(args) {
  return [
    '--require',
    require.resolve('@backstage/cli/config/nodeTransform.cjs'),
    join(root, 'packages/sandbox/src/cli.ts'),
    ...args,
  ];
}
