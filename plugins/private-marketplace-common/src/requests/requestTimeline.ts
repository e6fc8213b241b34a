import { advanceRequest } from './advanceRequest';
import type { RequestEvent, RequestEventKind } from './requestEvent';
import type { RequestState } from './requestState';

/** What an entry of a timeline says of the state. @public */
export interface RequestTransition {
  event: 'submitted' | RequestEventKind;
  /** Before it; undefined at the submission. */
  from?: RequestState;
  /** After it. */
  state: RequestState;
}

/**
 * Why a timeline does not explain its request; undefined when it does: it begins
 * with the submission, each entry begins where the one before has ended, and is
 * something that can happen there.
 *
 * @public
 */
export function timelineProblem(
  entries: readonly RequestTransition[],
  state: RequestState,
): string | undefined {
  const [first, ...others] = entries;
  if (first?.event !== 'submitted' || first.from !== undefined) {
    return 'It does not begin with the submission.';
  }
  let before = first.state;
  for (const { event, from, state: after } of others) {
    if (event === 'submitted') return 'It was submitted twice.';
    if (from !== before) return `${event} begins at ${from}, not at ${before}.`;
    if (!canLead(before, event, after)) {
      return `${event} does not lead from ${before} to ${after}.`;
    }
    before = after;
  }
  return before === state
    ? undefined
    : `It ends at ${before}, and the request is ${state}.`;
}

function canLead(
  before: RequestState,
  kind: RequestEventKind,
  after: RequestState,
): boolean {
  const events: RequestEvent[] = [
    { kind, remaining: 0 },
    { kind, remaining: 1 },
  ];
  return events.some(event => {
    const advanced = advanceRequest(before, event);
    return 'state' in advanced && advanced.state === after;
  });
}
