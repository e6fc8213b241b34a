/**
 * A time with its zone, for who compares it with other records: in the language
 * of the app, and in the manner of the browser's region where that speaks it.
 */
export function exactTime(then: number, language: string): string {
  const region = navigator.languages.find(
    each => each.split('-')[0] === language.split('-')[0] && isLocale(each),
  );
  return new Date(then).toLocaleString(region ?? language, {
    dateStyle: 'medium',
    timeStyle: 'long',
  });
}

/** A browser may take its languages from the environment, such as en-US@posix. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
