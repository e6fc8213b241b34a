// Runs the tests that try many inputs or live long, with all that they can take:
// `npm run test:long`. Words after `--` narrow them by path, as in Jest.
import { runSuites } from './testing/runSuites.mjs';
import * as suites from './testing/suites.mjs';

suites.forgetResults();
const totals = await runSuites([
  {
    ...suites.unit(...process.argv.slice(2)),
    env: { LONG_TESTS: '1' },
  },
]);
const [{ passed, failed }] = totals.values();
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
