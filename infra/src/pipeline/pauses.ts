const MINUTE = 60_000;
const LONGEST = 30 * MINUTE;

/** The time of the next attempt when so many have failed: each failure doubles the pause, up to half an hour. */
export function nextAttempt(attempts: number, at: string): string {
  const pause = Math.min(LONGEST, MINUTE * 2 ** (attempts - 1));
  return new Date(Date.parse(at) + pause).toISOString();
}
