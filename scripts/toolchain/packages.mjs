import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root, setUp } from './setup.mjs';
import { workspaces } from './workspaces.mjs';

const STAMP = 'node_modules/.installed-for';

/** Installs the packages unless they are already those of the lock file. */
export async function ensurePackages(node) {
  const wanted = fingerprint();
  if (read(STAMP) === wanted) return;
  const [yarn] = readdirSync(join(root, '.yarn/releases'));
  await setUp(
    'Installing the packages (the first time takes some minutes)',
    node,
    [join(root, '.yarn/releases', yarn), 'install', '--immutable'],
    {
      env: {
        ...process.env,
        PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
      },
      advice:
        'Read above what yarn says. If yarn.lock does not match a package.json, run `node .yarn/releases/yarn-*.cjs install` and commit yarn.lock.',
    },
  );
  writeFileSync(join(root, STAMP), wanted);
}

/** Changes with whatever the result of an install depends on. */
function fingerprint() {
  const hash = createHash('sha256');
  const manifests = workspaces().map(folder => `${folder}/package.json`);
  const files = ['yarn.lock', '.yarnrc.yml', 'package.json', ...manifests];
  for (const file of files) hash.update(`${file}\n${read(file)}\n`);
  return hash.digest('hex');
}

function read(file) {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}
