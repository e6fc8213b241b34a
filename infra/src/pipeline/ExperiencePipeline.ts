import type {
  ConfigurationVersion,
  Problem,
} from '@private-marketplace/schemas';
import { parseConfigurationKey } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { Arrivals, type Arrival } from './Arrivals';
import { endOfChangeSet } from './endOfChangeSet';
import { CommandRunner } from './CommandRunner';
import { isSameVersion } from './configurationVersion';
import { ConfigurationFiles } from './ConfigurationFiles';
import { rejectionMessage } from './describeOutcome';
import { ErrorFiles } from './ErrorFiles';
import { inProgressSince } from './inProgressSince';
import type { Input } from './inputs';
import { isBusy } from './isBusy';
import { KnownExperienceReader } from './KnownExperienceReader';
import { nextCommand } from './nextCommand';
import { isPassing, reasonOf } from './passing';
import { PendingMarkers } from './PendingMarkers';
import type { PipelineLogic, PipelineOptions } from './PipelineOptions';
import { Planner } from './Planner';
import { reduce } from './reduce';
import { automationOf, isKnown } from './state';
import { StatusFile, StatusFileError, type StatusSnapshot } from './StatusFile';
import { StatusRecorder } from './StatusRecorder';
import {
  arrivedInput,
  takeAlong,
  takeOn,
  type Bringing,
  type TakeOnOptions,
} from './takeOn';
import { turnOf } from './turns';

/** So many milliseconds before its turn a configuration is planned. */
const PREPARATION = 300;

/**
 * The shell round the reducer: reads the status file, reduces, writes it on
 * condition that nobody else did, and does what is to be done then. Whatever it
 * throws leaves the experience in a state from which a repetition goes on.
 */
export class ExperiencePipeline {
  readonly #options: PipelineOptions;
  readonly #configurations: ConfigurationFiles;
  readonly #errors: ErrorFiles;
  readonly #markers: PendingMarkers;
  readonly #arrivals: Arrivals;
  readonly #recorder: StatusRecorder;
  readonly #takeOn: TakeOnOptions;
  readonly #logic: PipelineLogic;

  constructor(options: PipelineOptions) {
    const { bucket, now } = options;
    this.#options = options;
    this.#configurations = new ConfigurationFiles(bucket, now);
    this.#errors = new ErrorFiles(bucket);
    this.#markers = new PendingMarkers(bucket, now);
    this.#arrivals = new Arrivals(bucket);
    this.#logic = options.logic ?? { reduce, nextCommand };
    this.#recorder = new StatusRecorder(options, this.#markers, this.#logic);
    this.#takeOn = {
      ...options,
      arrivals: this.#arrivals,
      recorder: this.#recorder,
      prepare: async (shortName, snapshot, inputs) =>
        // Who has brought the current one plans it.
        automationOf(snapshot.status).Current
          ? inputs
          : this.#withPlan(shortName, snapshot, inputs, this.#at()),
    };
  }

  /**
   * A configuration has been uploaded. Once that is written down, what passes by
   * itself is left to the next reconcile, and no error.
   */
  async configurationArrived(
    configuration: ConfigurationVersion,
  ): Promise<void> {
    // The console makes a folder of an object with such a name; the sweep tells of it.
    if (configuration.Key.endsWith('/')) return;
    const key = parseConfigurationKey(configuration.Key);
    if (!key.ok) {
      await this.#rejectName(configuration, key.problems);
      return;
    }
    const { shortName } = key.name;
    const broken = async (error: unknown) => {
      if (!(error instanceof StatusFileError)) throw error;
      await this.#leavingToReconcile(shortName, () => this.tellBroken(error));
    };
    let taken: StatusSnapshot | undefined;
    try {
      const bringing = this.#inputOf(configuration);
      taken = await takeOn(shortName, configuration, bringing, this.#takeOn);
    } catch (error) {
      await broken(error);
    }
    if (!taken) return;
    const snapshot = taken;
    try {
      await this.#leavingToReconcile(shortName, () =>
        this.#goOn(shortName, snapshot, configuration),
      );
    } catch (error) {
      // What was written down is gone with the file that somebody broke.
      if (error instanceof StatusFileError) {
        await this.#arrivals.put(configuration);
      }
      await broken(error);
    }
  }

  /**
   * A change set whose name carries a short name has ended. What is to be done
   * about it is written down since it was started, so what passes by itself is
   * left to the next reconcile.
   */
  async changeSetEnded(shortName: string, changeSetId: string): Promise<void> {
    try {
      await this.#leavingToReconcile(shortName, () =>
        this.#recordEnd(shortName, changeSetId),
      );
    } catch (error) {
      if (!(error instanceof StatusFileError)) throw error;
      await this.#leavingToReconcile(shortName, () => this.tellBroken(error));
    }
  }

  /**
   * What is recorded of an experience.
   *
   * @throws StatusFileError when nobody can understand it.
   */
  look(shortName: string): Promise<StatusSnapshot> {
    return new StatusFile(this.#options.bucket, shortName).read();
  }

  /**
   * Does what is left to do, whatever was lost: takes on what waits outside of
   * the status file, starts what waits in it, and ends what has ended.
   *
   * @param arrivals - what is known to wait outside.
   * @returns whether something is still under way, and since when.
   * @throws StatusFileError when nobody can understand the status file.
   */
  async resume(
    shortName: string,
    arrivals: readonly Arrival[] = [],
  ): Promise<{ busy: boolean; since?: string }> {
    let snapshot = await this.#takeAlong(shortName, arrivals);
    if (!isBusy(snapshot.status)) return { busy: false };
    snapshot = await this.#advance(shortName, snapshot);
    const changeSetId = awaitedChangeSet(snapshot);
    if (changeSetId !== undefined && !isPausing(snapshot, this.#at())) {
      const input = await this.#endOf(changeSetId, snapshot);
      if (input) snapshot = await this.#advance(shortName, snapshot, [input]);
    }
    const { status } = snapshot;
    return { busy: isBusy(status), since: inProgressSince(status) };
  }

  /** Puts an upload where the next reconcile finds it, which then takes it on. */
  async keepForLater(configuration: ConfigurationVersion): Promise<void> {
    await this.#arrivals.put(configuration);
  }

  /** What waited in an object of its own has been dealt with. */
  async forget(arrival: Arrival): Promise<void> {
    await this.#arrivals.remove(arrival);
  }

  /** Sees to it that the experience is looked after, if its status says that something is under way. */
  async markIfBusy(shortName: string): Promise<void> {
    try {
      const { status } = await this.look(shortName);
      if (!isBusy(status)) return;
    } catch (error) {
      if (error instanceof StatusFileError) {
        await this.tellBroken(error);
        return;
      }
      // Who can not be read now is looked at by the next reconcile.
      if (!isPassing(error)) throw error;
    }
    await this.#markers.put(shortName, { FoundAt: this.#at() });
  }

  /** There is no experience whose status could tell, only the error file. */
  async #rejectName(
    configuration: ConfigurationVersion,
    problems: Problem[],
  ): Promise<void> {
    const { errorKey, isNew } = await this.#errors.write({
      Configuration: configuration,
      Message: rejectionMessage(problems),
      EndedAt: configuration.ArrivedAt,
      Problems: problems,
    });
    this.#options.metrics?.count('failed', isNew ? 1 : 0);
    const { Key: key } = configuration;
    this.#options.logger.warn('Configuration rejected', { key, errorKey });
  }

  /** What can be seen to be wrong at once need not wait for its turn; what can not be read yet may. */
  async #inputOf(configuration: ConfigurationVersion): Promise<Bringing> {
    const reading = await this.#configurations.read(configuration);
    if (reading.state !== 'wrong') {
      return arrivedInput(configuration, this.#options);
    }
    return {
      type: 'rejected',
      at: this.#at(),
      configuration,
      message: rejectionMessage(reading.problems),
      problems: reading.problems,
    };
  }

  /** Does what an upload has brought to be done, in its turn; what others have brought is looked after by them. */
  async #goOn(
    shortName: string,
    taken: StatusSnapshot,
    configuration: ConfigurationVersion,
  ): Promise<void> {
    const turn = turnOf(taken.status, configuration);
    if (turn === undefined) {
      const { Queue } = automationOf(taken.status);
      const waits = Queue.some(each => isSameVersion(each, configuration));
      if (!waits) await this.#advance(shortName, taken);
      return;
    }
    await this.#waitUntil(Date.parse(turn) - PREPARATION);
    const snapshot = await this.look(shortName);
    const due: Input = { type: 'due', at: turn };
    const inputs = await this.#withPlan(shortName, snapshot, [due], turn);
    await this.#waitUntil(Date.parse(turn));
    await this.#advance(shortName, snapshot, inputs);
  }

  /** At most as long as an upload waits, whatever the clocks say. */
  async #waitUntil(time: number): Promise<void> {
    const { wait, now, orderingGrace } = this.#options;
    const pause = time - now().getTime();
    await wait(Math.min(orderingGrace, Math.max(0, pause)));
  }

  async #recordEnd(shortName: string, changeSetId: string): Promise<void> {
    const before = await this.look(shortName);
    // Something is left to do when an earlier run did not come to its end: the
    // event can be faster than the answer to the start, which answers the same
    // id when it is repeated; or the event is repeated, and the change set that
    // comes next is still to be started, or the error file to be written.
    const isNews = before.status.ChangeSetId !== changeSetId;
    const snapshot = await this.#advance(shortName, before, [], isNews);
    if (awaitedChangeSet(snapshot) !== changeSetId) {
      this.#options.logger.info('Change set is none that is waited for', {
        shortName,
        changeSetId,
      });
      return;
    }
    const input = await this.#endOf(changeSetId, snapshot);
    // Without an end, though it was announced, the next reconcile asks again.
    if (input) await this.#advance(shortName, snapshot, [input]);
  }

  /** Takes on what waits in objects of its own, and removes these. */
  async #takeAlong(
    shortName: string,
    arrivals: readonly Arrival[],
  ): Promise<StatusSnapshot> {
    if (arrivals.length === 0) return this.look(shortName);
    const taken =
      (await takeAlong(shortName, [], arrivals, this.#takeOn)) ??
      (await this.look(shortName));
    const known = automationOf(taken.status);
    for (const arrival of arrivals) {
      if (!isKnown(known, arrival.configuration)) continue;
      await this.#arrivals.remove(arrival);
    }
    return taken;
  }

  /** What is written down is found by the next reconcile, so what passes is no error. */
  async #leavingToReconcile(
    shortName: string,
    run: () => Promise<void>,
  ): Promise<void> {
    try {
      await run();
    } catch (error) {
      if (!isPassing(error)) throw error;
      const reason = String(error);
      this.#options.logger.warn('Left to reconcile', { shortName, reason });
    }
  }

  /** Writes an error file about a status file that nobody can understand, once for each version of it. */
  async tellBroken(error: StatusFileError): Promise<void> {
    const { shortName, file, message } = error;
    const time = file.lastModified.toISOString();
    const { errorKey, isNew } = await this.#errors.write(
      {
        Configuration: {
          Key: file.key,
          ...(file.versionId && { VersionId: file.versionId }),
          ArrivedAt: time,
        },
        Message: message,
        EndedAt: time,
      },
      {},
      shortName,
    );
    this.#options.metrics?.count('failed', isNew ? 1 : 0);
    const { key } = file;
    this.#options.logger.warn('Status file is broken', { key, errorKey });
  }

  /** What came of a change set; undefined while it has not ended. */
  async #endOf(
    changeSetId: string,
    { status }: StatusSnapshot,
  ): Promise<Input | undefined> {
    const { catalog } = this.#options;
    try {
      return await endOfChangeSet(changeSetId, status, catalog, this.#at());
    } catch (error) {
      return this.#refused(status, error);
    }
  }

  #refused(
    { Automation: automation }: StatusSnapshot['status'],
    error: unknown,
  ): Input {
    if (!isPassing(error)) throw error;
    const attempts = automation?.Waiting?.Attempts ?? 0;
    const reason = reasonOf(error);
    return { type: 'refused', at: this.#at(), reason, attempts };
  }

  /**
   * Records what happened, if anything, and does what is to be done then, until
   * it only remains to wait.
   *
   * @param happened - that time has passed, where it is not said.
   * @param atOnce - what waits for its next attempt does not wait this time.
   */
  async #advance(
    shortName: string,
    known: StatusSnapshot,
    happened: readonly Input[] = [],
    atOnce = false,
  ): Promise<StatusSnapshot> {
    const commands = this.#commandsOf(shortName);
    let news: readonly Input[] =
      happened.length > 0 ? happened : [{ type: 'due', at: this.#at() }];
    let snapshot = known;
    let at = atOnce ? undefined : this.#at();
    for (;;) {
      const inputs = await this.#withPlan(shortName, snapshot, news, at);
      snapshot = await this.#recorder.record(shortName, snapshot, inputs);
      if (inputs.at(-1)?.type === 'refused') return snapshot;
      const command = this.#logic.nextCommand(snapshot.status, at);
      if (!command) return snapshot;
      try {
        news = [await commands.run(command, snapshot.status)];
      } catch (error) {
        news = [this.#refused(snapshot.status, error)];
      }
      at = this.#at();
    }
  }

  /**
   * Inputs, and the plan of what becomes current by them. To plan is only to
   * read, so both are written at once.
   *
   * @param at - the time, which is still to come where a turn is prepared.
   */
  async #withPlan(
    shortName: string,
    { status: before }: StatusSnapshot,
    inputs: readonly Input[],
    at: string | undefined,
  ): Promise<readonly Input[]> {
    const status = inputs.reduce(this.#logic.reduce, before);
    const command = this.#logic.nextCommand(status, at);
    if (command?.type !== 'plan') return inputs;
    try {
      const plan = await this.#commandsOf(shortName).run(command, status);
      return [...inputs, at && plan.at < at ? { ...plan, at } : plan];
    } catch (error) {
      // What does not pass is thrown by the next attempt, when the inputs are written.
      return isPassing(error)
        ? [...inputs, this.#refused(status, error)]
        : inputs;
    }
  }

  #commandsOf(shortName: string): CommandRunner {
    const { catalog } = this.#options;
    const planner = new Planner({
      ...this.#options,
      shortName,
      configurations: this.#configurations,
      experiences: new KnownExperienceReader(catalog),
    });
    const errors = this.#errors;
    return new CommandRunner({ ...this.#options, shortName, errors, planner });
  }

  #at(): string {
    return this.#options.now().toISOString();
  }
}

/** Whether the next attempt is still to come. */
function isPausing({ status }: StatusSnapshot, at: string): boolean {
  const { NotBefore } = status.Automation?.Waiting ?? {};
  return NotBefore !== undefined && at < NotBefore;
}

/** The change set whose end is waited for. */
function awaitedChangeSet({ status }: StatusSnapshot): string | undefined {
  if (status.ChangeSetStatus !== 'In Progress') return undefined;
  const { Current: current } = automationOf(status);
  return current ? current.ChangeSetId : status.ChangeSetId;
}
