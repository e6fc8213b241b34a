/** A time in the form of Date.toISOString, so that times sort as texts: AWS gives some in whole seconds. */
export function isoTime(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : date.toISOString();
}

/** The same where there may be none. */
export function isoTimeOrNull(time: string | undefined): string | null {
  return time === undefined ? null : isoTime(time);
}
