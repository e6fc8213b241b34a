import fc from 'fast-check';
import { EventQueue } from './EventQueue';

it('gives in the order of time, and of planning where times are the same', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), times => {
      const queue = new EventQueue();
      times.forEach((time, order) => queue.add({ time, order, run: () => {} }));
      const taken: number[][] = [];
      for (let next = queue.take(); next; next = queue.take()) {
        taken.push([next.time, next.order]);
      }
      const expected = times
        .map((time, order) => [time, order])
        .sort(([a = 0, c = 0], [b = 0, d = 0]) => a - b || c - d);
      expect(taken).toEqual(expected);
    }),
  );
});
