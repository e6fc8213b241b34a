// Checks the types of the whole repository: `npm run tsc`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './toolchain/setup.mjs';
import { COMPILER } from './toolchain/typescript.mjs';

const child = spawn(
  process.execPath,
  [join(root, COMPILER), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
child.once('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0);
});
