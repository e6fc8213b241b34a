/** Rules that the automation does not keep yet; each goes when it does. */
const NOT_YET = [/ should be /, /failed for a reason that passes/];

/** Whether a problem is of a rule that the automation does not keep yet. */
export function isNotYet(problem: string): boolean {
  return NOT_YET.some(each => each.test(problem));
}
