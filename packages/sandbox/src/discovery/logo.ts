import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const SIZE = 64;
const FIELD = SIZE / 8;

/** A picture of its own for each name, as PNG: a pattern that is the same on the left and on the right. */
export function logoOf(name: string): Buffer {
  const digest = createHash('sha256').update(name).digest();
  const [red = 0, green = 0, blue = 0] = digest;
  const rows = Array.from({ length: SIZE }, (_, y) => {
    const pixels = Array.from({ length: SIZE }, (__, x) => {
      const column = Math.floor(Math.min(x, SIZE - 1 - x) / FIELD);
      const isInk = ((digest[3 + Math.floor(y / FIELD)] ?? 0) >> column) % 2;
      return isInk ? [red / 2, green / 2, blue / 2] : [245, 245, 245];
    });
    // Each row begins with its filter, which is none.
    return [0, ...pixels.flat()];
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  // Eight bits of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}
