import { progress } from '../__testUtils__/samples';
import { FAST_MS, paceOf } from './pace';
import { SLOW_MS } from './useLive';

describe('paceOf', () => {
  it.each(['accepted', 'written', 'queued', 'applying'] as const)(
    'is fast while one is %s',
    state => {
      const changes = [undefined, progress('succeeded'), progress(state)];
      expect(paceOf(changes)).toBe(FAST_MS);
    },
  );

  it.each(['succeeded', 'failed', 'cancelled', 'rejected'] as const)(
    'is slow when all is %s',
    state => {
      expect(paceOf([progress(state)])).toBe(SLOW_MS);
    },
  );

  it('is slow for a file that nothing picks up', () => {
    const written = progress('written', { attention: 'not-picked-up' });
    expect(paceOf([written])).toBe(SLOW_MS);
  });

  it('is slow when there is nothing', () => {
    expect(paceOf([])).toBe(SLOW_MS);
  });
});
