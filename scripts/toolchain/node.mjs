import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, setUp } from './setup.mjs';

// Backstage 1.55 runs on these (its package.json, engines). Node 24 of the
// version below is brought where the machine has neither.
const SUPPORTED = [22, 24];
const VERSION = '24.21.0';

/** Path of a Node that fits: the one that runs, or one in .toolchain. */
export async function ensureNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (SUPPORTED.includes(major)) return process.execPath;

  const folder = join(root, '.toolchain', `node-${VERSION}`);
  const bin = join(folder, 'node_modules', 'node', 'bin');
  const node = join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(node)) return node;

  await setUp(
    `Node ${process.versions.node} is neither 22 nor 24: getting Node ${VERSION} for this folder`,
    'npm',
    [
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      `node@${VERSION}`,
    ],
    {
      shell: process.platform === 'win32',
      advice:
        'Check that the npm registry can be reached, or install Node 24 yourself, and try again.',
    },
  );
  return node;
}
