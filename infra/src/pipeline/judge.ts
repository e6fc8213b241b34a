import type {
  Automation,
  ConfigurationVersion,
  Outcome,
} from '@private-marketplace/schemas';
import { isForgottenContent, isSettled } from './memory';
import { isBefore } from './order';

/** What is to become of a configuration whose turn has come. */
export type Judgement =
  /** It is applied, but for what the later ones have decided. */
  | { verdict: 'apply'; later: Outcome[] }
  | {
      verdict: 'leaveOut';
      result: 'Superseded' | 'Repeated';
      message: string;
      /** By a newer version of the file, so that what this one says was never applied. */
      isOverwritten?: true;
    }
  | { verdict: 'reject'; message: string };

/**
 * Sees to it that what was uploaded last wins, and that old content does not
 * come back, however it came to be uploaded once more: by a job that uploads
 * everything, a copy in place, a restore.
 *
 * @param content - SHA-256 of the configuration.
 */
export function judge(
  automation: Automation,
  version: ConfigurationVersion,
  content: string,
): Judgement {
  const { Outcomes, ForgottenUntil } = automation;
  const { Key } = version;
  const isSame = (each: Outcome) =>
    each.Configuration.Key === Key && each.Content === content;
  const isLater = (each: Outcome) => isBefore(version, each.Configuration);

  const newer = Outcomes.findLast(
    each =>
      each.Configuration.Key === Key &&
      isLater(each) &&
      each.Result !== 'Rejected',
  );
  if (newer) {
    return {
      verdict: 'leaveOut',
      result: 'Superseded',
      message: `A newer version of ${Key} came first, so this one was not applied any more.`,
      isOverwritten: true,
    };
  }

  const last = latestOf(
    Outcomes.filter(
      each =>
        isSame(each) &&
        // A repetition that was left out says nothing of the content.
        each.Result !== 'Repeated' &&
        // Nor does it make this one a repetition that a later one failed.
        !isLater(each),
    ),
  );
  // After a failure a repetition is news.
  const wasApplied = last
    ? isSettled(last)
    : isForgottenContent(automation, Key, content);
  const since = Outcomes.findLast(
    each =>
      each.Result === 'Succeeded' &&
      !isSame(each) &&
      (!last || isBefore(last.Configuration, each.Configuration)),
  );
  if (wasApplied && (since || last?.Result !== 'Succeeded')) {
    return {
      verdict: 'leaveOut',
      result: 'Repeated',
      message: `The same content was uploaded as ${Key} before, and ${
        since?.Configuration.Key ?? 'another configuration'
      } has been applied since, so it was not applied again. If it is wanted all the same, upload it under another version, that is, with another text after the #.`,
    };
  }

  const isForgotten =
    ForgottenUntil !== undefined &&
    Date.parse(version.ArrivedAt) <= Date.parse(ForgottenUntil);
  if (isForgotten && !wasApplied) {
    return {
      verdict: 'reject',
      message: `The file was uploaded at ${version.ArrivedAt} and comes so late that nobody knows what has been decided since. It was not applied. Upload it again if it is still wanted.`,
    };
  }
  const hasApplied = (each: Outcome) =>
    each.Result === 'Succeeded' || each.Applied !== undefined;
  return {
    verdict: 'apply',
    later: Outcomes.filter(each => hasApplied(each) && isLater(each)),
  };
}

/** The outcome of the version that was uploaded last. */
function latestOf(outcomes: readonly Outcome[]): Outcome | undefined {
  return outcomes.reduce<Outcome | undefined>(
    (latest, each) =>
      latest && isBefore(each.Configuration, latest.Configuration)
        ? latest
        : each,
    undefined,
  );
}
