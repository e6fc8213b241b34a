import { newVersion } from '../dialog/newVersion';
import { contrastWithWhite } from './contrast';
import { readBranding, brandingForm, isLogoAddress } from './readBranding';
import { readCreation, suggestShortName } from './readCreation';
import { readDetails } from './readDetails';
import { readProducts } from './readProducts';

const present = { name: 'Finance', description: 'Money' };

describe('readDetails', () => {
  it('leaves out what stays the same', () => {
    expect(readDetails({ ...present, name: ' Money ' }, present)).toEqual({
      ok: true,
      configuration: { Name: 'Money' },
    });
  });

  it.each([
    [present, { name: { code: 'unchanged' } }],
    [{ name: 'Finance', description: ' ' }, { description: { code: 'stays' } }],
    [
      { name: 'x'.repeat(51), description: 'Money' },
      { name: { rule: 'Name', message: expect.any(String) } },
    ],
    [
      { name: 'A&B', description: 'Money' },
      { name: { rule: 'Name', message: expect.any(String) } },
    ],
  ])('refuses %j', (form, problems) => {
    expect(readDetails(form, present)).toEqual({ ok: false, problems });
  });
});

describe('readBranding', () => {
  const branding = { title: 'Shop', themeColor: '#232F3E' };

  it('takes only what was changed', () => {
    const form = { ...brandingForm(branding), title: 'Store' };
    expect(readBranding(form, branding)).toEqual({
      ok: true,
      configuration: { Branding: { Title: 'Store' } },
    });
  });

  it.each([
    [{ title: '' }, { title: { code: 'stays' } }],
    [{}, { title: { code: 'unchanged' } }],
    [{ logoUrl: 'http://example.com/a.png' }, { logoUrl: { code: 'logo' } }],
    [
      { themeColor: 'blue' },
      { themeColor: { rule: 'ThemeColor', message: expect.any(String) } },
    ],
  ])('refuses %j', (changed, problems) => {
    const form = { ...brandingForm(branding), ...changed };
    expect(readBranding(form, branding)).toEqual({ ok: false, problems });
  });

  it.each([
    ['https://example.com/a.png', true],
    ['https://example.com/a.SVG?size=2', true],
    ['https://example.com/a.jpg', false],
    ['a.png', false],
  ])('tells whether %s can be a logo: %s', (address, isLogo) => {
    expect(isLogoAddress(address)).toBe(isLogo);
  });
});

describe('readCreation', () => {
  it('tells all that is wrong at once', () => {
    const form = { name: '', shortName: '-', description: '' };
    expect(readCreation(form)).toEqual({
      ok: false,
      problems: {
        name: { rule: 'Name', message: expect.any(String) },
        shortName: { code: 'shortName' },
      },
    });
  });

  it.each([
    ['Finance Unit', 'Finance-Unit'],
    ['  -_ a  b - ', 'a-b'],
    ['x'.repeat(50), 'x'.repeat(40)],
    ['- _', ''],
  ])('suggests a short name for %j', (name, shortName) => {
    expect(suggestShortName(name)).toBe(shortName);
  });
});

describe('readProducts', () => {
  it('takes more than one change of AWS holds', () => {
    const ids = Array.from({ length: 120 }, (_, at) => `prod-${at}`);
    const text = ids.join(' ');
    expect(readProducts({ list: 'deny', text, notes: 'Seen' })).toMatchObject({
      ok: true,
      configuration: { DenyProducts: ids, Notes: 'Seen' },
    });
  });

  it('tells of a note that is too long', () => {
    const notes = 'x'.repeat(51);
    const reading = readProducts({ list: 'allow', text: 'prod-1', notes });
    expect(reading).toMatchObject({
      ok: false,
      problems: { notes: { rule: 'Notes', message: expect.any(String) } },
    });
  });
});

describe('contrastWithWhite', () => {
  it.each([
    ['#000000', 21],
    ['#FFFFFF', 1],
    ['#767676', 4.54],
    ['#12345', undefined],
  ])('of %s is %s', (colour, contrast) => {
    const rounded = (value: number | undefined) => value?.toFixed(2);
    expect(rounded(contrastWithWhite(colour))).toBe(rounded(contrast));
  });
});

describe('newVersion', () => {
  it('is the time and something random', () => {
    const now = Date.parse('2026-11-02T10:20:30Z');
    expect(newVersion(now, 0)).toBe('20261102-102030-0000');
    expect(newVersion(now, 0.999999)).toBe('20261102-102030-zzzy');
  });
});
