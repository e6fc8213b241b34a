import { summary } from '../__testUtils__/samples';
import { matchesText } from './matchesText';

describe('matchesText', () => {
  it.each([
    ['', true],
    ['FINANCE', true],
    ['unit  finance', true],
    ['exp-finance123456', true],
    ['111122223333', true],
    ['finance hr', false],
    ['undefined', false],
  ])('%j', (text, matches) => {
    expect(matchesText(summary(), text)).toBe(matches);
  });
});
