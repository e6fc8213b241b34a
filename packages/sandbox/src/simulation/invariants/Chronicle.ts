import { parseStatusKey } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Automation, Outcome } from '@private-marketplace/schemas';
import { isJsonObject, parseJson } from '../../catalog/json';
import type { Upload } from '../workload/Upload';
import type { ObjectVersion, SimulatedBucket } from '../world/SimulatedBucket';
import { lostOfNewer } from './lostOfNewer';
import { MarkerWatch } from './MarkerWatch';

const SWEEP_KEY = 'AUTOMATION_Sweep';

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
  readonly #markers: MarkerWatch;
  readonly #latest = new Map<string, Automation>();
  readonly #outcomes = new Map<string, Outcome>();
  readonly #remembered = new Map<string, ReadonlySet<string>>();
  readonly #forgotten = new Set<string>();
  readonly #problems = new Set<string>();
  #sweptUntil = 0;

  constructor(bucket: SimulatedBucket) {
    this.#markers = new MarkerWatch(
      shortName => bucket.get(`PENDING_Experience_${shortName}`) !== undefined,
      problem => this.#say(problem),
    );
  }

  get problems(): string[] {
    return [...this.#problems];
  }

  outcomeOf({ version }: Upload): Outcome | undefined {
    return this.#outcomes.get(version.VersionId);
  }

  /** Whether a status file has ever forgotten how an upload ended. */
  hasForgotten({ version }: Upload): boolean {
    return this.#forgotten.has(version.VersionId);
  }

  removed(key: string): void {
    this.#markers.removed(key);
  }

  written({ key, text = '', writer }: ObjectVersion): void {
    this.#markers.marked(key);
    if (key === SWEEP_KEY) {
      this.#sweptUntil = Date.parse(text.trim().split(' ')[0] ?? '');
    }
    const shortName = parseStatusKey(key);
    if (shortName === undefined) return;
    const automation = automationIn(text);
    if (!automation) return;
    const seen = new Set<string>();
    for (const outcome of automation.Outcomes) {
      const { Key, VersionId = '' } = outcome.Configuration;
      if (seen.has(VersionId)) this.#say(`${Key} ${VersionId} ended twice`);
      seen.add(VersionId);
      const before = this.#outcomes.get(VersionId);
      // What was forgotten may come again, if it is left out or refused then.
      const isAgain =
        this.#forgotten.has(VersionId) && outcome.Result !== 'Succeeded';
      if (before && !isAgain && before.Result !== outcome.Result) {
        this.#say(
          `${Key} ${VersionId} was ${before.Result}, then ${outcome.Result}`,
        );
      }
      if (!isAgain) this.#outcomes.set(VersionId, outcome);
    }
    for (const VersionId of this.#remembered.get(shortName) ?? []) {
      if (!seen.has(VersionId)) this.#forgotten.add(VersionId);
    }
    this.#remembered.set(shortName, seen);
    const isBusy =
      automation.Current !== undefined ||
      automation.Queue.length > 0 ||
      automation.UnwrittenErrors.length > 0;
    this.#markers.written(shortName, isBusy, writer);
    if (writer !== 'somebody' && !isInOrder(automation)) {
      this.#say(`${shortName}: its queue is not in the order of uploads`);
    }
    const before = this.#latest.get(shortName);
    if (before && writer !== 'somebody') {
      for (const lost of lostOfNewer(before, automation)) {
        this.#say(`${shortName}: ${lost} lost what is of a newer generation`);
      }
    }
    this.#latest.set(shortName, automation);
  }

  /** When the bucket has been swept up to, in milliseconds since 1970. */
  get sweptUntil(): number {
    return this.#sweptUntil;
  }

  #say(problem: string): void {
    this.#problems.add(problem);
  }
}

/** Of one key S3's sequencer decides, which is as good as its order in the bucket. */
function isInOrder({ Queue }: Automation): boolean {
  return Queue.every((each, index) => {
    const before = Queue[index - 1];
    return (
      before === undefined ||
      before.Key === each.Key ||
      Date.parse(before.ArrivedAt) <= Date.parse(each.ArrivedAt)
    );
  });
}

/** Undefined where somebody has written nonsense, which is not what is looked at here. */
function automationIn(text: string): Automation | undefined {
  const status = parseJson(text);
  const automation: unknown = isJsonObject(status) && status.Automation;
  return isAutomation(automation) ? automation : undefined;
}

/** It looks at the outside only, for there are very many: the functions validate what they write. */
function isAutomation(value: unknown): value is Automation {
  return (
    typeof value === 'object' &&
    value !== null &&
    'Outcomes' in value &&
    Array.isArray(value.Outcomes) &&
    'Queue' in value &&
    Array.isArray(value.Queue)
  );
}
