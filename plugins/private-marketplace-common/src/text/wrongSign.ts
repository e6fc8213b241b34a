const NAMES: Readonly<Record<string, string>> = {
  ' ': 'a blank',
  '\t': 'a tab',
  '\n': 'a line break',
  '\r': 'a line break',
  '\u00a0': 'a no-break space',
};

// Signs that show as nothing or as something else, and halves of signs.
const INVISIBLE = /^[\p{C}\p{Z}]$/u;

/**
 * The first sign of a text that is not among those allowed, for the middle of a
 * sentence: `a blank`, `"&"`, `a control character (U+0007)`. Undefined when
 * there is none.
 *
 * @param allowed - matches one sign that may stand in the text.
 */
export function wrongSign(text: string, allowed: RegExp): string | undefined {
  for (const sign of text) {
    if (!allowed.test(sign)) return signName(sign);
  }
  return undefined;
}

function signName(sign: string): string {
  const name = NAMES[sign];
  if (name) return name;
  if (!INVISIBLE.test(sign)) return JSON.stringify(sign);
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase();
  const kind = /^\p{Cc}$/u.test(sign) ? 'control' : 'invisible';
  const article = kind === 'control' ? 'a' : 'an';
  return `${article} ${kind} character (U+${code.padStart(4, '0')})`;
}
