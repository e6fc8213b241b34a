import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Root of the repository, wherever the command was given. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A part of the set-up that failed, with what to do about it. */
export class SetupError extends Error {}

/** Tells on standard error, for standard output belongs to the task. */
export function tell(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * Runs one part of the set-up and shows what it prints.
 *
 * @throws SetupError with the advice when it fails.
 */
export function setUp(command, args, options) {
  const { advice, ...spawnOptions } = options;
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...spawnOptions,
  });
  child.stdout.pipe(process.stderr, { end: false });
  return new Promise((resolve, reject) => {
    child.once('error', error =>
      reject(
        new SetupError(
          `${command} could not be run: ${error.message}. ${advice}`,
        ),
      ),
    );
    child.once('exit', code =>
      code === 0
        ? resolve()
        : reject(new SetupError(`${command} ended with ${code}. ${advice}`)),
    );
  });
}
