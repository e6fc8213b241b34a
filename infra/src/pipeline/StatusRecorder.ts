import { ConditionFailedError } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { Input } from './inputs';
import { isBusy } from './isBusy';
import { newsOf, type News } from './newsOf';
import type { PendingMarkers } from './PendingMarkers';
import type { PipelineOptions } from './PipelineOptions';
import type { reduce } from './reduce';
import { StatusFile, type StatusSnapshot } from './StatusFile';

const MAX_ATTEMPTS = 10;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 10_000;

/** Writes what inputs change in a status file, never over what somebody else has written. */
export class StatusRecorder {
  readonly #options: PipelineOptions;
  readonly #markers: PendingMarkers;
  readonly #reduce: typeof reduce;

  constructor(
    options: PipelineOptions,
    markers: PendingMarkers,
    logic: { reduce: typeof reduce },
  ) {
    this.#options = options;
    this.#markers = markers;
    this.#reduce = logic.reduce;
  }

  /**
   * Writes what inputs change; when somebody else was faster, what they change
   * in theirs, after a pause that nobody else makes.
   *
   * @throws ConditionFailedError when others are faster again and again.
   */
  async record(
    shortName: string,
    from: StatusSnapshot,
    inputs: readonly Input[],
  ): Promise<StatusSnapshot> {
    const { bucket, wait, random } = this.#options;
    let snapshot = from;
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt += 1) {
      const written = await this.attempt(shortName, snapshot, inputs);
      if (written) return written;
      const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempt);
      await wait(random() * longest);
      snapshot = await new StatusFile(bucket, shortName).read();
    }
    throw new ConditionFailedError(`The status file of ${shortName}`);
  }

  /** Writes what inputs change, if anything; undefined when somebody else was faster. */
  async attempt(
    shortName: string,
    snapshot: StatusSnapshot,
    inputs: readonly Input[],
  ): Promise<StatusSnapshot | undefined> {
    const next = inputs.reduce(this.#reduce, snapshot.status);
    if (next === snapshot.status) return snapshot;
    const isMarked = isBusy(snapshot.status) && !snapshot.unmarked;
    if (!isMarked && isBusy(next)) {
      await this.#markers.put(shortName, { Inputs: inputs.map(briefly) });
    }
    try {
      const file = new StatusFile(this.#options.bucket, shortName);
      const written = await file.replace(snapshot, next);
      this.#count(newsOf(snapshot.status, next));
      this.#options.logger.info('Status recorded', {
        shortName,
        inputs: inputs.map(({ type }) => type),
        status: next.ChangeSetStatus,
      });
      return written;
    } catch (error) {
      if (error instanceof ConditionFailedError) return undefined;
      throw error;
    }
  }

  /** Who has written it counts it, so that nobody counts it twice. */
  #count({ applied, failed, queued }: News): void {
    const { metrics } = this.#options;
    metrics?.count('applied', applied);
    metrics?.count('failed', failed);
    metrics?.count('queued', queued);
  }
}

function briefly(input: Input): object {
  const configuration =
    'configuration' in input ? input.configuration : undefined;
  return { Input: input.type, At: input.at, Configuration: configuration };
}
