import { duration } from './duration';

describe('duration', () => {
  it.each([
    [0.4, '0 seconds'],
    [59, '59 seconds'],
    [60, '1 minute'],
    [200, '3 minutes'],
    [7_300, '2 hours'],
  ])('%d s', (seconds, words) => {
    expect(duration(seconds, 'en')).toBe(words);
  });

  it('speaks the language of the app', () => {
    expect(duration(60, 'de')).toBe('1 Minute');
  });
});
