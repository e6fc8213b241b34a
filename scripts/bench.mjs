// Runs a benchmark from its sources: `npm run bench -- pipeline`.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { startPostgres } from './postgres/startPostgres.mjs';
import { root } from './toolchain/setup.mjs';

const backend = 'packages/backend/src/benchmark/cli.ts';
const commands = {
  pipeline: 'packages/sandbox/src/benchmark/cli.ts',
  experiences: backend,
  organization: backend,
  products: backend,
  scale: backend,
};

const named = process.argv.slice(2).find(name => Object.hasOwn(commands, name));
if (named) {
  // What is searched is searched on both databases, and what is large is measured on this one.
  const postgres = ['products', 'scale'].includes(named)
    ? await startPostgres()
    : undefined;
  run(commands[named], postgres);
} else {
  process.stderr.write(
    `Usage: npm run bench -- ${Object.keys(commands).join(
      '|',
    )} [--json FILE]\n`,
  );
  process.exitCode = 2;
}

function run(command, postgres) {
  const require = createRequire(import.meta.url);
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(root, command),
      ...process.argv.slice(2),
    ],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        ...(postgres && { BENCHMARK_POSTGRES: postgres.url }),
      },
    },
  );
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
    postgres?.stop();
  });
}
