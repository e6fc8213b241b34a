/** The table of a reflected CRC: for each byte the high and the low 32 bits. */
function makeTable(high: number, low: number): [Uint32Array, Uint32Array] {
  const highs = new Uint32Array(256);
  const lows = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let [h, l] = [0, byte];
    for (let bit = 0; bit < 8; bit++) {
      const carry = l & 1;
      l = (l >>> 1) | (h << 31);
      h >>>= 1;
      if (carry) {
        h ^= high;
        l ^= low;
      }
    }
    highs[byte] = h;
    lows[byte] = l;
  }
  return [highs, lows];
}

function makeCrc(high: number, low: number, bytes: 4 | 8) {
  const [highs, lows] = makeTable(high, low);
  return (body: Buffer): Buffer => {
    let [h, l] = [bytes === 8 ? -1 : 0, -1];
    for (const byte of body) {
      const index = (l ^ byte) & 0xff;
      l = ((l >>> 8) | (h << 24)) ^ (lows[index] ?? 0);
      h = (h >>> 8) ^ (highs[index] ?? 0);
    }
    const result = Buffer.alloc(8);
    result.writeInt32BE(~h, 0);
    result.writeInt32BE(~l, 4);
    return result.subarray(8 - bytes);
  };
}

/** CRC-32C (Castagnoli), which Node does not have. */
export const crc32c = makeCrc(0, 0x82f63b78, 4);

/** CRC-64/NVME, which Node does not have and new S3 clients send by default. */
export const crc64nvme = makeCrc(0x9a6c9329, 0xac4bc9b5, 8);
