import type { Problem } from '@private-marketplace/schemas';

/**
 * What is wrong with the encoding of a file, if anything is, by its bytes as
 * they were decoded as UTF-8: what is none became U+FFFD then.
 */
export function encodingProblem(text: string): Problem | undefined {
  if (text.includes('\u0000')) return problem('The file is UTF-16.');
  if (!text.includes('\uFFFD')) return undefined;
  return problem('The file is not UTF-8, but perhaps Windows-1252.');
}

function problem(what: string): Problem {
  return { pointer: '', message: `${what} Save it as UTF-8.` };
}
