import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from '../toolchain/setup.mjs';
import { endOfLog } from './openLog.mjs';

const PATIENCE = 8000;

/** Processes that live and end together: when one ends, or the signal aborts, all do. */
export class ProcessGroup {
  #children = new Map();
  #failure = Promise.withResolvers();
  #stopping;
  #log;
  #broken;
  #end = new AbortController();

  /** @param log - the file that takes what they print, unless they print on standard error. */
  constructor(signal, log) {
    this.#log = log;
    // Nobody may be waiting when a process ends.
    this.#failure.promise.catch(() => {});
    const abort = () => {
      this.#failure.reject(new Error('stopped'));
      this.stop();
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  }

  /** Aborts when the group ends. */
  get signal() {
    return this.#end.signal;
  }

  /**
   * Kept when every process has ended.
   *
   * @throws SetupError when one of them ended before its time.
   */
  get ended() {
    return Promise.all(
      [...this.#children.values()].map(child => child.done),
    ).then(() => {
      if (this.#broken) throw this.#broken;
    });
  }

  /** Starts Node with arguments. */
  start(name, args, options) {
    const child = spawn(process.execPath, args, {
      ...options,
      // A group of its own, so that also what it starts can be stopped.
      detached: process.platform !== 'win32',
    });
    const done = once(child, 'exit').then(([code, signal]) => {
      if (!this.#stopping) {
        const how = signal ? `by ${signal}` : `with ${code}`;
        this.#broken = new SetupError(
          `The ${name} ended ${how}. ${this.#why()}`,
        );
        this.#failure.reject(this.#broken);
        this.stop();
      }
    });
    this.#children.set(name, { child, done });
    return child;
  }

  /** Waits for something, but not longer than the group lives. */
  untilEnd(promise) {
    promise.catch(() => {});
    return Promise.race([promise, this.#failure.promise]);
  }

  /** Asks every process to end, and makes those end that do not. */
  stop() {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  #why() {
    return this.#log
      ? `Its log, ${this.#log}, ends so:\n${endOfLog(this.#log)}`
      : 'Read above why.';
  }

  async #stopAll() {
    this.#end.abort();
    const children = [...this.#children.values()];
    const gone = Promise.all(children.map(each => each.done));
    for (const { child } of children) kill(child, 'SIGTERM');
    const late = new AbortController();
    await Promise.race([
      gone,
      sleep(PATIENCE, undefined, { signal: late.signal }).catch(() => {}),
    ]);
    late.abort();
    // Also what a process that has ended left behind in its group.
    for (const { child } of children) kill(child, 'SIGKILL');
    await gone;
  }
}

function kill(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    // The group is gone, which is what was wanted.
    if (error.code !== 'ESRCH') throw error;
  }
}
