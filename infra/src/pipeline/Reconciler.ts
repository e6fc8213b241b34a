import {
  CONFIGURATION_PREFIX,
  STATUS_PREFIX,
  parseConfigurationKey,
  parseStatusKey,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  type BucketGateway,
  type ListedVersion,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type {
  Automation,
  ConfigurationVersion,
} from '@private-marketplace/schemas';
import { parseArrival, type Arrival } from './Arrivals';
import type { ExperiencePipeline } from './ExperiencePipeline';
import { neverAnnounced, sweptVersions } from './neverAnnounced';
import { isPassing } from './passing';
import {
  PENDING_PREFIX,
  PendingMarkers,
  type PendingMarker,
} from './PendingMarkers';
import type { PipelineOptions } from './PipelineOptions';
import { automationOf } from './state';
import { StatusFileError } from './StatusFile';
import { SweepMark } from './SweepMark';
import { UnrecognizedFile } from './UnrecognizedFile';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Events usually come within seconds; a file this young is left to its event. */
const GRACE = 2 * MINUTE;

/** S3 gives times in whole seconds, and clocks differ. */
const OVERLAP = MINUTE;

/** What of one experience is under way. */
interface Pending {
  marker?: PendingMarker;
  arrivals: Arrival[];
}

/**
 * Repairs what lost events, crashes and refused calls left undone. Two tasks:
 * `reconcile`, often, whose cost grows with the work under way; and `sweep`,
 * seldom, which lists the bucket, a call for 1,000 keys, and reads only what is
 * new since the sweep before.
 */
export class Reconciler {
  readonly #bucket: BucketGateway;
  readonly #markers: PendingMarkers;
  readonly #mark: SweepMark;
  readonly #unrecognized: UnrecognizedFile;
  readonly #options: PipelineOptions & { pipeline: ExperiencePipeline };

  constructor(options: PipelineOptions & { pipeline: ExperiencePipeline }) {
    const { bucket, now } = options;
    this.#options = options;
    this.#bucket = bucket;
    this.#markers = new PendingMarkers(bucket, now);
    this.#mark = new SweepMark(bucket);
    this.#unrecognized = new UnrecognizedFile(bucket);
  }

  /** @throws AggregateError with what a later run will not heal by itself. */
  async reconcile(): Promise<void> {
    const { metrics, now } = this.#options;
    // From the first minute on, so that no upload falls between the creation of
    // the automation and its first sweep.
    await this.#mark.begin(now());
    const failures: unknown[] = [];
    let oldestAge = 0;
    for (const [shortName, pending] of await this.#listPending()) {
      const since = await this.#resume(shortName, pending, failures);
      if (since === undefined) continue;
      oldestAge = Math.max(oldestAge, now().getTime() - Date.parse(since));
    }
    metrics?.oldestInProgress(Math.floor(oldestAge / SECOND));
    throwAll(failures);
  }

  /**
   * Moves on whenever S3 lets it list and write: what can not be dealt with is
   * kept for reconcile, and stops nobody else.
   *
   * @throws AggregateError with what a later run will not heal by itself.
   */
  async sweep(): Promise<void> {
    const { now, logger, metrics } = this.#options;
    const until = new Date(now().getTime() - GRACE);
    const { until: since, first } = await this.#mark.read(now());
    const failures: unknown[] = [];
    // What is older than the first mark was dealt with by what was there before
    // this automation: to apply it again could undo later changes.
    const reached = new Date(since.getTime() + (first ? OVERLAP : 0));
    const from = new Date(reached.getTime() - OVERLAP);
    const odd = await this.#announceForgotten(from, until, failures);
    odd.push(...(await this.#markForgotten(first ? undefined : since)));
    await this.#mark.write(until > reached ? until : reached);
    await this.#unrecognized.write(odd);
    logger.info('Bucket swept', {
      since: since.toISOString(),
      until: until.toISOString(),
    });
    metrics?.swept();
    throwAll(failures);
  }

  async #listPending(): Promise<Map<string, Pending>> {
    const all = new Map<string, Pending>();
    const of = (shortName: string) => {
      const pending = all.get(shortName) ?? { arrivals: [] };
      all.set(shortName, pending);
      return pending;
    };
    for await (const object of this.#bucket.list(PENDING_PREFIX)) {
      const arrival = parseArrival(object);
      if (arrival) {
        const key = parseConfigurationKey(arrival.configuration.Key);
        of(key.ok ? key.name.shortName : '').arrivals.push(arrival);
        continue;
      }
      const shortName = parseStatusKey(
        `${STATUS_PREFIX}${object.key.slice(PENDING_PREFIX.length)}`,
      );
      if (shortName !== undefined) of(shortName).marker = object;
    }
    return all;
  }

  /** @returns since when something of the experience is in progress; undefined when nothing is. */
  async #resume(
    shortName: string,
    { marker, arrivals }: Pending,
    failures: unknown[],
  ): Promise<string | undefined> {
    const { logger, pipeline } = this.#options;
    try {
      if (shortName === '') {
        await this.#rejectNames(arrivals);
        return undefined;
      }
      const pending = pipeline.resume(shortName, arrivals);
      const { busy, since } = await this.#orTold(pending);
      if (!busy && marker) await this.#markers.remove(marker);
      return since;
    } catch (error) {
      // That a status file can not be understood somebody has to mend, who has been told.
      if (!isPassing(error) && !(error instanceof StatusFileError)) {
        failures.push(error);
      }
      const reason = String(error);
      logger.warn('Experience is tried again later', { shortName, reason });
      return undefined;
    }
  }

  /** Sees to it that there is an error file about a status file that nobody can understand. */
  async #orTold<T>(looking: Promise<T>): Promise<T> {
    try {
      return await looking;
    } catch (error) {
      if (error instanceof StatusFileError) {
        await this.#options.pipeline.tellBroken(error);
      }
      throw error;
    }
  }

  /** Files whose names are no names of configurations, of which a sweep could not tell. */
  async #rejectNames(arrivals: readonly Arrival[]): Promise<void> {
    for (const arrival of arrivals) {
      await this.#options.pipeline.configurationArrived(arrival.configuration);
      await this.#options.pipeline.forget(arrival);
    }
  }

  /** @returns keys that are no names of configurations. */
  async #announceForgotten(
    from: Date,
    until: Date,
    failures: unknown[],
  ): Promise<string[]> {
    const odd = new Set<string>();
    const fresh = new Map<string, ListedVersion[]>();
    for await (const version of this.#bucket.listVersions(
      CONFIGURATION_PREFIX,
    )) {
      const key = parseConfigurationKey(version.key);
      if (!key.ok) odd.add(version.key);
      const at = version.lastModified.getTime();
      if (at < from.getTime() || at > until.getTime()) continue;
      const name = key.ok ? key.name.shortName : '';
      fresh.set(name, [...(fresh.get(name) ?? []), version]);
    }
    for (const [shortName, listed] of fresh) {
      const versions = sweptVersions(listed);
      const known = await this.#knownOf(shortName);
      if (known) {
        for (const configuration of neverAnnounced(known, versions)) {
          await this.#announce(configuration, failures);
        }
      } else {
        // All of them, so that their order is known when the status is.
        for (const configuration of versions) {
          await this.#options.pipeline.keepForLater(configuration);
        }
      }
    }
    return [...odd];
  }

  /** What is known of an experience; undefined when its status can not be read now. */
  async #knownOf(shortName: string): Promise<Automation | undefined> {
    const { pipeline } = this.#options;
    if (shortName === '') return automationOf({});
    try {
      const looking = pipeline.look(shortName);
      return automationOf((await this.#orTold(looking)).status);
    } catch (error) {
      if (!isPassing(error) && !(error instanceof StatusFileError)) throw error;
      return undefined;
    }
  }

  async #announce(
    configuration: ConfigurationVersion,
    failures: unknown[],
  ): Promise<void> {
    const { logger, pipeline } = this.#options;
    const { Key: key, VersionId: versionId } = configuration;
    logger.warn('Configuration was never announced', { key, versionId });
    try {
      await pipeline.configurationArrived(configuration);
    } catch (error) {
      await pipeline.keepForLater(configuration);
      if (!isPassing(error)) failures.push(error);
      const reason = String(error);
      logger.warn('Configuration is tried again later', { key, reason });
    }
  }

  /**
   * Marks experiences whose status says that something is under way: those that
   * AWS's sample left, above all.
   *
   * @param since - all of them without it.
   * @returns keys that are no names of status files.
   */
  async #markForgotten(since: Date | undefined): Promise<string[]> {
    const odd: string[] = [];
    const marked = await this.#listPending();
    const from = (since?.getTime() ?? 0) - GRACE - OVERLAP;
    for await (const { key, lastModified } of this.#bucket.list(
      STATUS_PREFIX,
    )) {
      const shortName = parseStatusKey(key);
      if (shortName === undefined) odd.push(key);
      else if (
        lastModified.getTime() >= from &&
        !marked.get(shortName)?.marker
      ) {
        // When this can not be written down, the mark must not move on.
        await this.#options.pipeline.markIfBusy(shortName);
      }
    }
    return odd;
  }
}

function throwAll(failures: unknown[]): void {
  if (failures.length === 0) return;
  throw new AggregateError(failures, failures.map(String).join(' '));
}
