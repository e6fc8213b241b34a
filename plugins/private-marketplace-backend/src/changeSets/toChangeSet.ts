import type { ChangeSetSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ListedChangeSet } from './ChangeSetStore';
import type { AppliedConfiguration } from '../configurations/ConfigurationStore';

const STATES: readonly ChangeSetSummary['state'][] = [
  'PREPARING',
  'APPLYING',
  'SUCCEEDED',
  'FAILED',
  'CANCELLED',
];

/** One row of the list, with the configuration that it applies where that is among these. */
export function toChangeSetSummary(
  row: ListedChangeSet,
  configurations: readonly AppliedConfiguration[],
): ChangeSetSummary {
  const ours = row.short_name !== null;
  const named = ours
    ? configurations.find(each => each.change_set_id === row.id)
    : undefined;
  // By its time alone it may be somebody else's, whatever it is called.
  const configuration = ours
    ? named ?? configurations.find(each => isDuring(row, each))
    : undefined;
  return {
    id: row.id,
    name: row.name,
    state: STATES.find(state => state === row.state) ?? 'APPLYING',
    ours,
    startTime: row.start_time,
    endTime: row.end_time ?? undefined,
    failureCode: row.failure_code ?? undefined,
    configurationVersion: configuration?.version,
    requestedBy: named?.requested_by ?? undefined,
  };
}

/** Of a configuration of several change sets only the last one is named. */
function isDuring(
  { start_time }: ListedChangeSet,
  { started_at, ended_at }: AppliedConfiguration,
): boolean {
  if (started_at === null) return false;
  // AWS gives whole seconds.
  const started = Date.parse(start_time) + 999;
  return (
    started >= Date.parse(started_at) &&
    (ended_at === null || Date.parse(start_time) <= Date.parse(ended_at))
  );
}
