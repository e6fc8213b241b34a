import type { Automation } from '@private-marketplace/schemas';
import {
  neverAnnounced,
  sweptVersions,
  waitingInOrder,
} from './neverAnnounced';

const SECOND = new Date('2026-01-31T09:05:00Z');
const listed = (key: string, versionId: string, lastModified = SECOND) => ({
  key,
  versionId,
  lastModified,
  etag: '',
  size: 1,
});

function knowing(key: string, VersionId: string, milliseconds: number) {
  const ArrivedAt = new Date(SECOND.getTime() + milliseconds).toISOString();
  const automation: Automation = {
    Queue: [{ Key: key, VersionId, ArrivedAt }],
    Outcomes: [],
    UnwrittenErrors: [],
  };
  return automation;
}

const at = (milliseconds: number) =>
  new Date(SECOND.getTime() + milliseconds).toISOString();

it('keeps the order in which S3 lists versions of one key in one second', () => {
  const versions = sweptVersions([
    listed('k', 'v3'),
    listed('k', 'v2'),
    listed('k', 'v1'),
  ]);
  expect(neverAnnounced(knowing('k', 'v2', 350), versions)).toEqual([
    { Key: 'k', VersionId: 'v1', ArrivedAt: at(0) },
    { Key: 'k', VersionId: 'v3', ArrivedAt: at(351) },
  ]);
});

it('goes by time, and by key where the times are the same', () => {
  const earlier = new Date(SECOND.getTime() - 1000);
  const versions = sweptVersions([
    listed('a', 'v1'),
    listed('b', 'v2'),
    listed('c', 'v3', earlier),
  ]);
  const unknown = neverAnnounced(knowing('x', 'v0', 0), versions);
  expect(unknown.map(({ Key }) => Key)).toEqual(['c', 'a', 'b']);
});

it('knows a version without an id again by the second in which it was stored', () => {
  const automation: Automation = {
    Queue: [{ Key: 'k', Sequencer: '0055', ArrivedAt: at(350) }],
    Outcomes: [],
    UnwrittenErrors: [],
  };
  const later = new Date(SECOND.getTime() + 1000);
  const versions = sweptVersions([
    listed('k', 'null'),
    listed('l', 'null', later),
  ]);
  expect(neverAnnounced(automation, versions)).toEqual([
    { Key: 'l', ArrivedAt: at(1000) },
  ]);
});

describe('what a sweep has put aside because it could not read the status file', () => {
  const swept = sweptVersions([
    listed('k', 'v3'),
    listed('k', 'v2'),
    listed('k', 'v1'),
  ]);

  it.each([
    ['known', knowing('k', 'v2', 350), swept],
    [
      'announced meanwhile',
      knowing('x', 'v0', 0),
      [
        ...swept,
        { Key: 'k', VersionId: 'v2', Sequencer: '0055', ArrivedAt: at(350) },
      ],
    ],
  ])(
    'comes after the version before it that is %s',
    (_, automation, waiting) => {
      const times = waitingInOrder(automation, waiting).map(
        ({ VersionId, ArrivedAt }) => [VersionId, ArrivedAt],
      );
      expect(times).toContainEqual(['v1', at(0)]);
      expect(times).toContainEqual(['v3', at(351)]);
    },
  );
});
