/**
 * How often some operations can be called: they share so many calls a second,
 * and so many at once after a pause.
 *
 * @public
 */
export interface Rate {
  operations: readonly string[];
  perSecond: number;
  burst: number;
}
