import type { Status } from '@private-marketplace/schemas';
import { isSameVersion } from './configurationVersion';
import { automationOf, isFailure, isKnown } from './state';

/** How many configurations ended, or began to wait, between two states of an experience. */
export interface News {
  applied: number;
  failed: number;
  queued: number;
}

/** What is new in a status file. A state that is recorded again is no news, and what was left out was neither applied nor did it fail. */
export function newsOf(before: Status, after: Status): News {
  const old = automationOf(before);
  const { Outcomes, Queue } = automationOf(after);
  const ended = Outcomes.filter(
    ({ Configuration }) =>
      !old.Outcomes.some(each =>
        isSameVersion(each.Configuration, Configuration),
      ),
  );
  return {
    applied: ended.filter(({ Result }) => Result === 'Succeeded').length,
    failed: ended.filter(isFailure).length,
    queued: Queue.filter(configuration => !isKnown(old, configuration)).length,
  };
}
