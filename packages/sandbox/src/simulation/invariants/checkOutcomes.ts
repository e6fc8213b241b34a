import { parseConfigurationText } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Outcome } from '@private-marketplace/schemas';
import { isLeftOut } from './Chronicle';
import type { Evidence, Finding } from './Evidence';

const STATES: Readonly<Record<string, string>> = {
  Succeeded: 'SUCCEEDED',
  Failed: 'FAILED',
  Cancelled: 'CANCELLED',
};

/** So often AWS has to fail for a reason that passes before it is taken for a failure. */
const MOST_ATTEMPTS = 10;

/** Of principals that are under way from one experience to another. */
const CONFLICTS = ['ENTITY_IN_USE', 'ENTITY_ALREADY_EXISTS'];

/** Each configuration has ended, as its change sets did, and what went wrong has one error file. */
export function checkOutcomes(
  { findings }: Evidence,
  problem: (text: string) => void,
): void {
  for (const finding of findings) {
    const { Key, VersionId } = finding.upload.version;
    const say = (text: string) => problem(`${Key} ${VersionId} ${text}`);
    if (!finding.outcome) say('was lost');
    checkTime(finding, say);
    checkErrors(finding, say);
    checkChangeSets(finding, say);
    checkNeed(finding, findings, say);
  }
}

type Say = (text: string) => void;

/** It counts as stored in the second in which it was, of which a sweep does not know more. */
function checkTime({ upload, outcome }: Finding, say: Say): void {
  if (!outcome) return;
  const { ArrivedAt } = outcome.Configuration;
  const secondOf = (time: number) => Math.floor(time / 1000);
  if (secondOf(Date.parse(ArrivedAt)) !== secondOf(upload.storedAt)) {
    const stored = new Date(upload.storedAt).toISOString();
    say(`was stored at ${stored}, and counts as of ${ArrivedAt}`);
  }
}

function checkErrors(
  { outcome, errors, isForgotten }: Finding,
  say: Say,
): void {
  if (!outcome || isForgotten) return;
  const isFine = outcome.Result === 'Succeeded' || isLeftOut(outcome);
  if (errors.length !== (isFine ? 0 : 1)) {
    say(`is ${outcome.Result} and has ${errors.length} error files`);
  }
}

function checkChangeSets(
  { outcome, changeSets, errors }: Finding,
  say: Say,
): void {
  if (!outcome) return;
  const { Result, ChangeSetId, EndedAt } = outcome;
  const last = changeSets.at(-1);
  if (ChangeSetId !== undefined) {
    if (last?.id !== ChangeSetId) {
      say(`ended with ${ChangeSetId}, its last change set is ${last?.id}`);
    } else if (last.status !== STATES[Result]) {
      say(`is ${Result}, its change set ${last.id} ${last.status}`);
    } else if (EndedAt < (last.endTime ?? '')) {
      say(`ended at ${EndedAt}, its change set at ${last.endTime}`);
    }
  }
  const final = changeSets
    .slice(0, -1)
    .find(each => each.status !== 'SUCCEEDED' && !passes(each));
  if (final) say(`went on after ${final.id} had failed`);
  if (isLeftOut(outcome) && changeSets.length > 0) {
    say(`is ${Result}, though it started ${changeSets.length} change sets`);
  }
  if (Result === 'Rejected' && changeSets.length > 0 && !errors[0]?.Applied) {
    say(`is Rejected, though it started ${changeSets.length} change sets`);
  }
  const passing = changeSets.filter(passes).length;
  if (Result === 'Failed' && last && passes(last) && passing < MOST_ATTEMPTS) {
    say(`failed for a reason that passes, at the attempt ${passing}`);
  }
}

/** What is right is not rejected, and what is wrong is not applied. */
function checkNeed(
  { upload, outcome }: Finding,
  all: readonly Finding[],
  say: Say,
): void {
  if (!outcome) return;
  const { Message } = outcome;
  const Result: string = outcome.Result;
  const isWrong =
    upload.flaw !== undefined || !parseConfigurationText(upload.text).ok;
  if (isWrong && Result !== 'Rejected' && Result !== 'Superseded') {
    say(`is wrong, and ${Result}`);
  }
  if (
    upload.flaw === 'utf16' &&
    Result === 'Rejected' &&
    !Message?.includes('Save it as UTF-8')
  ) {
    say(`is in UTF-16, and nobody says so: ${Message}`);
  }
  const needsName = Message?.includes('give it a Name') ?? false;
  const comesLate =
    Message?.includes('comes so late') &&
    all.some(
      ({ isForgotten, outcome: other }) =>
        isForgotten &&
        other !== undefined &&
        arrivalOf(other) >= arrivalOf(outcome),
    );
  if (Result === 'Rejected' && !isWrong && !needsName && !comesLate) {
    say(`was rejected without need: ${Message}`);
  }
}

function arrivalOf({ Configuration }: Outcome): number {
  return Date.parse(Configuration.ArrivedAt);
}

/** Whether AWS failed to apply a change set for a reason that a repetition heals. */
function passes({
  failureCode,
  changes,
}: Finding['changeSets'][number]): boolean {
  const codes = changes.flatMap(({ errors }) =>
    errors.map(({ ErrorCode }) => ErrorCode),
  );
  const isConflict =
    codes.includes('ENTITY_IN_USE') &&
    codes.every(code => CONFLICTS.includes(code));
  return failureCode === 'SERVER_FAULT' || isConflict;
}
