import fc from 'fast-check';
import {
  formatConfigurationKey,
  parseConfigurationKey,
} from './configurationKey';
import { formatErrorKey, parseErrorKey, rawShortName } from './errorKey';
import { formatStatusKey, parseStatusKey } from './statusKey';

const shortName = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/);
const version = fc.stringMatching(/^[A-Za-z0-9_.-]{0,40}$/);

describe('configuration keys', () => {
  it('come back from their parts', () => {
    fc.assert(
      fc.property(shortName, version, (short, number) => {
        const name = { shortName: short, version: number };
        expect(parseConfigurationKey(formatConfigurationKey(name))).toEqual({
          ok: true,
          name,
        });
      }),
    );
  });

  it('are either refused or made again from what was read', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
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

  it.each([
    ['Experience_A.json', 'has no #'],
    ['Experience_A#1', 'end in .json'],
    ['Experience_A#.jso', 'end in .json'],
    [`Experience_${'A'.repeat(500)}#1.json`, 'has 500 characters'],
    ['Experience_#1.json', 'is missing'],
    ['Experience_A b#1.json', 'short name'],
    ['Experience_A#1#2.json', 'version'],
    ['Experience_A/../B#1.json', 'short name'],
    ['STATUS_Experience_A', 'begin with Experience_'],
  ])('refuse %s', (key, reason) => {
    const parsed = parseConfigurationKey(key);
    expect(parsed.ok ? [] : parsed.problems.map(each => each.message)).toEqual(
      expect.arrayContaining([expect.stringContaining(reason)]),
    );
  });

  it('are not made from parts that are not right', () => {
    const make = () =>
      formatConfigurationKey({ shortName: '../x', version: '1' });
    expect(make).toThrow(RangeError);
  });
});

describe('status keys', () => {
  it('come back from the short name', () => {
    fc.assert(
      fc.property(shortName, name => {
        expect(parseStatusKey(formatStatusKey(name))).toBe(name);
      }),
    );
  });

  it('are told from other keys', () => {
    expect(formatStatusKey('Default')).toBe('STATUS_Experience_Default');
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
    expect(formatErrorKey('Default', time)).toBe(
      'ERROR_STATUS_Experience_Default_20260131-090500',
    );
  });

  it('come back from their parts, to the second', () => {
    const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(shortName, seconds, (name, at) => {
        const time = new Date(at * 1000);
        expect(parseErrorKey(formatErrorKey(name, time))).toEqual({
          shortName: name,
          time,
        });
      }),
    );
  });

  it('hold only safe characters, whatever the name of the file was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), key => {
        expect(formatErrorKey(rawShortName(key), new Date(0))).toMatch(
          /^ERROR_STATUS_Experience_[A-Za-z0-9_.-]{0,40}_19700101-000000$/,
        );
      }),
    );
  });
});
