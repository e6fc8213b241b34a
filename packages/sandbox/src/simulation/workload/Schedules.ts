import { TRIGGERS } from '@private-marketplace/infra';
import type { World } from '../world/World';

const MINUTE = 60_000;
/** After so long without any change nothing but time is left to change something. */
const QUIET = 45 * MINUTE;
/** So seldom the schedules run while nothing is under way: the runs that are left out would all do the same. */
const SELDOM = 12 * 60 * MINUTE;

type Schedule = (typeof TRIGGERS.schedules)[number];

/** Runs functions on the schedules that are deployed; while nothing is under way, only now and then. */
export class Schedules {
  readonly #world: World;
  #changes = -1;
  #changedAt = 0;
  #isStopped = false;
  #isSleeping = false;
  #mayNotSleep = false;
  #round = 0;

  constructor(world: World) {
    this.#world = world;
  }

  start(): void {
    this.#round += 1;
    this.#isSleeping = false;
    for (const schedule of TRIGGERS.schedules) {
      this.#plan(schedule, this.#round, 0);
    }
  }

  /** Somebody switches the schedules off, and on again. */
  switchOff(milliseconds: number): void {
    const { time, trace } = this.#world.surroundings;
    trace.tell('person', () => 'switches the schedules off');
    this.#isStopped = true;
    time.after(milliseconds, () => {
      trace.tell('person', () => 'switches the schedules on');
      this.#isStopped = false;
      this.start();
    });
  }

  /** From now on every run counts. */
  stayAwake(): void {
    this.#mayNotSleep = true;
    this.start();
  }

  /** Something happens. */
  wake(): void {
    if (this.#isSleeping && !this.#isStopped) this.start();
  }

  /** How long nothing has changed; 0 while something is under way. */
  get quietFor(): number {
    const { bucket, changes, surroundings } = this.#world;
    const { now } = surroundings.time;
    if (changes !== this.#changes || bucket.list('PENDING_').length > 0) {
      this.#changes = changes;
      this.#changedAt = now;
    }
    return now - this.#changedAt;
  }

  #plan(schedule: Schedule, round: number, delay: number): void {
    const { time } = this.#world.surroundings;
    time.after(delay, () => {
      if (this.#isStopped || round !== this.#round) return;
      this.#run(schedule);
      const isQuiet = !this.#mayNotSleep && this.quietFor > QUIET;
      if (isQuiet) this.#isSleeping = true;
      this.#plan(schedule, round, isQuiet ? SELDOM : schedule.minutes * MINUTE);
    });
  }

  #run({ input }: Schedule): void {
    const { surroundings, lambda } = this.#world;
    if (surroundings.faults.happens('scheduleLost')) {
      surroundings.trace.tell('events', () => `${input.task} is left out`);
      return;
    }
    lambda.invoke('reconcile', input);
  }
}
