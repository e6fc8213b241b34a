import { createHash } from 'crypto';
import type { Automation, Outcome } from '@private-marketplace/schemas';

/**
 * A status file remembers so many outcomes at least, and all of the last days:
 * by them a repeated event is told from a new configuration, and S3 repeats its
 * events within hours if at all.
 */
const MIN_OUTCOMES = 100;
const REMEMBERED = 3 * 24 * 60 * 60_000;

/** Of so many contents it is known for ever that they were applied, in 15 bytes each. */
const MAX_CONTENTS = 5000;

/** Results of configurations that have had their effect, or whose effect later ones have overtaken. */
const SETTLED = ['Succeeded', 'Superseded', 'Repeated'];

/** Whether a content has been dealt with, so that it is no news when it comes again. */
export function isSettled({ Result }: Outcome): boolean {
  return SETTLED.includes(Result);
}

/** What is known when one more configuration has ended. Of what is forgotten the content stays known, in short. */
export function withOutcome(
  automation: Automation,
  outcome: Outcome,
): Automation {
  const outcomes = [...automation.Outcomes, outcome];
  const newest = Date.parse(outcome.EndedAt);
  const lastApplied = outcomes.findLast(each => each.Result === 'Succeeded');
  const isKept = (each: Outcome, index: number) =>
    index >= outcomes.length - MIN_OUTCOMES ||
    Date.parse(each.EndedAt) >= newest - REMEMBERED ||
    each === lastApplied;
  const forgotten = outcomes.filter((each, index) => !isKept(each, index));
  if (forgotten.length === 0) return { ...automation, Outcomes: outcomes };
  const contents = forgotten.flatMap(each =>
    each.Content !== undefined && isSettled(each)
      ? fingerprint(each.Configuration.Key, each.Content)
      : [],
  );
  return {
    ...automation,
    Outcomes: outcomes.filter(isKept),
    ForgottenUntil: latest([
      ...(automation.ForgottenUntil ? [automation.ForgottenUntil] : []),
      ...forgotten.map(({ Configuration }) => Configuration.ArrivedAt),
    ]),
    ForgottenContents: [
      ...new Set([...(automation.ForgottenContents ?? []), ...contents]),
    ].slice(-MAX_CONTENTS),
  };
}

/** Whether the content of a file was applied so long ago that nothing else is known of it. */
export function isForgottenContent(
  { ForgottenContents = [] }: Automation,
  key: string,
  content: string,
): boolean {
  return ForgottenContents.includes(fingerprint(key, content));
}

function fingerprint(key: string, content: string): string {
  return createHash('sha256')
    .update(`${key}\n${content}`)
    .digest('hex')
    .slice(0, 12);
}

function latest(times: string[]): string {
  const all = times.map(time => Date.parse(time));
  return new Date(Math.max(...all)).toISOString();
}
