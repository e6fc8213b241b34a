import {
  parseStatusKey,
  parseStatusText,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Outcome } from '@private-marketplace/schemas';
import type { Upload } from '../workload/Upload';
import type { ObjectVersion, SimulatedBucket } from '../world/SimulatedBucket';

/** Ends of configurations that are no failures and leave no trace in the Catalog. */
const LEFT_OUT = ['Superseded', 'Repeated'];

/** Whether a configuration was left out, which is neither a success nor a failure. */
export function isLeftOut({ Result }: Outcome): boolean {
  return LEFT_OUT.includes(Result);
}

/**
 * What the status files of a world have ever said. They forget in time; it does
 * not, and notices when they contradict themselves.
 */
export class Chronicle {
  readonly #bucket: SimulatedBucket;
  readonly #outcomes = new Map<string, Outcome>();
  readonly #problems = new Set<string>();

  constructor(bucket: SimulatedBucket) {
    this.#bucket = bucket;
  }

  get problems(): string[] {
    return [...this.#problems];
  }

  outcomeOf({ version }: Upload): Outcome | undefined {
    return this.#outcomes.get(version.VersionId);
  }

  /** @param byFunction - whether a function has written it, of the generation that is tested. */
  written({ key, text = '' }: ObjectVersion, byFunction: boolean): void {
    const shortName = parseStatusKey(key);
    if (shortName === undefined) return;
    const parsed = parseStatusText(text);
    // Somebody may have written nonsense, which is not what is looked at here.
    if (!parsed.ok) return;
    const { Automation: automation } = parsed.status;
    if (!automation) return;
    const seen = new Set<string>();
    for (const outcome of automation.Outcomes) {
      const { Key, VersionId = '' } = outcome.Configuration;
      if (seen.has(VersionId)) this.#say(`${Key} ${VersionId} ended twice`);
      seen.add(VersionId);
      const before = this.#outcomes.get(VersionId);
      if (before && before.Result !== outcome.Result) {
        this.#say(
          `${Key} ${VersionId} was ${before.Result}, then ${outcome.Result}`,
        );
      }
      this.#outcomes.set(VersionId, outcome);
    }
    const isBusy =
      automation.Current !== undefined ||
      automation.Queue.length > 0 ||
      automation.UnwrittenErrors.length > 0;
    const marker = `PENDING_Experience_${shortName}`;
    if (isBusy && byFunction && !this.#bucket.get(marker)) {
      this.#say(`${shortName}: is busy and has no marker`);
    }
  }

  #say(problem: string): void {
    this.#problems.add(problem);
  }
}
