import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root, SetupError, tell } from '../toolchain/setup.mjs';

/**
 * Builds the pages the way they are installed.
 *
 * @throws SetupError with what the build says when it fails.
 */
export async function buildApp() {
  tell('Building the pages …');
  try {
    await promisify(execFile)(
      process.execPath,
      [join(root, 'node_modules/.bin/backstage-cli'), 'package', 'build'],
      { cwd: join(root, 'packages/app'), maxBuffer: Infinity },
    );
  } catch (error) {
    throw new SetupError(
      `The pages could not be built.\n${error.stdout}${error.stderr}`,
    );
  }
}
