const DAY = 86_400_000;

/** Units with their length, and from which age on they are used: "40 days ago" says more than "last month". */
const UNITS: [Intl.RelativeTimeFormatUnit, number, number][] = [
  ['year', 365 * DAY, 2 * 365 * DAY],
  ['month', 30 * DAY, 2 * 30 * DAY],
  ['day', DAY, DAY],
  ['hour', 3_600_000, 3_600_000],
  ['minute', 60_000, 60_000],
  ['second', 1_000, 1_000],
];

/** How long ago something was, in words: "3 minutes ago". */
export function age(then: number, now: number, language: string): string {
  // A clock that lags behind the server's must not lead to "in 3 seconds".
  const passed = Math.max(0, now - then);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const [unit, length, from] of UNITS) {
    if (passed >= from) {
      return format.format(-Math.floor(passed / length), unit);
    }
  }
  return format.format(0, 'second');
}
