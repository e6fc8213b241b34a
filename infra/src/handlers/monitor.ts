import { shortNameOfChangeSet } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { parseChangeSetEvent } from '../events/ChangeSetEvent';
import type { ExperiencePipeline } from '../pipeline/ExperiencePipeline';

/**
 * ChangesetStatusUpdate: records how a change set ended and starts what waited
 * for it. Change sets of other people cost nothing: their names tell.
 */
export function createMonitorHandler(
  pipeline: ExperiencePipeline,
): (event: unknown) => Promise<void> {
  return async event => {
    const { changeSetId, changeSetName } = parseChangeSetEvent(event);
    const shortName = shortNameOfChangeSet(changeSetName);
    if (shortName === undefined) return;
    await pipeline.changeSetEnded(shortName, changeSetId);
  };
}
