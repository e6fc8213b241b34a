// Takes the screenshots of docs/images anew: `npm run screenshots`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, tell } from '../toolchain/setup.mjs';

const images = join(root, 'docs', 'images');
const taken = join(root, 'node_modules', '.cache', 'screenshots');

rmSync(taken, { recursive: true, force: true });
mkdirSync(taken, { recursive: true });
const child = spawn(
  process.execPath,
  [
    join(root, 'node_modules/.bin/playwright'),
    ...['test', '--config', 'scripts/screenshots/playwright.config.mjs'],
    '--reporter=list',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, SCREENSHOTS: taken } },
);
const [code] = await once(child, 'exit');
if (code === 0) {
  // The former ones stay until all of the new ones are there.
  rmSync(images, { recursive: true, force: true });
  cpSync(taken, images, { recursive: true });
  tell(`${readdirSync(images).length} images in ${images}`);
}
process.exitCode = code;
