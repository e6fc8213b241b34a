/** When something has to happen with an open request, in ISO 8601. @public */
export interface RequestClock {
  /** When it expires, if nothing happens. */
  expiresAt: string;
  /** When whoever decides is reminded; undefined for never again. */
  remindAt?: string;
  /** Since when information is awaited; the time to decide stands still. */
  paused?: {
    since: string;
    /** When it would have expired. */
    expiresAt: string;
  };
}

/** Times of an installation, in milliseconds. @public */
export interface RequestTimes {
  /** An open request expires after that, as it does at AWS (Buyer Guide: after 30 days). */
  expireAfter: number;
  /** So long deciding should take. Half of it later people are reminded, and once more at its end. */
  decideWithin: number;
}

/** @param expiresAt - when somebody else has set an end, as AWS does. */
export function startClock(
  now: Date,
  times: RequestTimes,
  expiresAt?: string,
): RequestClock {
  return {
    expiresAt: expiresAt ?? later(now, times.expireAfter),
    remindAt: later(now, times.decideWithin / 2),
  };
}

/** Information is awaited: whoever is asked has as long as who decides had, and that one's time stands still. */
export function pauseClock(
  clock: RequestClock,
  now: Date,
  { expireAfter }: RequestTimes,
): RequestClock {
  if (clock.paused) return clock;
  const { expiresAt } = clock;
  return {
    ...clock,
    expiresAt: later(now, expireAfter),
    paused: { since: now.toISOString(), expiresAt },
  };
}

/** It was answered: what was left of the time is left again. */
export function resumeClock(clock: RequestClock, now: Date): RequestClock {
  const { paused, remindAt } = clock;
  if (!paused) return clock;
  const stood = now.getTime() - Date.parse(paused.since);
  const moved = (at: string) => later(new Date(at), stood);
  return {
    expiresAt: moved(paused.expiresAt),
    ...(remindAt !== undefined && { remindAt: moved(remindAt) }),
  };
}

/** After a reminder: a second one, at the end of the time to decide; no third. */
export function nextReminder(
  clock: RequestClock,
  reminders: number,
  { decideWithin }: RequestTimes,
): string | undefined {
  return reminders > 1 || clock.remindAt === undefined
    ? undefined
    : later(new Date(clock.remindAt), decideWithin / 2);
}

/** Whether an open request has expired, whether anybody has told so or not. @public */
export function hasExpired(
  { expiresAt }: Pick<RequestClock, 'expiresAt'>,
  now: Date,
): boolean {
  return expiresAt <= now.toISOString();
}

function later(date: Date, milliseconds: number): string {
  return new Date(date.getTime() + milliseconds).toISOString();
}
