import type { Metrics } from '@private-marketplace/infra';

/** What the functions of a world have counted. */
export class Counts implements Metrics {
  readonly counted = { applied: 0, failed: 0, queued: 0 };

  count(what: keyof Counts['counted'], configurations: number): void {
    this.counted[what] += configurations;
  }

  oldestInProgress(): void {}

  swept(): void {}
}
