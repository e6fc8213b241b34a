import type { ErrorDetail } from '../changeSets';
import {
  changeType,
  descriptionRule,
  given,
  nameRule,
  readNaming,
  stateError,
} from './changeType';

/** CreateExperience. A new experience is Disabled. */
export const createExperience = changeType({
  order: 0,
  creates: true,
  read: members => {
    members.only('Name', 'Description', 'Catalog');
    // Part of the published shape, but nowhere said what it is for: not kept.
    members.optionalText('Catalog', {
      maximum: 48,
      pattern: /^(AWSMarketplace.*|[a-z0-9][a-z0-9.-]*)$/,
    });
    return {
      name: members.text('Name', nameRule),
      description: members.optionalText('Description', descriptionRule),
    };
  },
  apply: (experience, naming, { draft }) => {
    draft.put({ ...experience, ...naming });
    return [];
  },
});

/** UpdateExperience: renames, enables and disables. */
export const updateExperience = changeType({
  order: 10,
  read: members => {
    members.only('Name', 'Description', 'Status');
    return {
      ...readNaming(members),
      status: members.optionalChoice('Status', ['Enabled', 'Disabled']),
    };
  },
  apply: (experience, changes, { draft }) => {
    draft.put({ ...experience, ...given(changes) });
    return [];
  },
});

/** RestrictExperience: archives, which only a disabled experience can be. */
export const restrictExperience = changeType({
  order: 11,
  read: members => members.only(),
  apply: (experience, _, { draft }) => {
    if (experience.status === 'Enabled') {
      return stateError('Experience must be disabled before it is archived');
    }
    draft.put({ ...experience, archived: true });
    return [];
  },
});

/** ReviveExperience: makes an archived one editable again. */
export const reviveExperience = changeType({
  order: 1,
  worksOnArchived: true,
  read: members => members.only(),
  apply: (experience, _, { draft }) => {
    if (!experience.archived) return stateError('Experience is not archived');
    // Simulated: its principals may have gone elsewhere in the meantime, and can
    // be associated with one experience only.
    const taken = (draft.audienceOf(experience)?.principals ?? []).filter(
      principal => draft.isHeldByAnother(principal, experience),
    );
    if (taken.length > 0) return taken.map(alreadyAssociated);
    draft.put({ ...experience, archived: false });
    return [];
  },
});

/** The documented error of a principal that another experience has. */
export function alreadyAssociated(principal: string): ErrorDetail {
  return {
    ErrorCode: 'ENTITY_ALREADY_EXISTS',
    ErrorMessage: `An experience is already associated with the account ${principal}. Disassociate previous experience before updating`,
  };
}
