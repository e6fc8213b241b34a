import fc from 'fast-check';
import type { ConfigurationVersion } from '@private-marketplace/schemas';
import { file, time } from './__testUtils__/inputs';
import { inserted, isBefore } from './order';

const older = file(1);
const newer = file(2);

describe('isBefore', () => {
  it.each<[string, ConfigurationVersion, ConfigurationVersion]>([
    ['the time of the upload', older, newer],
    [
      'the key where the times are the same',
      { ...newer, Key: 'Experience_Finance#1.json' },
      { ...older, ArrivedAt: newer.ArrivedAt, Key: newer.Key },
    ],
    [
      'the sequencer within a key, whose shorter one is padded',
      { ...older, Sequencer: '9' },
      { ...older, Sequencer: '10', VersionId: 'v2', ArrivedAt: time(0) },
    ],
    [
      'the time within a key where a sweep found one of the two',
      { ...older, Sequencer: undefined },
      { ...older, VersionId: 'v2', ArrivedAt: time(2) },
    ],
    [
      'whom a sweep found, where the other was stored at the full second after it',
      { ...older, Sequencer: undefined },
      { ...older, VersionId: 'v2' },
    ],
  ])('goes by %s', (_, a, b) => {
    expect(isBefore(a, b)).toBe(true);
    expect(isBefore(b, a)).toBe(false);
  });
});

it('puts each version at its place, in whatever order they come', () => {
  const all = Array.from({ length: 6 }, (_, n) => file(n));
  fc.assert(
    fc.property(fc.shuffledSubarray(all), some => {
      const queue = some.reduce<ConfigurationVersion[]>(inserted, []);
      expect(queue).toEqual(all.filter(each => some.includes(each)));
    }),
  );
});
