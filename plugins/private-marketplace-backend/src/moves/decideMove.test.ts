import fc from 'fast-check';
import { decideMove, isContradiction, type MoveFacts } from './decideMove';
import {
  isMoveEnd,
  stepEnteredWith,
  type MovePlan,
  type MoveState,
} from './moveSteps';

const plan = (state: MoveState) => ({ state, from: 'Old', to: 'New' });
const facts = (given: Partial<MoveFacts> = {}): MoveFacts => ({
  files: 'open',
  holders: [],
  isAtFrom: false,
  isRead: false,
  ...given,
});
const atFrom = { holders: ['Old'], isAtFrom: true };
const ended = (files: 'succeeded' | 'failed') => ({ files, isRead: true });

describe('decideMove', () => {
  it.each<[MoveState, Partial<MoveFacts>, MoveState | undefined]>([
    ['disassociating', { ...atFrom }, undefined],
    // Whatever brought it about.
    ['disassociating', {}, 'associating'],
    ['disassociating', { ...atFrom, ...ended('failed') }, 'failed'],
    ['disassociating', { ...atFrom, files: 'failed' }, undefined],
    ['disassociating', { ...atFrom, ...ended('succeeded') }, undefined],
    ['disassociating', { holders: ['New'] }, 'moved'],
    ['disassociating', { holders: ['Third'] }, 'overtaken'],
    ['stopping', { ...atFrom }, undefined],
    ['stopping', {}, 'undoing'],
    ['stopping', { ...atFrom, ...ended('failed') }, 'failed'],
    ['associating', { files: 'succeeded' }, undefined],
    ['associating', { holders: ['New'] }, 'moved'],
    ['associating', { files: 'failed' }, undefined],
    ['associating', { ...ended('failed') }, 'undoing'],
    ['associating', { ...ended('succeeded') }, undefined],
    ['associating', { holders: ['Third'], files: 'open' }, undefined],
    ['associating', { holders: ['Third'], ...ended('failed') }, 'overtaken'],
    ['associating', { ...atFrom, ...ended('failed') }, 'undone'],
    ['undoing', { ...atFrom }, 'undone'],
    ['undoing', { holders: ['New'] }, undefined],
    ['undoing', { holders: ['New'], ...ended('failed') }, 'moved'],
    ['undoing', { holders: ['Third'], ...ended('failed') }, 'overtaken'],
    ['undoing', { ...ended('failed') }, 'stuck'],
    ['moved', { ...atFrom }, undefined],
  ])('takes %s with %j to %s', (state, given, expected) => {
    expect(decideMove(plan(state), facts(given))).toBe(expected);
  });

  it('has somebody look where a file is said to have succeeded and AWS does not show it', () => {
    const said = { ...atFrom, ...ended('succeeded') };
    expect(isContradiction(plan('disassociating'), facts(said))).toBe(true);
    const unread = { ...said, isRead: false };
    expect(isContradiction(plan('disassociating'), facts(unread))).toBe(false);
  });
});

type Place = 'Old' | 'New';

interface File {
  step: 1 | 2 | 3;
  shortName: Place;
  endedAt?: number;
  result: 'open' | 'succeeded' | 'failed';
}

/** AWS, the automation, the read model and one move, as far as they matter here. */
class World {
  time = 1;
  holder: Place | undefined = 'Old';
  readonly archived = new Set<Place>();
  readonly files: File[] = [];
  move: Pick<MovePlan, 'from' | 'to' | 'state' | 'step' | 'attempt'> = {
    ...{ from: 'Old', to: 'New', state: 'disassociating' },
    ...{ step: 1, attempt: 1 },
  };
  read: { at: number; holder?: Place; files: File[] } = {
    ...{ at: 1, holder: 'Old', files: [] },
  };

  /** The automation applies the next file of an experience, in the order in which they came. */
  pickUp(shortName: Place): boolean {
    this.time += 1;
    const file = this.files.find(
      each => each.shortName === shortName && each.result === 'open',
    );
    if (!file) return false;
    file.result = this.#apply(file) ? 'succeeded' : 'failed';
    this.time += 1;
    file.endedAt = this.time;
    return true;
  }

  #apply({ step, shortName }: File): boolean {
    if (this.archived.has(shortName)) return false;
    if (step === 1) {
      if (this.holder !== shortName) return false;
      this.holder = undefined;
      return true;
    }
    if (this.holder !== undefined) return this.holder === shortName;
    this.holder = shortName;
    return true;
  }

  sync(): void {
    this.time += 1;
    const files = this.files.map(file => ({ ...file }));
    this.read = { at: this.time, holder: this.holder, files };
  }

  advance(): void {
    for (;;) {
      this.time += 1;
      const { state, step } = this.move;
      if (isMoveEnd(state)) return;
      const next = decideMove(this.move, this.facts());
      if (!next) {
        const begun = this.files.filter(file => file.step === step);
        if (begun.length >= this.move.attempt) return;
        const shortName = step === 2 ? 'New' : 'Old';
        this.files.push({ step, shortName, result: 'open' });
        return;
      }
      this.#enter(next);
    }
  }

  stop(): void {
    const { state } = this.move;
    if (state === 'disassociating') this.#enter('stopping');
    if (state === 'associating') this.#enter('undoing');
  }

  retry(): void {
    const { state, attempt } = this.move;
    if (['disassociating', 'associating', 'undoing'].includes(state)) {
      this.move = { ...this.move, attempt: attempt + 1 };
    }
  }

  facts(): MoveFacts {
    const { step, attempt } = this.move;
    const files = this.read.files.filter(file => file.step === step);
    const { holder } = this.read;
    const isOpen =
      files.length < attempt || files.some(({ result }) => result === 'open');
    return {
      files: isOpen ? 'open' : files.at(-1)?.result ?? 'open',
      holders: holder === undefined ? [] : [holder],
      isAtFrom: holder === 'Old',
      isRead: files.every(({ endedAt = Infinity }) => this.read.at > endedAt),
    };
  }

  #enter(state: MoveState): void {
    const step = stepEnteredWith(state);
    this.move = { ...this.move, state, ...(step && { step, attempt: 1 }) };
  }
}

const actions: Record<string, (world: World) => void> = {
  advance: world => world.advance(),
  sync: world => world.sync(),
  'pick up from Old': world => world.pickUp('Old'),
  'pick up from New': world => world.pickUp('New'),
  stop: world => world.stop(),
  retry: world => world.retry(),
  'archive Old': world => world.archived.add('Old'),
  'archive New': world => world.archived.add('New'),
  'revive Old': world => world.archived.delete('Old'),
  'revive New': world => world.archived.delete('New'),
};

/** What AWS has to say at each end, once nothing is left to be picked up. */
const TRUTH: Partial<Record<MoveState, (Place | undefined)[]>> = {
  moved: ['New'],
  undone: ['Old'],
  failed: ['Old'],
  // A late file of the second step is no harm: somebody looks anyhow.
  stuck: [undefined, 'New'],
};

describe('A move', () => {
  it('ends, and as what AWS says, however late files are applied, and whoever stops or repeats it', () => {
    const reached = new Set<MoveState>();
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Object.keys(actions)), { maxLength: 60 }),
        names => {
          const world = new World();
          for (const name of names) actions[name]?.(world);
          for (let round = 0; round < 30; round += 1) {
            world.advance();
            while (world.pickUp('Old') || world.pickUp('New'));
            world.sync();
          }
          const { state } = world.move;
          reached.add(state);
          expect(isMoveEnd(state)).toBe(true);
          expect(TRUTH[state]).toContain(world.holder);
        },
      ),
      { numRuns: 5000 },
    );
    expect([...reached].sort()).toEqual(
      ['failed', 'moved', 'stuck', 'undone'].sort(),
    );
  });
});
