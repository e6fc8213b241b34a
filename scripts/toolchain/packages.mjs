import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root, setUp, tell } from './setup.mjs';

const STAMP = 'node_modules/.installed-for';

/** Installs the packages unless they are already those of the lock file. */
export async function ensurePackages(node) {
  const wanted = fingerprint();
  if (read(STAMP) === wanted) return;
  tell('Installing the packages. The first time takes some minutes.');
  const [yarn] = readdirSync(join(root, '.yarn/releases'));
  await setUp(
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
  const files = ['yarn.lock', '.yarnrc.yml', 'package.json', ...manifests()];
  for (const file of files) hash.update(`${file}\n${read(file)}\n`);
  return hash.digest('hex');
}

function manifests() {
  const workspaces = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(join(root, folder)).map(name => `${folder}/${name}`),
  );
  return [...workspaces, 'infra', 'schemas']
    .map(folder => `${folder}/package.json`)
    .sort();
}

function read(file) {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}
