import {
  isRequestAction,
  type RequestEvent,
  type RequestEventKind,
} from './requestEvent';
import {
  isRequestEnd,
  OPEN_REQUEST_STATES,
  REQUEST_STATES,
  UNSETTLED_REQUEST_STATES,
  type RequestState,
} from './requestState';

/** What is to be done when a request is not as it was. @public */
export type RequestEffect =
  /** Tell people: all who ask, or all who may decide. */
  | { kind: 'tell'; whom: 'askers' | 'approvers'; of: RequestNews }
  /** Tell other plugins. */
  | { kind: 'announce' }
  /** Write the configuration that allows the product. */
  | { kind: 'apply' }
  /** The time to decide stands still, or goes on. */
  | { kind: 'pause' | 'resume' }
  /** Take no further requests for the product there, or take them again. */
  | { kind: 'block' | 'unblock' };

/** What people are told of: only what somebody has to do something about, or waits for. @public */
export type RequestNews =
  | 'submitted'
  | 'information-asked'
  | 'answered'
  | 'approved'
  | 'available'
  | 'failed'
  | 'declined'
  | 'cancelled'
  | 'expired'
  | 'superseded'
  | 'blocked'
  | 'reminded';

/**
 * What comes of an event. `noted`: the state stays, and the timeline tells of
 * it. `ignored`: what was observed is of another time. `refused`: nobody may do
 * that now.
 *
 * @public
 */
export type AdvancedRequest =
  | {
      outcome: 'moved' | 'noted';
      state: RequestState;
      effects: readonly RequestEffect[];
    }
  | { outcome: 'ignored' | 'refused' };

const NOTED = 'noted';

type Goal = RequestState | typeof NOTED;
type Row = Partial<Record<RequestState, Goal>>;

function everywhere(to: Goal, ...states: RequestState[]): Row {
  return Object.fromEntries(states.map(state => [state, to]));
}

const open = (to: Goal) => everywhere(to, ...OPEN_REQUEST_STATES);
const unsettled = (to: Goal) => everywhere(to, ...UNSETTLED_REQUEST_STATES);
const anywhere = (to: Goal) => everywhere(to, ...REQUEST_STATES);

/** Where what takes an asker away ends, once nobody is left. */
const left = (to: RequestState): Row => ({ ...open(to), failed: to });

/** In which states what happens, and where to. What is not here is refused or ignored. */
const TRANSITIONS: Readonly<Record<RequestEventKind, Row>> = {
  joined: unsettled(NOTED),
  approved: open('approved'),
  declined: { ...open('declined'), failed: 'declined' },
  blocked: { ...open('blocked'), failed: 'blocked' },
  unblocked: { blocked: NOTED },
  'information-asked': {
    submitted: 'needs-information',
    'needs-information': NOTED,
  },
  answered: { 'needs-information': 'submitted' },
  commented: anywhere(NOTED),
  cancelled: left('cancelled'),
  retried: { failed: 'approved' },
  routed: { submitted: NOTED },
  moved: open(NOTED),
  merged: open('superseded'),
  'not-governed': open('superseded'),
  'target-gone': open('cancelled'),
  // What is being written comes to its own end.
  'allowed-elsewhere': {
    ...open('superseded'),
    approved: 'superseded',
    failed: 'superseded',
  },
  expired: open('expired'),
  reminded: { ...open(NOTED), failed: NOTED },
  queued: { approved: 'queued' },
  applying: everywhere('applying', 'approved', 'queued'),
  available: everywhere('available', 'approved', 'queued', 'applying'),
  failed: everywhere('failed', 'approved', 'queued', 'applying'),
  'told-by-aws': anywhere(NOTED),
  'declined-in-aws': left('declined'),
  'cancelled-in-aws': left('cancelled'),
  'expired-in-aws': left('expired'),
};

const LEAVING: readonly RequestEventKind[] = [
  'cancelled',
  'declined-in-aws',
  'cancelled-in-aws',
  'expired-in-aws',
];

/** What comes of an event, from the state alone. @public */
export function advanceRequest(
  state: RequestState,
  event: RequestEvent,
): AdvancedRequest {
  const { kind } = event;
  const found = TRANSITIONS[kind][state];
  if (found === undefined) {
    return { outcome: isRequestAction(kind) ? 'refused' : 'ignored' };
  }
  // Where one asks no more, others may.
  const isLeft = LEAVING.includes(kind) && (event.remaining ?? 0) > 0;
  const next = isLeft || found === NOTED ? state : found;
  const stays = next === state;
  return {
    outcome: stays ? 'noted' : 'moved',
    state: next,
    effects: effectsOf(state, next, kind, stays),
  };
}

/** Which of the actions are possible in a state; whether somebody may is another question. @public */
export function possibleActions(
  state: RequestState,
  actions: readonly RequestEventKind[],
): RequestEventKind[] {
  return actions.filter(kind => TRANSITIONS[kind][state] !== undefined);
}

/** What is to be done when a request was submitted. @public */
export const SUBMISSION_EFFECTS: readonly RequestEffect[] = [
  { kind: 'tell', whom: 'approvers', of: 'submitted' },
  { kind: 'announce' },
];

function effectsOf(
  from: RequestState,
  to: RequestState,
  kind: RequestEventKind,
  stays: boolean,
): RequestEffect[] {
  const effects: RequestEffect[] = [];
  if (!stays) {
    effects.push(...newsOf(to, kind), { kind: 'announce' });
    if (to === 'approved') effects.push({ kind: 'apply' });
    if (to === 'blocked') effects.push({ kind: 'block' });
  }
  if (to === 'needs-information' && from === 'submitted') {
    effects.push({ kind: 'pause' });
  }
  if (from === 'needs-information' && to === 'submitted') {
    effects.push({ kind: 'resume' });
  }
  if (stays && kind === 'information-asked') {
    effects.push({ kind: 'tell', whom: 'askers', of: 'information-asked' });
  }
  if (kind === 'reminded') {
    effects.push({ kind: 'tell', whom: 'approvers', of: 'reminded' });
  }
  if (kind === 'moved') {
    effects.push({ kind: 'tell', whom: 'approvers', of: 'submitted' });
  }
  if (kind === 'unblocked') effects.push({ kind: 'unblock' });
  return effects;
}

/** Progress on the way is for the page; the rest is worth a notification. */
function newsOf(to: RequestState, kind: RequestEventKind): RequestEffect[] {
  const askers = (of: RequestNews): RequestEffect => ({
    kind: 'tell',
    whom: 'askers',
    of,
  });
  switch (to) {
    case 'submitted':
      return [{ kind: 'tell', whom: 'approvers', of: 'answered' }];
    case 'needs-information':
      return [askers('information-asked')];
    case 'queued':
    case 'applying':
      return [];
    case 'approved':
      // Who waits has been told before the first attempt.
      return kind === 'retried' ? [] : [askers('approved')];
    case 'failed':
      return [
        askers('failed'),
        { kind: 'tell', whom: 'approvers', of: 'failed' },
      ];
    default:
      // Whose request became a part of another one still waits, for that.
      return isRequestEnd(to) && kind !== 'merged' ? [askers(to)] : [];
  }
}
