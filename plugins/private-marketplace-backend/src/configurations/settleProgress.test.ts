import type { Status } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ConfigurationRow } from './ConfigurationRow';
import { settleProgress, type ProgressEvidence } from './settleProgress';

const row: ConfigurationRow = {
  key: 'Experience_A#1.json',
  short_name: 'A',
  version: '1',
  version_sort: '1',
  generation: 1,
  state: 'written',
  source: 'bucket',
  written_at: '2026-01-31T09:05:00.000Z',
  etag: '"1"',
  size: 2,
  seen_at: null,
  read_etag: null,
  version_id: null,
  requested_by: null,
  text: null,
  started_at: null,
  ended_at: null,
  change_set_id: null,
  error_message: null,
  error_key: null,
  problems: null,
  revision_before: null,
  revision_after: null,
  file_gone_since: null,
  claimed_by: null,
  summary: null,
  state_before: null,
  service: null,
};
const after = '2026-01-31T09:06:00.000Z';
const automation = { Queue: [], Outcomes: [], UnwrittenErrors: [] };

function settle(
  evidence: Partial<ProgressEvidence>,
  change: Partial<ConfigurationRow> = {},
  next?: string,
) {
  return settleProgress({ ...row, ...change }, next, {
    errors: [],
    ...evidence,
  });
}

describe('a configuration in a bucket of the sample of AWS', () => {
  const status: Status = { ChangeSetId: 'cs', ChangeSetStatus: 'Successful' };

  it.each<[Status['ChangeSetStatus'], string]>([
    ['In Progress', 'applying'],
    ['Successful', 'succeeded'],
    ['Failed', 'failed'],
  ])('is, when the last one is %s, %s', (ChangeSetStatus, state) => {
    expect(
      settle({
        status: { ...status, ChangeSetStatus },
        statusWrittenAt: after,
      }),
    ).toMatchObject({ state, change_set_id: 'cs' });
  });

  it('is only written while the status file is older', () => {
    const statusWrittenAt = '2026-01-31T09:04:00.000Z';
    expect(settle({ status, statusWrittenAt })).toMatchObject({
      state: 'written',
    });
  });

  it('is only written where the status file says nothing of a change set', () => {
    const adopted = { 'Experience Id': 'exp-1' };
    expect(settle({ status: adopted, statusWrittenAt: after })).toMatchObject({
      state: 'written',
    });
  });

  it('has failed when an error file came before the next configuration', () => {
    const error = {
      key: 'ERROR_STATUS_Experience_A_20260131-090530',
      writtenAt: '2026-01-31T09:05:30.000Z',
      message: 'No.',
    };
    const next = '2026-01-31T09:05:45.000Z';
    const evidence = { status, statusWrittenAt: after, errors: [error] };
    expect(settle(evidence, {}, next)).toMatchObject({
      state: 'failed',
      error_key: error.key,
      error_message: 'No.',
    });
    const later = { ...error, writtenAt: '2026-01-31T09:05:50.000Z' };
    expect(settle({ ...evidence, errors: [later] }, {}, next)).toMatchObject({
      state: 'succeeded',
    });
  });
});

describe('a configuration that the automation does not speak of any more', () => {
  const status: Status = { Automation: automation };

  it('stays what it was', () => {
    expect(settle({ status }, { state: 'cancelled' })).toMatchObject({
      state: 'cancelled',
    });
  });

  it('has ended when the status file was written after outcomes of its age are forgotten', () => {
    const statusWrittenAt = '2026-02-20T00:00:00.000Z';
    const sweptAt = '2026-02-19T00:00:00.000Z';
    expect(settle({ status, statusWrittenAt, sweptAt })).toMatchObject({
      state: 'succeeded',
    });
  });

  it.each([
    ['the automation has never looked', undefined, null],
    ['it has looked only before', '2026-01-31T09:00:00.000Z', null],
  ])('is not said to be applied when %s', (_, sweptAt, file_gone_since) => {
    const statusWrittenAt = '2026-02-20T00:00:00.000Z';
    const evidence = { status, statusWrittenAt, sweptAt };
    expect(settle(evidence, { file_gone_since })).toMatchObject({
      state: 'written',
    });
  });

  it('is gone when its file was removed before anything picked it up, and back with it', () => {
    const file_gone_since = '2026-01-31T09:10:00.000Z';
    const statusWrittenAt = '2026-02-20T00:00:00.000Z';
    const sweptAt = '2026-02-19T00:00:00.000Z';
    const evidence = { status, statusWrittenAt, sweptAt };
    expect(settle(evidence, { file_gone_since })).toMatchObject({
      state: 'gone',
      ended_at: file_gone_since,
    });
    const gone = { state: 'gone', file_gone_since };
    expect(settle(evidence, gone)).toMatchObject({ state: 'gone' });
    expect(
      settle({ status }, { state: 'gone', file_gone_since: null }),
    ).toMatchObject({ state: 'written' });
  });

  it.each([
    ['since then', '2026-02-03T09:05:00.000Z'],
    ['before it', '2026-01-31T09:04:00.000Z'],
  ])(
    'waits to be picked up when the status file was last written %s, however long ago that is',
    (_, statusWrittenAt) => {
      expect(settle({ status, statusWrittenAt })).toMatchObject({
        state: 'written',
      });
    },
  );

  it('has failed when an error file says so', () => {
    const errors = [
      { key: 'ERROR_', writtenAt: after, configurationKey: row.key },
    ];
    expect(settle({ status, statusWrittenAt: after, errors })).toMatchObject({
      state: 'failed',
    });
  });
});

it('leaves alone what the bucket does not have yet', () => {
  const accepted = { state: 'accepted', etag: null };
  expect(
    settle(
      { status: { ChangeSetStatus: 'Successful' }, statusWrittenAt: after },
      accepted,
    ),
  ).toMatchObject({ state: 'accepted' });
});
