import type { PreviewReason } from '../api/types';
import type { PreviewState, PreviewedExperience } from './previewState';

/** Tells which ids there are. @public */
export type KnownIds = Pick<ReadonlySet<string>, 'has'>;

/** What decides over a change, apart from the state of the experience. */
export interface Surroundings {
  known: PreviewedExperience | undefined;
  /** Those of the experience itself; undefined where they are not known. */
  principals: ReadonlySet<string> | undefined;
  /** Refs of the other experiences that are not archived, by principal. */
  associations: ReadonlyMap<string, readonly string[]>;
  /** Ids that can be associated; undefined where the organization is not known. */
  organization: KnownIds | undefined;
}

/**
 * Why AWS will refuse one value of a change; undefined when nothing speaks
 * against it (AWS Marketplace API, "Work with the private marketplace using the
 * AWS Marketplace API"). That AWS refuses to change what is archived, to
 * archive what is live and to disassociate what is not associated follows from
 * its guides, which name no error codes for it.
 */
export function predictFailure(
  changeType: string,
  value: string,
  state: PreviewState,
  surroundings: Surroundings,
): PreviewReason | undefined {
  if (state.archived && changeType !== 'ReviveExperience') {
    return { code: 'archived' };
  }
  switch (changeType) {
    case 'ReviveExperience':
      return principalsTaken(surroundings);
    case 'RestrictExperience':
      return state.status === 'Enabled'
        ? { code: 'archive-while-live' }
        : undefined;
    case 'AllowProductProcurement':
    case 'DenyProductProcurement':
    case 'UpdateProcurementPolicy':
      return state.hasProcurementPolicy
        ? undefined
        : { code: 'no-procurement-policy' };
    case 'AssociateAudience':
      return associationFailure(value, surroundings);
    case 'DisassociateAudience':
      // Which principals are associated is left open where there is no audience yet.
      return surroundings.principals?.has(value)
        ? undefined
        : {
            code: 'other',
            detail: `${value} is not associated with the experience.`,
          };
    default:
      return undefined;
  }
}

function associationFailure(
  principal: string,
  { associations, organization }: Surroundings,
): PreviewReason | undefined {
  if (organization && !organization.has(principal)) {
    return { code: 'principal-not-in-organization' };
  }
  const [experience] = associations.get(principal) ?? [];
  return experience === undefined
    ? undefined
    : { code: 'principal-of-another-experience', experience };
}

/** While an experience is archived its principals may have gone elsewhere, and then it can not come back with them. */
function principalsTaken({
  principals,
  associations,
}: Surroundings): PreviewReason | undefined {
  const taken = [...(principals ?? [])].filter(
    principal => (associations.get(principal) ?? []).length > 0,
  );
  const [experience] = taken.flatMap(each => associations.get(each) ?? []);
  return experience === undefined
    ? undefined
    : {
        code: 'principal-of-another-experience',
        experience,
        detail: taken.join(', '),
      };
}
