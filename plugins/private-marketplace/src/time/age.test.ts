import { age } from './age';

describe('age', () => {
  it.each([
    [0, 'now'],
    [-60_000, 'now'],
    [5_000, '5 seconds ago'],
    [60_000, '1 minute ago'],
    [3 * 3_600_000, '3 hours ago'],
    [86_400_000, 'yesterday'],
    [40 * 86_400_000, '40 days ago'],
    [61 * 86_400_000, '2 months ago'],
    [400 * 86_400_000, '13 months ago'],
    [800 * 86_400_000, '2 years ago'],
  ])('%d ms', (passed, words) => {
    expect(age(0, passed, 'en')).toBe(words);
  });

  it('speaks the language of the app', () => {
    expect(age(0, 60_000, 'de')).toBe('vor 1 Minute');
  });
});
