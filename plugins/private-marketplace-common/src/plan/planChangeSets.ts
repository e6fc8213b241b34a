import type {
  Configuration,
  PlannedChange,
  PlannedChangeSet,
  Problem,
} from '@private-marketplace/schemas';
import { changeSetName } from './changeSetName';
import type { KnownExperience } from './knownExperience';
import {
  createExperience,
  createProcurementPolicy,
  brandingSettings,
  list,
  reviveExperience,
  restrictExperience,
  updateExperience,
  updateProcurementPolicy,
  type Target,
} from './changes';
import { withoutNoOps } from './withoutNoOps';

/** Most principals or products that one change takes (AWS Marketplace API, "Work with the private marketplace"). @public */
export const MAX_IDS_PER_CHANGE = 50;

/** What a configuration comes to. @public */
export type Plan =
  | { ok: true; changeSets: PlannedChangeSet[] }
  /** It would create the experience, and has no name for it. */
  | { ok: false; needsName: true; problems: Problem[] };

/**
 * The change sets, in order, that apply a configuration. Each has to succeed
 * before the next is started. An empty list means that there is nothing to do.
 *
 * @param shortName - stands for the experience in names of files and change sets.
 * @param known - the experience; undefined when it is to be created.
 * @public
 */
export function planChangeSets(
  shortName: string,
  configuration: Configuration,
  known: KnownExperience | undefined,
): Plan {
  if (!known && configuration.Name === undefined) {
    return {
      ok: false,
      needsName: true,
      problems: [
        {
          pointer: '/Name',
          message: `${shortName} is not known yet, so this configuration would create it: give it a Name. To change an experience that was made elsewhere, adopt it first by uploading a STATUS_Experience_${shortName} file with its Experience Id.`,
        },
      ],
    };
  }
  const target: Target = { known };
  const news = withoutNoOps(configuration, known);
  const { before, after } = archiveChanges(news, target);
  const sets = [before, ...fillingSets(news, target), after];
  return {
    ok: true,
    changeSets: sets
      .filter(changes => changes.length > 0)
      .map((changes, index) => ({
        name: changeSetName(shortName, !known && index === 0),
        changes,
      })),
  };
}

/** An archived experience can not be changed, so reviving comes before all else, and archiving after all else. */
function archiveChanges(
  configuration: Configuration,
  target: Target,
): { before: PlannedChange[]; after: PlannedChange[] } {
  const archived = target.known?.archived ?? false;
  const wanted = configuration.Archived ?? archived;
  return {
    before: archived && !wanted ? [reviveExperience(target)] : [],
    after: !archived && wanted ? [restrictExperience(target)] : [],
  };
}

/**
 * The sets between: one, unless a list is longer than a change may be. A set
 * holds a change type once, for the Catalog refuses it twice on one entity.
 */
function fillingSets(
  configuration: Configuration,
  target: Target,
): PlannedChange[][] {
  const lists = {
    AssociateAudience: configuration.AssociatePrincipals ?? [],
    DisassociateAudience: configuration.DisassociatePrincipals ?? [],
    AllowProductProcurement: configuration.AllowProducts ?? [],
    DenyProductProcurement: configuration.DenyProducts ?? [],
  };
  const longest = Math.max(...Object.values(lists).map(ids => ids.length));
  const count = Math.max(1, Math.ceil(longest / MAX_IDS_PER_CHANGE));
  // What becomes live has to be complete; what ceases to be live, first of all.
  const statusSet = configuration.Status === 'Disabled' ? 0 : count - 1;
  return Array.from({ length: count }, (_, index) => {
    const first = index === 0;
    const chunk = (ids: string[]) =>
      ids.slice(index * MAX_IDS_PER_CHANGE, (index + 1) * MAX_IDS_PER_CHANGE);
    return [
      ...(first ? createExperience(configuration, target) : []),
      ...(first ? createProcurementPolicy(configuration, target) : []),
      ...list(target, 'AssociateAudience', chunk(lists.AssociateAudience)),
      ...list(
        target,
        'DisassociateAudience',
        chunk(lists.DisassociateAudience),
      ),
      ...list(
        target,
        'AllowProductProcurement',
        chunk(lists.AllowProductProcurement),
        configuration.Notes,
      ),
      ...list(
        target,
        'DenyProductProcurement',
        chunk(lists.DenyProductProcurement),
        configuration.Notes,
      ),
      ...(index === statusSet ? updateExperience(configuration, target) : []),
      ...(first ? updateProcurementPolicy(configuration, target) : []),
      ...(first ? brandingSettings(configuration, target) : []),
    ];
  });
}
