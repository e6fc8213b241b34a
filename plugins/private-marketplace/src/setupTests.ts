import '@testing-library/jest-dom';

// Pages with a whole app around them take their time on a busy machine.
jest.setTimeout(30_000);

// jsdom has no layout, and so none of these: whatever is rendered is seen.
Object.defineProperty(window, 'IntersectionObserver', {
  configurable: true,
  value: class {
    readonly #onSeen: (entries: { isIntersecting: boolean }[]) => void;
    constructor(onSeen: (entries: { isIntersecting: boolean }[]) => void) {
      this.#onSeen = onSeen;
    }
    observe() {
      this.#onSeen([{ isIntersecting: true }]);
    }
    disconnect() {}
  },
});
