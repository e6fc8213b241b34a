import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaces } from '../toolchain/workspaces.mjs';
import { root } from '../toolchain/setup.mjs';

/** The packages that are meant for others: folder, manifest and name of each. */
export function publicPackages() {
  return workspaces()
    .map(folder => ({ folder, manifest: readManifest(folder) }))
    .filter(({ manifest }) => !manifest.private)
    .map(each => ({ ...each, name: each.manifest.name }));
}

function readManifest(folder) {
  // What an interrupted packing has left is not the manifest.
  const kept = join(root, folder, 'package.json-prepack');
  const file = existsSync(kept) ? kept : join(root, folder, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}
