import fc from 'fast-check';
import { advanceRequest, SUBMISSION_EFFECTS } from './advanceRequest';
import {
  isRequestAction,
  REQUEST_ACTIONS,
  REQUEST_OBSERVATIONS,
  type RequestEventKind,
} from './requestEvent';
import {
  isRequestEnd,
  REQUEST_STATES,
  UNSETTLED_REQUEST_STATES,
  type RequestState,
} from './requestState';
import { timelineProblem, type RequestTransition } from './requestTimeline';

const KINDS = [...REQUEST_ACTIONS, ...REQUEST_OBSERVATIONS];

// One column for each state, in their order: the first letters of where it leads to.
const STATE_LETTERS = 's n a q p f v d c e u b'.split(' ');
const stateOf = new Map(
  STATE_LETTERS.map((letter, index) => [letter, REQUEST_STATES[index]]),
);

/** `=`: noted. `!`: refused. `.`: ignored. */
const TABLE: Record<RequestEventKind, string> = {
  //                  s n a q p f v d c e u b
  joined: '           = = = = = = ! ! ! ! ! !',
  approved: '         a a ! ! ! ! ! ! ! ! ! !',
  declined: '         d d ! ! ! d ! ! ! ! ! !',
  blocked: '          b b ! ! ! b ! ! ! ! ! !',
  unblocked: '        ! ! ! ! ! ! ! ! ! ! ! =',
  'information-asked': '                 n = ! ! ! ! ! ! ! ! ! !',
  answered: '         ! s ! ! ! ! ! ! ! ! ! !',
  commented: '        = = = = = = = = = = = =',
  cancelled: '        c c ! ! ! c ! ! ! ! ! !',
  retried: '          ! ! ! ! ! a ! ! ! ! ! !',
  routed: '           = . . . . . . . . . . .',
  moved: '            = = . . . . . . . . . .',
  merged: '           u u . . . . . . . . . .',
  'not-governed': '   u u . . . . . . . . . .',
  'target-gone': '    c c . . . . . . . . . .',
  'allowed-elsewhere': '                 u u u . . u . . . . . .',
  expired: '          e e . . . . . . . . . .',
  reminded: '         = = . . . = . . . . . .',
  queued: '           . . q . . . . . . . . .',
  applying: '         . . p p . . . . . . . .',
  available: '        . . v v v . . . . . . .',
  failed: '           . . f f f . . . . . . .',
  'told-by-aws': '    = = = = = = = = = = = =',
  'declined-in-aws': '  d d . . . d . . . . . .',
  'cancelled-in-aws': ' c c . . . c . . . . . .',
  'expired-in-aws': '   e e . . . e . . . . . .',
};

const LEAVING = [
  'cancelled',
  'declined-in-aws',
  'cancelled-in-aws',
  'expired-in-aws',
];

describe('advanceRequest', () => {
  it.each(KINDS)('decides %s in every state', kind => {
    const letters = TABLE[kind].trim().split(' ');
    const found = REQUEST_STATES.map(state => {
      const advanced = advanceRequest(state, { kind });
      if (!('state' in advanced)) {
        return advanced.outcome === 'refused' ? '!' : '.';
      }
      if (advanced.outcome === 'noted') {
        expect(advanced.state).toBe(state);
        return '=';
      }
      return advanced.state;
    });
    expect(found).toEqual(letters.map(letter => stateOf.get(letter) ?? letter));
  });

  it('goes on for those who still ask', () => {
    for (const kind of KINDS.filter(each => LEAVING.includes(each))) {
      expect(advanceRequest('submitted', { kind, remaining: 1 })).toEqual({
        ...{ outcome: 'noted', state: 'submitted', effects: [] },
      });
    }
  });

  it.each<[RequestState, RequestEventKind, string[]]>([
    ['submitted', 'approved', ['tell askers approved', 'announce', 'apply']],
    ['failed', 'retried', ['announce', 'apply']],
    ['submitted', 'blocked', ['tell askers blocked', 'announce', 'block']],
    ['blocked', 'unblocked', ['unblock']],
    [
      'submitted',
      'information-asked',
      ['tell askers information-asked', 'announce', 'pause'],
    ],
    [
      'needs-information',
      'information-asked',
      ['tell askers information-asked'],
    ],
    [
      'needs-information',
      'answered',
      ['tell approvers answered', 'announce', 'resume'],
    ],
    [
      'applying',
      'failed',
      ['tell askers failed', 'tell approvers failed', 'announce'],
    ],
    ['submitted', 'reminded', ['tell approvers reminded']],
    ['submitted', 'moved', ['tell approvers submitted']],
    ['approved', 'queued', ['announce']],
    // The other one tells them.
    ['submitted', 'merged', ['announce']],
    ['submitted', 'commented', []],
  ])(
    'says what is to be done when one that is %s is %s',
    (state, kind, expected) => {
      const advanced = advanceRequest(state, { kind });
      const effects = 'effects' in advanced ? advanced.effects : [];
      expect(
        effects.map(effect =>
          effect.kind === 'tell'
            ? `tell ${effect.whom} ${effect.of}`
            : effect.kind,
        ),
      ).toEqual(expected);
    },
  );

  it('tells those who may decide of a new one', () => {
    expect(SUBMISSION_EFFECTS).toContainEqual({
      ...{ kind: 'tell', whom: 'approvers', of: 'submitted' },
    });
  });

  const anyEvents = fc.array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      remaining: fc.constantFrom(0, 1),
    }),
    { maxLength: 40 },
  );

  it('has a timeline that explains the state, ends that stay, and ends that are told', () => {
    fc.assert(
      fc.property(anyEvents, events => {
        let state: RequestState = 'submitted';
        const timeline: RequestTransition[] = [{ event: 'submitted', state }];
        for (const event of events) {
          const advanced = advanceRequest(state, event);
          if (!('state' in advanced)) continue;
          const { state: next, effects } = advanced;
          if (isRequestEnd(state)) expect(next).toBe(state);
          const isEnd = next !== state && isRequestEnd(next);
          if (isEnd && event.kind !== 'merged') {
            expect(effects).toContainEqual({
              ...{ kind: 'tell', whom: 'askers', of: next },
            });
          }
          timeline.push({ event: event.kind, from: state, state: next });
          state = next;
        }
        expect(timelineProblem(timeline, state)).toBeUndefined();
      }),
    );
  });

  it('comes to an end from wherever it is', () => {
    const ends = (from: RequestState, seen: Set<RequestState>): boolean => {
      if (isRequestEnd(from)) return true;
      return KINDS.some(kind => {
        const advanced = advanceRequest(from, { kind });
        if (!('state' in advanced) || seen.has(advanced.state)) return false;
        seen.add(advanced.state);
        return ends(advanced.state, seen);
      });
    };
    for (const state of UNSETTLED_REQUEST_STATES) {
      expect(ends(state, new Set([state]))).toBe(true);
    }
  });

  it('never leads round the decision to what is available', () => {
    for (const state of REQUEST_STATES) {
      for (const kind of KINDS) {
        const advanced = advanceRequest(state, { kind });
        if (!('state' in advanced) || advanced.state === state) continue;
        if (advanced.state === 'available') {
          expect(['approved', 'queued', 'applying']).toContain(state);
        }
        if (advanced.state === 'approved') {
          expect(isRequestAction(kind)).toBe(true);
        }
      }
    }
  });
});

describe('timelineProblem', () => {
  const begun: RequestTransition = { event: 'submitted', state: 'submitted' };
  it.each<[RequestTransition[], RequestState, string]>([
    [[], 'submitted', 'It does not begin with the submission.'],
    [
      [begun, { event: 'queued', from: 'approved', state: 'queued' }],
      'queued',
      'queued begins at approved, not at submitted.',
    ],
    [
      [begun, { event: 'approved', from: 'submitted', state: 'available' }],
      'available',
      'approved does not lead from submitted to available.',
    ],
    [[begun, begun], 'submitted', 'It was submitted twice.'],
    [[begun], 'approved', 'It ends at submitted, and the request is approved.'],
  ])('finds what is missing', (entries, state, problem) => {
    expect(timelineProblem(entries, state)).toBe(problem);
  });
});
