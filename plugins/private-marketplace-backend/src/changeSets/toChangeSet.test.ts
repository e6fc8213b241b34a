import { toChangeSetSummary } from './toChangeSet';

const row = {
  id: 'cs-1',
  name: 'Private Marketplace Automation Update Experience Finance',
  state: 'SUCCEEDED',
  start_time: '2026-01-31T09:05:10.000Z',
  end_time: '2026-01-31T09:06:00.000Z',
  failure_code: null,
  short_name: 'Finance',
};
const configuration = {
  version: '7',
  requested_by: 'user:default/ada',
  started_at: '2026-01-31T09:05:00.000Z',
  ended_at: '2026-01-31T09:07:00.000Z',
  change_set_id: 'cs-2',
};

describe('toChangeSetSummary', () => {
  it('says who asked for the change set of a configuration', () => {
    const own = { ...configuration, change_set_id: 'cs-1' };
    expect(toChangeSetSummary(row, [configuration, own])).toMatchObject({
      configurationVersion: '7',
      requestedBy: 'user:default/ada',
    });
  });

  it('names nobody for what has but the name and the time of one', () => {
    const summary = toChangeSetSummary(row, [configuration]);
    expect(summary).toMatchObject({ ours: true, configurationVersion: '7' });
    expect(summary.requestedBy).toBeUndefined();
  });
});
