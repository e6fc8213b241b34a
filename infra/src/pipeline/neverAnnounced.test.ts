import type { Automation } from '@private-marketplace/schemas';
import { neverAnnounced } from './neverAnnounced';

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
  const versions = [listed('k', 'v3'), listed('k', 'v2'), listed('k', 'v1')];
  expect(neverAnnounced(knowing('k', 'v2', 350), versions)).toEqual([
    { Key: 'k', VersionId: 'v1', ArrivedAt: at(0) },
    { Key: 'k', VersionId: 'v3', ArrivedAt: at(351) },
  ]);
});

it('goes by time, and by key where the times are the same', () => {
  const earlier = new Date(SECOND.getTime() - 1000);
  const versions = [
    listed('a', 'v1'),
    listed('b', 'v2'),
    listed('c', 'v3', earlier),
  ];
  const unknown = neverAnnounced(knowing('x', 'v0', 0), versions);
  expect(unknown.map(({ Key }) => Key)).toEqual(['c', 'a', 'b']);
});
