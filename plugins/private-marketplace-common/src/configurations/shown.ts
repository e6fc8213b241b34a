const LONGEST = 60;

/** A value for the middle of a sentence. */
export function shown(value: unknown): string {
  return cut(JSON.stringify(value) ?? 'nothing');
}

/** A text for the middle of a sentence. */
export function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}…` : text;
}
