import fc from 'fast-check';
import { anyShortName, anyVersion } from './__testUtils__/anyName';
import {
  configurationKeys,
  formatConfigurationKey,
  parseConfigurationKey,
  shortNameOfKey,
  type ConfigurationName,
} from './configurationKey';
import { formatErrorKey, parseErrorKey } from './errorKey';
import { formatStatusKey, parseStatusKey } from './statusKey';

describe('configuration keys', () => {
  it('come back from their parts', () => {
    fc.assert(
      fc.property(anyShortName, anyVersion, (shortName, version) => {
        const name = { shortName, version };
        const key = formatConfigurationKey(name);
        expect(parseConfigurationKey(key)).toEqual({ ok: true, name });
        expect(shortNameOfKey(key)).toBe(shortName);
        for (const each of configurationKeys(shortName, version)) {
          expect(parseConfigurationKey(each)).toMatchObject({ ok: true, name });
        }
      }),
    );
  });

  it('are either refused or made again from what was read', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map(text => `Experience_${text}`),
          fc.string().map(text => `Experience_${text}#1.json`),
        ),
        key => {
          const parsed = parseConfigurationKey(key);
          if (parsed.ok) expect(formatConfigurationKey(parsed.name)).toBe(key);
          else expect(parsed.problems[0]?.message).toMatch(/\.$/);
        },
      ),
    );
  });

  it.each<[string, ConfigurationName]>([
    ['Experience_Brand Team#2.json', { shortName: 'Brand Team', version: '2' }],
    [
      'Experience_Default#1_0',
      { shortName: 'Default', version: '1_0', withoutExtension: true },
    ],
    [
      'Experience_Default#2024-06-01T10:00.json',
      { shortName: 'Default', version: '2024-06-01T10:00' },
    ],
    [
      'Experience_A#1.JSON',
      { shortName: 'A', version: '1.JSON', withoutExtension: true },
    ],
    ['Experience_A#', { shortName: 'A', version: '', withoutExtension: true }],
    ['Experience_A#.json', { shortName: 'A', version: '' }],
    [
      `Experience_${'A'.repeat(984)}#1.json`,
      { shortName: 'A'.repeat(984), version: '1' },
    ],
  ])('are taken as the sample of AWS took them: %s', (key, name) => {
    expect(parseConfigurationKey(key)).toEqual({ ok: true, name });
    expect(formatConfigurationKey(name)).toBe(key);
  });

  it.each([
    ['Experience_A.json', 'has no #'],
    ['Experience_#1.json', 'short name is missing'],
    ['Experience_A#1#2.json', 'version holds "#"'],
    ['Experience_A/../B#1.json', 'short name holds "/"'],
    ['Experience_A\u0007#1.json', 'holds a control character (U+0007)'],
    ['Experience_A\n#1.json', 'holds a line break'],
    ['Experience_A\ud800#1.json', 'holds an invisible character (U+D800)'],
    [`Experience_${'A'.repeat(985)}#1.json`, 'has 985 bytes'],
    [`Experience_${'ä'.repeat(500)}#1.json`, 'has 1000 bytes'],
    [`Experience_A#${'1'.repeat(1010)}.json`, 'more than 1024 bytes'],
    ['STATUS_Experience_A', 'begin with Experience_'],
  ])('refuse %j', (key, reason) => {
    const parsed = parseConfigurationKey(key);
    expect(parsed.ok ? [] : parsed.problems.map(each => each.message)).toEqual(
      expect.arrayContaining([expect.stringContaining(reason)]),
    );
  });

  it.each<ConfigurationName>([
    { shortName: '../x', version: '1' },
    { shortName: 'A#', version: '1' },
    { shortName: 'A', version: '1.json', withoutExtension: true },
  ])('are not made from parts that are not right: %j', name => {
    expect(() => formatConfigurationKey(name)).toThrow(RangeError);
  });
});

describe('status keys', () => {
  it('come back from the short name', () => {
    fc.assert(
      fc.property(anyShortName, name => {
        expect(parseStatusKey(formatStatusKey(name))).toBe(name);
      }),
    );
  });

  it('are told from other keys', () => {
    expect(formatStatusKey('Default')).toBe('STATUS_Experience_Default');
    expect(parseStatusKey('STATUS_Experience_Brand Team')).toBe('Brand Team');
    expect(
      parseStatusKey('ERROR_STATUS_Experience_A_20260131-090500'),
    ).toBeUndefined();
    expect(parseStatusKey('STATUS_Experience_')).toBeUndefined();
    expect(() => formatStatusKey('a/b')).toThrow(RangeError);
  });
});

describe('error keys', () => {
  it('are named as by the sample of AWS', () => {
    const time = new Date('2026-01-31T09:05:00.900Z');
    expect(formatErrorKey('Brand Team', time)).toBe(
      'ERROR_STATUS_Experience_Brand Team_20260131-090500',
    );
  });

  it('come back from their parts, to the second', () => {
    const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(anyShortName, seconds, (shortName, at) => {
        const time = new Date(at * 1000);
        expect(parseErrorKey(formatErrorKey(shortName, time))).toEqual({
          shortName,
          time,
        });
      }),
    );
  });

  it('belong to nobody when the name of the configuration was none', () => {
    const key = formatErrorKey(
      shortNameOfKey('Experience_A.json'),
      new Date(0),
    );
    expect(key).toBe('ERROR_STATUS_Experience__19700101-000000');
    expect(parseErrorKey(key)).toEqual({ time: new Date(0) });
    expect(shortNameOfKey('Experience_a/b#1.json')).toBeUndefined();
    expect(() => formatErrorKey('a/b', new Date(0))).toThrow(RangeError);
  });
});
