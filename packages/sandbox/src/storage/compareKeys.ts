/** Where UTF-16 order and UTF-8 order part: surrogates stand for the last planes. */
function rank(unit: number): number {
  if (unit < 0xd800) {
    return unit;
  }
  return unit <= 0xdfff ? unit + 0x2000 : unit - 0x800;
}

/** Orders keys as S3 lists them: by their UTF-8 bytes. */
export function compareKeys(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const difference =
      rank(left.charCodeAt(index)) - rank(right.charCodeAt(index));
    if (difference !== 0) {
      return difference;
    }
  }
  return left.length - right.length;
}
