/** What people do with a request, or a rule in their place. @public */
export const REQUEST_ACTIONS = [
  'joined',
  'approved',
  'declined',
  'blocked',
  'unblocked',
  'information-asked',
  'answered',
  'commented',
  'cancelled',
  'retried',
] as const;

/** What is observed of a request, whoever brought it about. It can be late, early or told twice. @public */
export const REQUEST_OBSERVATIONS = [
  'routed',
  'moved',
  'merged',
  'not-governed',
  'target-gone',
  'allowed-elsewhere',
  'expired',
  'reminded',
  'queued',
  'applying',
  'available',
  'failed',
  'told-by-aws',
  'declined-in-aws',
  'cancelled-in-aws',
  'expired-in-aws',
] as const;

/** @public */
export type RequestAction = (typeof REQUEST_ACTIONS)[number];

/** @public */
export type RequestObservation = (typeof REQUEST_OBSERVATIONS)[number];

/**
 * What can happen to a request after it was submitted. `joined`: one more
 * person asks for the same. `cancelled`: one of them asks no more; the
 * three in AWS are the same of somebody who asked there. `moved`: another
 * experience governs. `merged`: another request asks for the same.
 * `not-governed`: nothing restricts the account any more.
 *
 * @public
 */
export type RequestEventKind = RequestAction | RequestObservation;

/** Something that has happened to a request. @public */
export interface RequestEvent {
  kind: RequestEventKind;
  /** How many ask for it after that; for what takes an asker away. */
  remaining?: number;
}

/** Through what a request, or something about it, came in. @public */
export const REQUEST_DOORS = [
  'page',
  'template',
  'agent',
  'api',
  'aws',
  'rule',
  'portal',
] as const;

/** `portal`: nobody did it, the portal has seen it. @public */
export type RequestDoor = (typeof REQUEST_DOORS)[number];

export function isRequestAction(kind: RequestEventKind): kind is RequestAction {
  return REQUEST_ACTIONS.some(each => each === kind);
}
