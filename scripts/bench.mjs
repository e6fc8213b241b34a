// Runs a benchmark from its sources: `npm run bench -- pipeline`.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './toolchain/setup.mjs';

const backend = 'packages/backend/src/benchmark/cli.ts';
const commands = {
  pipeline: 'packages/sandbox/src/benchmark/cli.ts',
  experiences: backend,
  organization: backend,
};

const named = process.argv.slice(2).find(name => Object.hasOwn(commands, name));
if (named) {
  run(commands[named]);
} else {
  process.stderr.write(
    `Usage: npm run bench -- ${Object.keys(commands).join(
      '|',
    )} [--json FILE]\n`,
  );
  process.exitCode = 2;
}

function run(command) {
  const require = createRequire(import.meta.url);
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(root, command),
      ...process.argv.slice(2),
    ],
    { stdio: 'inherit' },
  );
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
}
