// Runs every check and every test: `npm test`. The last line of standard output
// counts them.
import { runSuites } from './testing/runSuites.mjs';
import * as suites from './testing/suites.mjs';

suites.forgetResults();
const totals = await runSuites([
  suites.types,
  suites.lint(),
  suites.formatting(),
  ...suites.generated,
  suites.packages,
  suites.unit(),
  suites.browser,
]);

let passed = 0;
let failed = 0;
for (const each of totals.values()) {
  passed += each.passed;
  failed += each.failed;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
