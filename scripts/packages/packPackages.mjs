import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../toolchain/setup.mjs';
import { workspaces } from '../toolchain/workspaces.mjs';
import { archiveName, publicPackages } from './publicPackages.mjs';

const ROOT_FILES = ['package.json', 'yarn.lock', '.yarnrc.yml', '.yarn'];
// What is made rather than written, and what both trees share.
const LEFT_OUT = ['node_modules', 'dist', 'dist-types', '.cache'];
const SHARED = ['node_modules', 'dist-types', 'tsconfig.json'];

/**
 * Builds every public package and packs it the way it is published. That goes on in a
 * copy, for while a package is packed its manifest is another. The types of the
 * repository (`dist-types`) have to be there.
 *
 * @param folder - takes the archives; what it held is removed.
 * @returns name and archive of each package.
 * @throws Error with what was printed when a package can not be built or packed.
 */
export async function packPackages(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const copy = await mkdtemp(join(tmpdir(), 'packing-'));
  try {
    copyTo(copy);
    const archives = [];
    for (const { name, folder: place } of publicPackages()) {
      const archive = join(folder, archiveName(name));
      await pack(join(copy, place), copy, archive);
      archives.push({ name, archive });
    }
    return archives;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function copyTo(copy) {
  for (const name of [...ROOT_FILES, ...workspaces()]) {
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: source => !LEFT_OUT.includes(basename(source)),
    });
  }
  for (const name of SHARED) symlinkSync(join(root, name), join(copy, name));
}

async function pack(place, copy, archive) {
  const [release] = readdirSync(join(copy, '.yarn/releases'));
  const yarn = join(copy, '.yarn/releases', release);
  const cli = join(copy, 'node_modules/.bin/backstage-cli');
  const commands = [
    [cli, 'package', 'build'],
    [yarn, 'pack', '--out', archive],
  ];
  for (const command of commands) {
    await promisify(execFile)(process.execPath, command, {
      cwd: place,
      maxBuffer: Infinity,
    }).catch(({ stdout, stderr }) => {
      throw new Error(`${place} can not be packed.\n${stdout}${stderr}`);
    });
  }
}
