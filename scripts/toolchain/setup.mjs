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

const VERBOSE = process.argv.includes('--verbose');
const TICK = 1000;

/**
 * Runs one part of the set-up. What it prints is shown when it fails, or with
 * --verbose; on a terminal the seconds are counted meanwhile.
 *
 * @throws SetupError with the advice when it fails.
 */
export async function setUp(task, command, args, options) {
  const { advice, ...spawnOptions } = options;
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const child = spawn(command, args, {
    cwd: root,
    stdio: VERBOSE ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
    ...spawnOptions,
  });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', chunk => printed.push(chunk));
  }
  const counting =
    process.stderr.isTTY && !VERBOSE
      ? setInterval(
          () => process.stderr.write(`\r${task} … ${seconds()} s`),
          TICK,
        )
      : tell(`${task} …`);
  try {
    await new Promise((resolve, reject) => {
      const fail = why => {
        const output = Buffer.concat(printed).toString().trimEnd();
        reject(new SetupError([output, `${why} ${advice}`].join('\n').trim()));
      };
      child.once('error', error =>
        fail(`${command} could not be run: ${error.message}.`),
      );
      child.once('close', code =>
        code === 0 ? resolve() : fail(`${command} ended with ${code}.`),
      );
    });
  } finally {
    clearInterval(counting);
    if (counting) process.stderr.write('\r');
  }
  tell(`${task}: done in ${seconds()} s.`);
}
