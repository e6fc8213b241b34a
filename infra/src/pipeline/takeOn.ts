import type { ConfigurationVersion } from '@private-marketplace/schemas';
import type { BucketGateway } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { Arrival, Arrivals } from './Arrivals';
import type { Input } from './inputs';
import { waitingInOrder } from './neverAnnounced';
import { isPassing } from './passing';
import type { PipelineOptions } from './PipelineOptions';
import { automationOf, isKnown } from './state';
import { StatusFile, StatusFileError, type StatusSnapshot } from './StatusFile';
import type { StatusRecorder } from './StatusRecorder';

/** So often one upload is tried to be written into its status file. */
const MAX_ATTEMPTS = 4;

/** In milliseconds. Short at first, for most often few compete; then so long that whoever wins has taken the others along. */
const FIRST_PAUSE = 100;
const PAUSE_FACTOR = 4;

/** What taking on needs. */
export interface TakeOnOptions
  extends Pick<PipelineOptions, 'wait' | 'random' | 'now' | 'orderingGrace'> {
  bucket: BucketGateway;
  arrivals: Arrivals;
  recorder: StatusRecorder;
  /** Adds to inputs what only has to be read for them, so that it is written together with them. */
  prepare: (
    shortName: string,
    snapshot: StatusSnapshot,
    inputs: readonly Input[],
  ) => Promise<readonly Input[]>;
}

/** An input that brings a configuration. */
export type Bringing = Extract<Input, { type: 'arrived' | 'rejected' }>;

/** What says that a configuration has been uploaded. */
export function arrivedInput(
  configuration: ConfigurationVersion,
  { now, orderingGrace }: Pick<PipelineOptions, 'now' | 'orderingGrace'>,
): Bringing {
  const startAfter = Date.parse(configuration.ArrivedAt) + orderingGrace;
  return {
    type: 'arrived',
    at: now().toISOString(),
    configuration,
    ...(orderingGrace > 0 && {
      startAfter: new Date(startAfter).toISOString(),
    }),
  };
}

/**
 * Writes an upload into its status file. When many come at once they would
 * overtake each other without end; so who loses the race first puts the upload
 * into an object of its own, and who wins it then takes all of those along.
 *
 * @param bringing - what it is to its experience, which is found out meanwhile.
 * @returns undefined when it stays in that object, which the next reconcile empties.
 * @throws StatusFileError when nobody can understand the status file; the upload is in
 * that object then, too, and is taken on when somebody has mended the file.
 */
export async function takeOn(
  shortName: string,
  configuration: ConfigurationVersion,
  bringing: Promise<Bringing>,
  options: TakeOnOptions,
): Promise<StatusSnapshot | undefined> {
  const { arrivals, recorder, prepare } = options;
  const file = new StatusFile(options.bucket, shortName);
  try {
    const [first, input] = await Promise.all([file.read(), bringing]);
    const inputs = await prepare(shortName, first, [input]);
    const written = await recorder.attempt(shortName, first, inputs);
    if (written) return written;
  } catch (error) {
    if (error instanceof StatusFileError) await arrivals.put(configuration);
    throw error;
  }
  const own = await arrivals.put(configuration);
  try {
    return await compete(shortName, await bringing, own, options);
  } catch (error) {
    if (!isPassing(error)) throw error;
    return undefined;
  }
}

/** The further attempts of who has lost the race. */
async function compete(
  shortName: string,
  input: Bringing,
  own: Arrival,
  options: TakeOnOptions,
): Promise<StatusSnapshot | undefined> {
  const { arrivals, wait, random } = options;
  const file = new StatusFile(options.bucket, shortName);
  for (let attempt = 2; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const pause = FIRST_PAUSE * PAUSE_FACTOR ** (attempt - 2);
    await wait((0.3 + random()) * pause);
    const snapshot = await file.read();
    const isTakenAlong = isKnown(
      automationOf(snapshot.status),
      input.configuration,
    );
    const taken = isTakenAlong
      ? snapshot
      : await takeAlong(
          shortName,
          [input],
          await arrivals.list(shortName),
          options,
        );
    if (!taken) continue;
    await arrivals.remove(own);
    return taken;
  }
  return undefined;
}

/** Writes what came into the status file, and all that waits in objects of its own; undefined when somebody else was faster. */
export async function takeAlong(
  shortName: string,
  inputs: readonly Input[],
  waiting: readonly Arrival[],
  options: TakeOnOptions,
): Promise<StatusSnapshot | undefined> {
  const snapshot = await new StatusFile(options.bucket, shortName).read();
  const configurations = waitingInOrder(
    automationOf(snapshot.status),
    waiting.map(({ configuration }) => configuration),
  );
  return options.recorder.attempt(shortName, snapshot, [
    ...inputs,
    ...configurations.map(each => arrivedInput(each, options)),
  ]);
}
