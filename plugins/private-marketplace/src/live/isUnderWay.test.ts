import { progress } from '../__testUtils__/samples';
import { isUnderWay } from './isUnderWay';

describe('isUnderWay', () => {
  it.each(['accepted', 'written', 'queued', 'applying'] as const)(
    'is so while it is %s',
    state => expect(isUnderWay(progress(state))).toBe(true),
  );

  it.each(['succeeded', 'failed', 'cancelled', 'rejected'] as const)(
    'is no more when it is %s',
    state => expect(isUnderWay(progress(state))).toBe(false),
  );

  it('is not so for a file that nothing picks up, nor where there is none', () => {
    const written = progress('written', { attention: 'not-picked-up' });
    expect(isUnderWay(written)).toBe(false);
    expect(isUnderWay(undefined)).toBe(false);
  });
});
