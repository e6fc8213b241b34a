const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/** How long ago something was, in words: "3 minutes ago". */
export function age(then: number, now: number, language: string): string {
  // A clock that lags behind the server's must not lead to "in 3 seconds".
  const passed = Math.max(0, now - then);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const [unit, length] of UNITS) {
    if (passed >= length) {
      return format.format(-Math.floor(passed / length), unit);
    }
  }
  return format.format(0, 'second');
}
