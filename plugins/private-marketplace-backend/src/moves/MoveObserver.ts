import type {
  ConfigurationProgress,
  PrincipalMove,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ConfigurationReader } from '../configurations/ConfigurationReader';
import type { ExperienceReader } from '../experiences/ExperienceReader';
import type { SyncReader } from '../sync/SyncReader';
import { isEnd } from '../configurations/settleProgress';
import { isContradiction, type MoveFacts } from './decideMove';
import { stepOf, type MovePlan, type MoveStepNumber } from './moveSteps';

/** What is seen of a move that is under way. */
export interface ObservedMove extends MoveFacts {
  /** The configuration of the last attempt; undefined before it is accepted. */
  current?: ConfigurationProgress;
  /** Why somebody should look at it. */
  attention?: PrincipalMove['attention'];
}

/** Where the observer looks. */
export interface Observed {
  configurations: Pick<ConfigurationReader, 'progress'>;
  reader: Pick<ExperienceReader, 'findAssociations' | 'findPlanned'>;
  sync: Pick<SyncReader, 'state'>;
}

/** Looks in the read model how far the current step of a move has come. */
export class MoveObserver {
  readonly #observed: Observed;

  constructor(observed: Observed) {
    this.#observed = observed;
  }

  async observe(move: MovePlan): Promise<ObservedMove> {
    // The files first, then when AWS was read, then what was read: each is at
    // least as new as the one before.
    const attempts = [
      // One that was stopped while it was being associated may still come to be.
      ...(move.state === 'undoing' ? await this.filesOf(move, 2) : []),
      ...(await this.#attempts(move)),
    ];
    const { syncedAt } = await this.#observed.sync.state();
    const { principal, from } = move;
    const associations = await this.#observed.reader.findAssociations([
      principal,
    ]);
    const holders = associations.get(principal) ?? [];
    const isAtFrom = holders.includes(from) || (await this.#lists(move));
    const current = attempts.at(-1);
    const facts: MoveFacts = {
      files: filesOf(attempts),
      holders,
      isAtFrom,
      isRead: attempts.every(each => isReadAfter(each, syncedAt)),
    };
    const attention = isContradiction(move, facts)
      ? 'stuck'
      : attentionOf(attempts);
    return {
      ...facts,
      ...(current && { current }),
      ...(attention && { attention }),
    };
  }

  /** The configurations of all attempts at a step that were accepted. */
  async filesOf(
    move: MovePlan,
    step: MoveStepNumber,
  ): Promise<ConfigurationProgress[]> {
    const found: ConfigurationProgress[] = [];
    for (;;) {
      const attempt = found.length + 1;
      const { shortName, version } = stepOf(move, { step, attempt });
      const file = await this.#observed.configurations.progress(
        shortName,
        version,
      );
      if (!file) return found;
      found.push(file);
    }
  }

  async #attempts(
    move: MovePlan,
  ): Promise<(ConfigurationProgress | undefined)[]> {
    const found: (ConfigurationProgress | undefined)[] = [];
    for (let attempt = 1; attempt <= move.attempt; attempt += 1) {
      const { shortName, version } = stepOf(move, { attempt });
      found.push(
        await this.#observed.configurations.progress(shortName, version),
      );
    }
    return found;
  }

  /** Also what is archived keeps its principals. */
  async #lists({ principal, from }: MovePlan): Promise<boolean> {
    const planned = await this.#observed.reader.findPlanned(from);
    return planned?.known?.principals?.includes(principal) ?? false;
  }
}

function filesOf(
  attempts: readonly (ConfigurationProgress | undefined)[],
): MoveFacts['files'] {
  // Whatever comes of the last, an earlier one may still be picked up.
  if (!attempts.every(each => each && hasEnded(each))) return 'open';
  // What repeats an earlier one finds it applied.
  const end = attempts.at(-1)?.state ?? '';
  return ['succeeded', 'repeated'].includes(end) ? 'succeeded' : 'failed';
}

function hasEnded({ state }: ConfigurationProgress): boolean {
  return isEnd(state);
}

function isReadAfter(
  file: ConfigurationProgress | undefined,
  syncedAt: string | undefined,
): boolean {
  if (!file || syncedAt === undefined) return false;
  return Date.parse(syncedAt) > Date.parse(file.endedAt ?? file.writtenAt);
}

/** Of the last attempt or, once that has ended, of one that it has to wait for. */
function attentionOf(
  attempts: readonly (ConfigurationProgress | undefined)[],
): PrincipalMove['attention'] {
  const last = attempts.at(-1);
  if (!last || !hasEnded(last)) return last?.attention;
  return attempts.find(each => each?.attention)?.attention;
}
