const SIGNATURES: readonly [string, (bytes: Buffer) => boolean][] = [
  ['image/png', bytes => hasAt(bytes, 0, '\x89PNG\r\n\x1a\n')],
  ['image/jpeg', bytes => hasAt(bytes, 0, '\xff\xd8\xff')],
  [
    'image/gif',
    bytes => hasAt(bytes, 0, 'GIF87a') || hasAt(bytes, 0, 'GIF89a'),
  ],
  ['image/webp', bytes => hasAt(bytes, 0, 'RIFF') && hasAt(bytes, 8, 'WEBP')],
];

/**
 * The type of an image by its first bytes, whatever its name and its server say.
 * SVG is none: it can hold scripts.
 */
export function sniffImage(bytes: Buffer): string | undefined {
  return SIGNATURES.find(([, matches]) => matches(bytes))?.[0];
}

function hasAt(bytes: Buffer, at: number, text: string): boolean {
  return bytes
    .subarray(at, at + text.length)
    .equals(Buffer.from(text, 'latin1'));
}
