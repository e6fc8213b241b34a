/** The text of a file, or why it can not be read. @public */
export type DecodedText =
  | { ok: true; text: string }
  | { ok: false; message: string };

/** How a file begins that is not UTF-8, the longer first. */
const MARKS: readonly [string, readonly number[]][] = [
  ['UTF-32', [0xff, 0xfe, 0, 0]],
  ['UTF-32', [0, 0, 0xfe, 0xff]],
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
  ['compressed (gzip)', [0x1f, 0x8b]],
];

/**
 * Decodes the bytes of a file. UTF-8 is read with and without byte order mark;
 * what else it is written in is named.
 *
 * @public
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const other = otherEncoding(bytes);
  if (other) return wrong(`The file is ${other}. Save it as UTF-8.`);
  try {
    // Takes the byte order mark away.
    return { ok: true, text: utf8(bytes) };
  } catch {
    const at = firstWrong(bytes);
    const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return wrong(
      `The file is not UTF-8: byte ${
        at + 1
      } is 0x${byte}, as in Latin-1 or Windows-1252, or it is no text. Save it as UTF-8.`,
    );
  }
}

function otherEncoding(bytes: Uint8Array): string | undefined {
  const marked = MARKS.find(([, mark]) =>
    mark.every((byte, at) => bytes[at] === byte),
  );
  if (marked) return marked[0];
  // Without a mark: JSON begins with characters of ASCII, so with zeros beside them.
  const zeros = bytes.subarray(0, 4).filter(byte => byte === 0).length;
  if (zeros === 3) return 'UTF-32';
  return zeros === 2 ? 'UTF-16' : undefined;
}

/** Position of the first byte that is not UTF-8. */
function firstWrong(bytes: Uint8Array): number {
  const isRight = (length: number, stream: boolean) =>
    canBeDecoded(bytes.subarray(0, length), stream);
  let [right, wrongFrom] = [0, bytes.length];
  while (wrongFrom - right > 1) {
    const middle = Math.floor((right + wrongFrom) / 2);
    if (isRight(middle, true)) right = middle;
    else wrongFrom = middle;
  }
  // What follows was expected to belong to a character that had begun.
  while (!isRight(right, false)) right -= 1;
  return right;
}

/** @param stream - the last character may be incomplete. */
function canBeDecoded(bytes: Uint8Array, stream: boolean): boolean {
  try {
    utf8(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/** @throws TypeError when the bytes are not UTF-8. */
function utf8(bytes: Uint8Array, options?: { stream: boolean }): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes, options);
}

function wrong(message: string): DecodedText {
  return { ok: false, message };
}
