import { spawn } from 'node:child_process';
import { root, tell } from '../toolchain/setup.mjs';

/** One suite for each core that the smallest machine has. */
const LANES = 2;

/**
 * Runs suites, each as soon as those that it comes after have ended and enough lanes are
 * free, in the order of the list. What a suite prints is shown when it fails.
 *
 * @param suites - name, args for Node, env, lanes (1 unless said), `after` (names),
 * `shown` (what it prints is shown at once), and `around`, which is given a function that runs the suite with more environment.
 * @returns passed and failed tests of each suite in `totals`, by `count` of the suite.
 */
export async function runSuites(suites) {
  const waiting = [...suites];
  const running = new Map();
  const totals = new Map();
  while (waiting.length > 0 || running.size > 0) {
    let free = LANES;
    for (const { lanes } of running.values()) free -= lanes;
    const next = waiting.findIndex(
      ({ lanes = 1, after = [] }) =>
        lanes <= free && after.every(name => totals.has(name)),
    );
    if (next >= 0) {
      const [suite] = waiting.splice(next, 1);
      const lanes = suite.lanes ?? 1;
      running.set(suite.name, { lanes, done: attempt(suite, totals) });
    } else {
      const ended = await Promise.race(
        [...running.values()].map(({ done }) => done),
      );
      running.delete(ended);
    }
  }
  return totals;
}

async function attempt(suite, totals) {
  const { name, around = tests => tests() } = suite;
  const began = Date.now();
  tell(`${name} …`);
  const { ok, printed } = await around(more => run(suite, more)).catch(
    error => ({ ok: false, printed: error.message }),
  );
  const counted = count(suite, ok);
  totals.set(name, counted);
  if (counted.failed > 0 && printed) tell(`\n${printed}`);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  tell(
    `${name}: ${counted.passed} passed, ${counted.failed} failed in ${seconds} s`,
  );
  return name;
}

/** A suite without tests of its own counts as one. */
function count({ name, count: counts }, ok) {
  if (!counts) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  try {
    const totals = counts();
    // A runner that fails without a failed test has failed all the same.
    return !ok && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
  } catch (error) {
    tell(`${name} left no results: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

function run({ args, env = {}, shown }, more) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    // Standard output is for the totals.
    stdio: ['ignore', shown ? 2 : 'pipe', shown ? 2 : 'pipe'],
    env: { ...process.env, ...env, ...more },
  });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', chunk => printed.push(chunk));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code =>
      resolve({
        ok: code === 0,
        printed: Buffer.concat(printed).toString().trimEnd(),
      }),
    );
  });
}
