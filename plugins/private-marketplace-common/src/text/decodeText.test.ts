import fc from 'fast-check';
import { decodeText } from './decodeText';

const TEXT = '{"Name":"Finance"}';

function utf16(text: string, bigEndian = false): number[] {
  return Array.from(Buffer.from(text, 'utf16le').swap16()).flatMap(
    (byte, at, all) => (bigEndian ? byte : all[at % 2 ? at - 1 : at + 1] ?? 0),
  );
}

function utf32(text: string): number[] {
  return Array.from(text).flatMap(sign => {
    const code = sign.codePointAt(0) ?? 0;
    return [code % 256, Math.floor(code / 256), 0, 0];
  });
}

describe('decodeText', () => {
  it('reads UTF-8 with and without byte order mark', () => {
    const text = '{"Description":"Käse 中 🛒"}';
    for (const mark of ['', '\uFEFF']) {
      const bytes = new TextEncoder().encode(`${mark}${text}`);
      expect(decodeText(bytes)).toEqual({ ok: true, text });
    }
    expect(decodeText(new Uint8Array())).toEqual({ ok: true, text: '' });
  });

  it.each([
    ['UTF-16', [0xff, 0xfe, ...utf16(TEXT)]],
    ['UTF-16', [0xfe, 0xff, ...utf16(TEXT, true)]],
    ['UTF-16', utf16(TEXT)],
    ['UTF-16', utf16(TEXT, true)],
    ['UTF-32', [0xff, 0xfe, 0, 0, ...utf32(TEXT)]],
    ['UTF-32', utf32(TEXT)],
    ['compressed (gzip)', [0x1f, 0x8b, 8, 0]],
  ])('names %s', (encoding, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toEqual({
      ok: false,
      message: `The file is ${encoding}. Save it as UTF-8.`,
    });
  });

  it('names the first byte that is not UTF-8', () => {
    expect(decodeText(Buffer.from('{"Name":"Käse"}', 'latin1'))).toEqual({
      ok: false,
      message: expect.stringMatching(/byte 11 is 0xE4.*Save it as UTF-8\.$/),
    });
    expect(decodeText(new Uint8Array([0x7b, 0xe2, 0x82]))).toMatchObject({
      message: expect.stringContaining('byte 2 is 0xE2'),
    });
  });

  it('finds that byte wherever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(0xe9, 0xff, 0x80),
        fc.string(),
        (before, byte, after) => {
          const start = new TextEncoder().encode(`{"${before}`);
          const rest = new TextEncoder().encode(`!${after}`);
          const decoded = decodeText(new Uint8Array([...start, byte, ...rest]));
          expect(decoded).toMatchObject({
            message: expect.stringContaining(`byte ${start.length + 1} is`),
          });
        },
      ),
    );
  });
});
