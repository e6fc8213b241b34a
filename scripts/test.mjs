// Runs every check and every test: `npm test`. The last line of standard output
// counts them.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from './postgres/startPostgres.mjs';
import { root, tell } from './toolchain/setup.mjs';

const results = join(root, 'node_modules', '.cache', 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const unitResults = join(results, 'unit.json');
const browserResults = join(results, 'browser.json');

// Read by TestDatabases of Backstage.
const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

const bin = name => join(root, 'node_modules', '.bin', name);

const suites = [
  check('Schemas', ['schemas/scripts/generate.mjs', '--check']),
  check('API', ['scripts/openapi.mjs', '--check']),
  check('Templates', ['infra/scripts/templates.mjs', '--check']),
  check('Formatting', [bin('prettier'), '--check', '--loglevel=warn', '.']),
  check('Types', [bin('tsc')]),
  check('Lint', [bin('backstage-cli'), 'repo', 'lint', '--max-warnings', '0']),
  {
    name: 'Unit tests',
    args: [
      bin('backstage-cli'),
      ...['repo', 'test', '--watchAll=false', '--maxWorkers=2'],
      ...['--silent', '--json', `--outputFile=${unitResults}`],
    ],
    around: withPostgres,
    count: () => {
      const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } =
        readJson(unitResults);
      return {
        passed: numPassedTests,
        failed: numFailedTests + numRuntimeErrorTestSuites,
      };
    },
  },
  {
    name: 'Browser tests',
    args: [bin('playwright'), 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browserResults },
    count: () => {
      const { stats, errors } = readJson(browserResults);
      return {
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky + errors.length,
      };
    },
  },
];

let passed = 0;
let failed = 0;
for (const suite of suites) {
  const began = Date.now();
  tell(`\n${suite.name} …`);
  const ok = await attempt(suite);
  const totals = count(suite, ok);
  passed += totals.passed;
  failed += totals.failed;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  tell(
    `${suite.name}: ${totals.passed} passed, ${totals.failed} failed in ${seconds} s`,
  );
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

/** A check that has no tests of its own counts as one. */
function check(name, args) {
  return {
    name,
    args,
    count: ok => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 }),
  };
}

function count(suite, ok) {
  try {
    const totals = suite.count(ok);
    // A runner that fails without a failed test has failed all the same.
    return !ok && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
  } catch (error) {
    tell(`${suite.name} left no results: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

async function attempt(suite) {
  const tests = env => run(suite, env);
  try {
    return await (suite.around ? suite.around(tests) : tests());
  } catch (error) {
    tell(error.message);
    return false;
  }
}

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

function run({ args, env = {} }, more = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    // Standard output is for the totals.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env, ...more },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => resolve(code === 0));
  });
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
