import {
  CONFIGURATION_PREFIX,
  STATUS_PREFIX,
  parseStatusKey,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  AwsCallError,
  type BucketGateway,
  type ListedVersion,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { ExperiencePipeline, PipelineOptions } from './ExperiencePipeline';
import { inProgressSince } from './inProgressSince';
import {
  PendingMarkers,
  type Delay,
  type PendingMarker,
} from './PendingMarkers';
import { SweepMark } from './SweepMark';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Longest pause between two attempts that AWS refuses. */
const MAX_PAUSE = 30 * MINUTE;

/** Events usually come within seconds; a file this young is left to its event. */
const GRACE = 2 * MINUTE;

/** S3 gives times in whole seconds, and clocks differ. */
const OVERLAP = MINUTE;

/**
 * Repairs what lost events, crashes and refused calls left undone. Two tasks:
 * `reconcile`, often, whose cost grows with the work under way; and `sweep`,
 * seldom, which lists the bucket, a call for 1,000 keys, and reads only what is
 * new since the sweep before.
 */
export class Reconciler {
  readonly #bucket: BucketGateway;
  readonly #markers: PendingMarkers;
  readonly #options: PipelineOptions & { pipeline: ExperiencePipeline };

  constructor(options: PipelineOptions & { pipeline: ExperiencePipeline }) {
    this.#options = options;
    this.#bucket = options.bucket;
    this.#markers = new PendingMarkers(options.bucket);
  }

  /** @throws AggregateError with what a later run will not heal by itself. */
  async reconcile(): Promise<void> {
    const { metrics, now } = this.#options;
    const failures: unknown[] = [];
    let oldestAge = 0;
    for await (const marker of this.#markers.list()) {
      const since = await this.#resume(marker, failures);
      if (since === undefined) continue;
      oldestAge = Math.max(oldestAge, now().getTime() - Date.parse(since));
    }
    metrics?.oldestInProgress(Math.floor(oldestAge / SECOND));
    throwAll(failures);
  }

  /** @throws AggregateError with the files that could not be dealt with. */
  async sweep(): Promise<void> {
    const { now, logger } = this.#options;
    const mark = new SweepMark(this.#bucket);
    const until = new Date(now().getTime() - GRACE);
    const since = await mark.read();
    const failures: unknown[] = [];
    // Files from before the first sweep were dealt with by what was there
    // before this automation: to apply them again would undo later changes.
    if (since) await this.#announceForgotten(since, until, failures);
    await this.#markForgotten(since, failures);
    logger.info('Bucket swept', {
      since: since?.toISOString(),
      until: until.toISOString(),
    });
    throwAll(failures);
    // What is there at the first sweep is never looked at again.
    await mark.write(since ? until : new Date(now().getTime() + OVERLAP));
  }

  /** @returns since when something of the experience is in progress; undefined when nothing is. */
  async #resume(
    marker: PendingMarker,
    failures: unknown[],
  ): Promise<string | undefined> {
    const { logger, now, pipeline } = this.#options;
    const { shortName } = marker;
    const delay = await this.#markers.readDelay(marker);
    let since: string | undefined;
    try {
      const before = await pipeline.look(shortName);
      since = inProgressSince(before.status);
      if (delay && now().getTime() < Date.parse(delay.notBefore)) return since;
      const after = await pipeline.resume(shortName, before);
      since = after.since;
      if (!after.busy) await this.#markers.remove(marker);
    } catch (error) {
      if (error instanceof AwsCallError && !error.isFinal) {
        const next = nextDelay(delay, now());
        await this.#markers.delay(marker, next);
        logger.warn('Experience is tried again later', {
          shortName,
          error: error.message,
          ...next,
        });
      } else {
        failures.push(error);
      }
    }
    return since;
  }

  async #announceForgotten(
    since: Date,
    until: Date,
    failures: unknown[],
  ): Promise<void> {
    const { logger, pipeline } = this.#options;
    const fresh: ListedVersion[] = [];
    const from = since.getTime() - OVERLAP;
    for await (const version of this.#bucket.listVersions(
      CONFIGURATION_PREFIX,
    )) {
      const at = version.lastModified.getTime();
      if (at >= from && at <= until.getTime()) fresh.push(version);
    }
    // S3 lists the newest version of a key first, and its times are whole seconds.
    fresh.reverse();
    fresh.sort((a, b) => a.lastModified.getTime() - b.lastModified.getTime());
    for (const { key, versionId, lastModified } of fresh) {
      const configuration = {
        Key: key,
        ...(versionId !== 'null' && { VersionId: versionId }),
        ArrivedAt: lastModified.toISOString(),
      };
      try {
        if (await pipeline.isKnown(configuration)) continue;
        logger.warn('Configuration was never announced', { key, versionId });
        await pipeline.configurationArrived(configuration);
      } catch (error) {
        failures.push(error);
      }
    }
  }

  /** Marks experiences whose status says that something is under way: those that AWS's sample left, above all. */
  async #markForgotten(
    since: Date | undefined,
    failures: unknown[],
  ): Promise<void> {
    const marked = new Set<string>();
    for await (const { shortName } of this.#markers.list()) {
      marked.add(shortName);
    }
    const from = (since?.getTime() ?? 0) - GRACE - OVERLAP;
    for await (const { key, lastModified } of this.#bucket.list(
      STATUS_PREFIX,
    )) {
      const shortName = parseStatusKey(key);
      if (shortName === undefined || marked.has(shortName)) continue;
      if (lastModified.getTime() < from) continue;
      try {
        await this.#options.pipeline.markIfBusy(shortName);
      } catch (error) {
        failures.push(error);
      }
    }
  }
}

/** Back-off: each refused attempt doubles the pause. */
function nextDelay(delay: Delay | undefined, now: Date): Delay {
  const attempts = (delay?.attempts ?? 0) + 1;
  const pause = Math.min(MAX_PAUSE, MINUTE * 2 ** (attempts - 1));
  const notBefore = new Date(now.getTime() + pause).toISOString();
  return { attempts, notBefore };
}

function throwAll(failures: unknown[]): void {
  if (failures.length === 0) return;
  throw new AggregateError(failures, failures.map(String).join(' '));
}
