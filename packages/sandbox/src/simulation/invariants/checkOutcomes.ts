import { parseConfigurationText } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Outcome } from '@private-marketplace/schemas';
import type { Upload } from '../workload/Upload';
import type { Evidence } from './Evidence';

const STATES = {
  Succeeded: 'SUCCEEDED',
  Failed: 'FAILED',
  Cancelled: 'CANCELLED',
  Rejected: undefined,
} as const;

/** Each configuration has ended once, as its change sets did, and what did not succeed has one error file. */
export function checkOutcomes(
  evidence: Evidence,
  problem: (text: string) => void,
): void {
  for (const upload of evidence.uploads) {
    const { Key, VersionId } = upload.version;
    const say = (text: string) => problem(`${Key} ${VersionId} ${text}`);
    const outcomes = outcomesOf(evidence, upload);
    const [outcome] = outcomes;
    if (outcomes.length > 1) say('has several outcomes');
    if (outcome) checkOutcome(evidence, upload, outcome, say);
    else say('was forgotten');
  }
}

function checkOutcome(
  { changeSetsOf, errorsOf }: Evidence,
  upload: Upload,
  { Result, ChangeSetId, EndedAt, Message }: Outcome,
  say: (text: string) => void,
): void {
  const errors = errorsOf(upload);
  const expected = Result === 'Succeeded' ? 0 : 1;
  if (errors.length !== expected) {
    say(`is ${Result} and has ${errors.length} error files`);
  }
  const changeSets = changeSetsOf(upload);
  const last = changeSets.at(-1);
  if (ChangeSetId !== undefined && last?.id !== ChangeSetId) {
    say(`ended with ${ChangeSetId}, its last change set is ${last?.id}`);
  }
  if (ChangeSetId !== undefined && last && last.state !== STATES[Result]) {
    say(`is ${Result}, its change set ${last.id} ${last.state}`);
  }
  if (ChangeSetId !== undefined && EndedAt < (last?.endTime ?? '')) {
    say(`ended at ${EndedAt}, its change set ${last?.id} at ${last?.endTime}`);
  }
  const unsuccessful = changeSets
    .slice(0, -1)
    .find(({ state }) => state !== 'SUCCEEDED');
  if (unsuccessful) say(`went on after ${unsuccessful.id} had failed`);
  if (Result === 'Rejected' && changeSets.length > 0 && !errors[0]?.Applied) {
    say(`is Rejected, though it started ${changeSets.length} change sets`);
  }
  const wrong = !parseConfigurationText(upload.text).ok;
  if (wrong && Result !== 'Rejected') say(`is wrong, and ${Result}`);
  const needsName = Message?.includes('give it a Name') ?? false;
  if (Result === 'Rejected' && !wrong && !needsName) {
    say(`was rejected without need: ${Message}`);
  }
}

function outcomesOf({ status }: Evidence, { version }: Upload): Outcome[] {
  return (status.Automation?.Outcomes ?? []).filter(
    ({ Configuration }) => Configuration.VersionId === version.VersionId,
  );
}
