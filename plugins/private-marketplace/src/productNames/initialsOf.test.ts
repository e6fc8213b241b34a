import { initialsOf } from './initialsOf';

describe('Initials of a product', () => {
  it.each([
    ['Kestrel Shield Firewall', 'KS'],
    ['snapmark', 'S'],
    ['"Everfold" (Backup)', 'EB'],
    ['8x8 - Contact Center', '8C'],
    ['účetnictví pro malé firmy', 'ÚP'],
    ['雲海 ログ分析', '雲ロ'],
    ['بوابة الدفع', 'با'],
    // Letters beyond the first 65,536 characters stay whole.
    ['𐐨𐐩 𐐪', '𐐀𐐂'],
    ['— / —', ''],
    ['', ''],
  ])('%s: %s', (title, initials) => {
    expect(initialsOf(title)).toBe(initials);
  });
});
