import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Pages with a whole app around them take their time on a busy machine.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5_000 });

type Seen = Pick<
  IntersectionObserverEntry,
  'isIntersecting' | 'target' | 'boundingClientRect'
>;

// jsdom has no layout, and so none of these: whatever is rendered is seen.
Element.prototype.scrollIntoView = () => {};
Object.defineProperty(window, 'IntersectionObserver', {
  configurable: true,
  writable: true,
  value: class {
    readonly #onSeen: (entries: Seen[]) => void;
    constructor(onSeen: (entries: Seen[]) => void) {
      this.#onSeen = onSeen;
    }
    observe(target: Element) {
      const boundingClientRect = target.getBoundingClientRect();
      this.#onSeen([{ isIntersecting: true, target, boundingClientRect }]);
    }
    unobserve() {}
    disconnect() {}
  },
});
