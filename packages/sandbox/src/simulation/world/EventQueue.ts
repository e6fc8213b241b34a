/** What is to happen at a moment. */
export interface Planned {
  time: number;
  /** Tells moments apart that are the same, so that their order is always the same, too. */
  order: number;
  run: () => void;
}

/** A binary heap: what comes next is found fast, however much waits. */
export class EventQueue {
  readonly #heap: Planned[] = [];

  add(planned: Planned): void {
    const heap = this.#heap;
    let index = heap.push(planned) - 1;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = heap[above];
      if (!parent || !isBefore(planned, parent)) break;
      heap[index] = parent;
      index = above;
    }
    heap[index] = planned;
  }

  /** Takes out what comes next; undefined when nothing waits. */
  take(): Planned | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first && last && heap.length > 0) this.#sink(last);
    return first;
  }

  #sink(planned: Planned): void {
    const heap = this.#heap;
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const right = heap[left + 1];
      const next =
        right && isBefore(right, heap[left] ?? right) ? left + 1 : left;
      const child = heap[next];
      if (!child || !isBefore(child, planned)) break;
      heap[index] = child;
      index = next;
    }
    heap[index] = planned;
  }
}

function isBefore(a: Planned, b: Planned): boolean {
  return a.time < b.time || (a.time === b.time && a.order < b.order);
}
