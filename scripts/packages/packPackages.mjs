import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../toolchain/setup.mjs';
import { publicPackages } from './publicPackages.mjs';

const cli = join(root, 'node_modules/.bin/backstage-cli');
const yarn = join(
  root,
  '.yarn/releases',
  readdirSync(join(root, '.yarn/releases'))[0],
);

/**
 * Builds every public package and packs it the way it is published. The types of the
 * repository (`dist-types`) have to be there.
 *
 * @param folder - takes the archives; what it held is removed.
 * @returns name and archive of each package.
 * @throws Error with what was printed when a package can not be built or packed.
 */
export async function packPackages(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const packages = publicPackages();
  for (const each of packages) await restore(each);
  const archives = [];
  for (const { name, folder: place } of packages) {
    // Files of former builds would be packed with the others.
    rmSync(join(root, place, 'dist'), { recursive: true, force: true });
    await run(place, cli, 'package', 'build');
    const archive = join(
      folder,
      `${name.replace('@', '').replace('/', '-')}.tgz`,
    );
    await run(place, yarn, 'pack', '--out', archive);
    archives.push({ name, archive });
  }
  return archives;
}

/** While a package is packed its manifest is another; an interruption leaves that behind. */
async function restore({ folder }) {
  if (existsSync(join(root, folder, 'package.json-prepack'))) {
    await run(folder, cli, 'package', 'postpack');
  }
}

async function run(place, ...args) {
  try {
    await promisify(execFile)(process.execPath, args, {
      cwd: join(root, place),
      maxBuffer: Infinity,
    });
  } catch (error) {
    throw new Error(
      `${place} can not be packed.\n${error.stdout}${error.stderr}`,
    );
  }
}
