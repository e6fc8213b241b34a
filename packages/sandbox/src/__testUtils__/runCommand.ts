import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { waitUntil } from './waitUntil';

/** How a command ended. */
export interface Ending {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command of the sandbox in a process of its own. */
export class Command {
  readonly ended: Promise<Ending>;
  readonly #child: ChildProcess;
  #stdout = '';
  #stderr = '';

  constructor(...args: string[]) {
    const { NODE_OPTIONS: _, ...env } = process.env;
    const child = spawn(
      process.execPath,
      [
        '--require',
        '@backstage/cli/config/nodeTransform.cjs',
        join(__dirname, '../cli.ts'),
        ...args,
      ],
      { cwd: __dirname, env, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    child.stdout.setEncoding('utf8').on('data', text => {
      this.#stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', text => {
      this.#stderr += text;
    });
    this.#child = child;
    // `close` comes after the last of the output.
    this.ended = once(child, 'close').then(([code]) => ({
      code,
      stdout: this.#stdout,
      stderr: this.#stderr,
    }));
  }

  get stderr(): string {
    return this.#stderr;
  }

  /** The first line of standard output. */
  firstLine(): Promise<string> {
    return waitUntil('the line that tells where the sandbox is', async () => {
      if (this.#child.exitCode !== null) {
        throw new Error(`The command ended: ${this.#stderr}`);
      }
      const end = this.#stdout.indexOf('\n');
      return end < 0 ? undefined : this.#stdout.slice(0, end);
    });
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ending> {
    this.#child.kill(signal);
    return this.ended;
  }
}
