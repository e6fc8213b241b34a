/**
 * A time with its zone, for who compares it with other records: in the language
 * of the app, and in the manner of the browser's region where that speaks it.
 */
export function exactTime(then: number, language: string): string {
  const region = navigator.languages.find(
    each => each.split('-')[0] === language.split('-')[0],
  );
  return new Date(then).toLocaleString(region ?? language, {
    dateStyle: 'medium',
    timeStyle: 'long',
  });
}
