import fc from 'fast-check';
import { file } from './__testUtils__/inputs';
import { isSameVersion, tokenOf } from './configurationVersion';

const version = file(1);
const { VersionId: _v, ...unversioned } = version;
const { Sequencer: _s, ...bare } = unversioned;

describe('isSameVersion', () => {
  it('knows a version again whatever else an event says', () => {
    const again = {
      ...version,
      Sequencer: 'other',
      ArrivedAt: '2027-01-01T00:00:00.000Z',
    };
    expect(isSameVersion(version, again)).toBe(true);
  });

  it.each([
    ['another version', { ...version, VersionId: 'other' }, version],
    ['another file', { ...version, Key: 'Experience_Finance#9.json' }, version],
    [
      'another write to a bucket without versions',
      { ...unversioned, Sequencer: 'other' },
      unversioned,
    ],
    [
      'another time where there is nothing else',
      { ...bare, ArrivedAt: '2027-01-01T00:00:00.000Z' },
      bare,
    ],
    ['a key that only looks alike', { ...bare, Key: `${bare.Key}"` }, bare],
  ])('tells %s apart', (_, a, b) => {
    expect(isSameVersion(a, b)).toBe(false);
    expect(tokenOf(a)).not.toBe(tokenOf(b));
  });
});

describe('tokenOf', () => {
  it('leaves room for the step in the 64 visible characters that AWS takes', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (Key, VersionId) => {
        const token = tokenOf({ ...version, Key, VersionId });
        expect(`${token}-9999`).toMatch(/^[!-~]{1,64}$/);
        expect(tokenOf({ ...version, Key, VersionId })).toBe(token);
      }),
    );
  });
});
