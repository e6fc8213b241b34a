import { compareKeys } from '../compareKeys';

/** A set of keys kept in UTF-8 byte order. */
export class SortedKeys {
  private readonly keys: string[] = [];

  /** Index of the first key that is not less than the given one. */
  private lowerBound(key: string): number {
    let low = 0;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareKeys(this.keys[middle] ?? '', key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  add(key: string): void {
    const index = this.lowerBound(key);
    if (this.keys[index] !== key) {
      this.keys.splice(index, 0, key);
    }
  }

  remove(key: string): void {
    const index = this.lowerBound(key);
    if (this.keys[index] === key) {
      this.keys.splice(index, 1);
    }
  }

  /** The keys that are not less than the given one, in order. */
  *from(key: string): Generator<string> {
    for (let index = this.lowerBound(key); index < this.keys.length; index++) {
      yield this.keys[index] ?? '';
    }
  }
}
