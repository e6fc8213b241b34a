// Proves the automation in simulated worlds. See infra/README.md.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './toolchain/setup.mjs';

const require = createRequire(import.meta.url);
const child = spawn(
  process.execPath,
  [
    '--require',
    require.resolve('@backstage/cli/config/nodeTransform.cjs'),
    join(root, 'packages/sandbox/src/simulation/cli.ts'),
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
child.once('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0);
});
