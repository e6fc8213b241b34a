import type { Writer } from '../world/SimulatedBucket';

const MARKER = 'PENDING_Experience_';

/**
 * Notices an experience that has something under way and no marker, by which
 * reconcile would find it. What people write has none, nor what an older
 * generation makes busy, until a sweep has found it.
 */
export class MarkerWatch {
  readonly #busy = new Set<string>();
  readonly #withoutMarker = new Set<string>();
  readonly #isMarked: (shortName: string) => boolean;
  readonly #say: (problem: string) => void;

  constructor(
    isMarked: (shortName: string) => boolean,
    say: (problem: string) => void,
  ) {
    this.#isMarked = isMarked;
    this.#say = say;
  }

  /** A status file has been written. */
  written(shortName: string, isBusy: boolean, writer: Writer): void {
    const wasBusy = this.#busy.has(shortName);
    if (!isBusy) {
      this.#busy.delete(shortName);
      this.#withoutMarker.delete(shortName);
      return;
    }
    this.#busy.add(shortName);
    if (writer === 'somebody' || (writer === 'older' && !wasBusy)) {
      this.#withoutMarker.add(shortName);
    }
    this.#look(shortName);
  }

  /** An object has been written that may be a marker. */
  marked(key: string): void {
    if (key.startsWith(MARKER)) {
      this.#withoutMarker.delete(key.slice(MARKER.length));
    }
  }

  /** An object has been removed that may be a marker. */
  removed(key: string): void {
    if (key.startsWith(MARKER)) this.#look(key.slice(MARKER.length));
  }

  #look(shortName: string): void {
    if (!this.#busy.has(shortName)) return;
    if (this.#withoutMarker.has(shortName)) return;
    if (this.#isMarked(shortName)) return;
    this.#say(`${shortName}: is busy and has no marker`);
  }
}
