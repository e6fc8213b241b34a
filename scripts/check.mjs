// What is needed before a commit, for what changed since main: `npm run check`.
// Types are those of all, for a change shows in other packages; tests are those that
// stand beside what changed.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runSuites } from './testing/runSuites.mjs';
import * as suites from './testing/suites.mjs';
import { root, tell } from './toolchain/setup.mjs';

const BASE = 'main';

const changed = changedFiles();
if (changed.length === 0) {
  tell(`Nothing has changed since ${BASE}.`);
} else {
  suites.forgetResults();
  const places = testedPlaces(changed);
  const totals = await runSuites([
    suites.types,
    suites.lint('--since', BASE),
    // Prettier takes what it knows and leaves the rest.
    suites.formatting(['--ignore-unknown', ...changed]),
    ...suites.generated,
    ...(places.length > 0 ? [suites.unit('--passWithNoTests', ...places)] : []),
  ]);
  const failed = [...totals.values()].some(each => each.failed > 0);
  process.exitCode = failed ? 1 : 0;
}

/** Files that are new or other than on main, committed or not. */
function changedFiles() {
  const base = git('merge-base', 'HEAD', BASE)[0];
  return [
    ...git('diff', '--name-only', '--diff-filter=d', base),
    ...git('ls-files', '--others', '--exclude-standard'),
  ].filter(file => existsSync(join(root, file)));
}

/** Patterns of the folders with sources that changed, each within its package. */
function testedPlaces(files) {
  const folders = files
    .filter(file => /\/src\/.*\.tsx?$/.test(file))
    .map(file => `/${dirname(file)}/`.replace(/__\w+__\/$/, ''));
  return [...new Set(folders)];
}

function git(...args) {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);
}
