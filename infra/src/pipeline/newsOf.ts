import type { Status } from '@private-marketplace/schemas';
import { isSameVersion } from './configurationVersion';
import { automationOf, isKnown } from './reduce';

/** How many configurations ended, or began to wait, between two states of an experience. */
export interface News {
  applied: number;
  failed: number;
  queued: number;
}

/** What is new in a status file. A state that is recorded again is no news. */
export function newsOf(before: Status, after: Status): News {
  const old = automationOf(before);
  const { Outcomes, Queue } = automationOf(after);
  const ended = Outcomes.filter(
    ({ Configuration }) =>
      !old.Outcomes.some(each =>
        isSameVersion(each.Configuration, Configuration),
      ),
  );
  const applied = ended.filter(({ Result }) => Result === 'Succeeded').length;
  return {
    applied,
    failed: ended.length - applied,
    queued: Queue.filter(configuration => !isKnown(old, configuration)).length,
  };
}
