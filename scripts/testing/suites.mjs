import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../postgres/startPostgres.mjs';
import { root } from '../toolchain/setup.mjs';
import { COMPILER } from '../toolchain/typescript.mjs';

const results = join(root, 'node_modules', '.cache', 'test-results');
// Read by TestDatabases of Backstage.
const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

const bin = name => join(root, 'node_modules', '.bin', name);
const cli = bin('backstage-cli');

/** Where the results of former runs were. */
export function forgetResults() {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
}

export const types = { name: 'Types', args: [join(root, COMPILER)] };

export const lint = (...options) => ({
  name: 'Lint',
  args: [cli, 'repo', 'lint', '--max-warnings', '0', ...options],
});

export const formatting = (files = ['.']) => ({
  name: 'Formatting',
  args: [bin('prettier'), '--check', '--loglevel=warn', ...files],
});

/** Whether what is generated is still what is committed. */
export const generated = [
  { name: 'Schemas', args: ['schemas/scripts/generate.mjs', '--check'] },
  { name: 'API', args: ['scripts/openapi.mjs', '--check'] },
  { name: 'Templates', args: ['infra/scripts/templates.mjs', '--check'] },
];

/** The archives, in an empty project. They hold the types. */
export const packages = {
  name: 'Packages',
  after: ['Types'],
  // Most of the time it waits for the registry.
  lanes: 0,
  args: [
    '--test',
    ...['--test-reporter=spec', '--test-reporter-destination=stderr'],
    ...[
      '--test-reporter=tap',
      `--test-reporter-destination=${file('packages.tap')}`,
    ],
    'scripts/packages/packages.test.mjs',
  ],
  count: () => {
    const tap = readFileSync(file('packages.tap'), 'utf8');
    const total = name =>
      Number(tap.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))[1]);
    return { passed: total('pass'), failed: total('tests') - total('pass') };
  },
};

/** Tests that run in Node. */
export const unit = (...options) => ({
  name: 'Unit tests',
  shown: true,
  args: [
    cli,
    // The browser tests run beside them, and wait most of the time.
    ...['repo', 'test', '--watchAll=false', '--maxWorkers=3', '--silent'],
    ...['--json', `--outputFile=${file('unit.json')}`],
    ...options,
  ],
  around: withPostgres,
  count: () => {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } =
      readJson('unit.json');
    return {
      passed: numPassedTests,
      failed: numFailedTests + numRuntimeErrorTestSuites,
    };
  },
});

export const browser = {
  name: 'Browser tests',
  args: [bin('playwright'), 'test', '--reporter=list,json'],
  env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file('browser.json') },
  count: () => {
    const { stats, errors } = readJson('browser.json');
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
    };
  },
};

/** Runs with a PostgreSQL that is there for these tests alone, unless one is given. */
async function withPostgres(tests) {
  if (process.env[POSTGRES]) return tests();
  const server = await startPostgres();
  try {
    return await tests({ [POSTGRES]: server.url });
  } finally {
    await server.stop();
  }
}

function file(name) {
  return join(results, name);
}

function readJson(name) {
  return JSON.parse(readFileSync(file(name), 'utf8'));
}
