/**
 * How often some operations are called at most: they share so many calls a
 * second, and so many at once after a pause.
 *
 * @public
 */
export interface Rate {
  operations: readonly string[];
  perSecond: number;
  burst: number;
  /** What AWS documents, which can be more; without a burst where it names none. */
  documented: { perSecond: number; burst?: number };
}
