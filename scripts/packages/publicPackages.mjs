import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../toolchain/setup.mjs';
import { workspaces } from '../toolchain/workspaces.mjs';

/** The packages that are meant for others: folder, manifest and name of each. */
export function publicPackages() {
  return workspaces()
    .map(folder => ({
      folder,
      manifest: JSON.parse(
        readFileSync(join(root, folder, 'package.json'), 'utf8'),
      ),
    }))
    .filter(({ manifest }) => !manifest.private)
    .map(each => ({ ...each, name: each.manifest.name }));
}

/** Name of the file that a package is packed into. */
export function archiveName(name) {
  return `${name.replace('@', '').replace('/', '-')}.tgz`;
}
