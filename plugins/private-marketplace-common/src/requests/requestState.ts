/** States of a request. `approved` is a decision; only `available` says that the product can be procured. @public */
export const REQUEST_STATES = [
  'submitted',
  'needs-information',
  'approved',
  'queued',
  'applying',
  'failed',
  'available',
  'declined',
  'cancelled',
  'expired',
  'superseded',
  'blocked',
] as const;

/**
 * Where a request stands. `submitted`, `needs-information`: nobody has decided
 * yet. `approved`, `queued`, `applying`: it is on its way to AWS. `failed`: it
 * was approved and could not be applied; somebody tries it again or declines
 * it. All others are ends.
 *
 * @public
 */
export type RequestState = (typeof REQUEST_STATES)[number];

const OPEN: readonly RequestState[] = ['submitted', 'needs-information'];
const UNDER_WAY: readonly RequestState[] = ['approved', 'queued', 'applying'];

/** States in which nobody has decided yet. @public */
export const OPEN_REQUEST_STATES = OPEN;

/** States in which a request still waits for something: for one product and experience there is one such request. @public */
export const UNSETTLED_REQUEST_STATES: readonly RequestState[] = [
  ...OPEN,
  ...UNDER_WAY,
  'failed',
];

/** Whether nobody has decided yet. @public */
export function isOpenRequest(state: RequestState): boolean {
  return OPEN.includes(state);
}

/** Whether it is approved and on its way to AWS. @public */
export function isRequestUnderWay(state: RequestState): boolean {
  return UNDER_WAY.includes(state);
}

/** Whether nothing comes after it. @public */
export function isRequestEnd(state: RequestState): boolean {
  return !UNSETTLED_REQUEST_STATES.includes(state);
}
