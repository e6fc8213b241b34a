import { isPrincipalOf } from '../../organization/organization';
import type { ErrorDetail } from '../changeSets';
import { validationError } from '../errors';
import type { Members } from '../members';
import { changeType, given, readNaming } from './changeType';
import type { ApplyContext } from './changeType';
import { alreadyAssociated } from './experience';

// Account, organizational unit or organization. The root is not mentioned in the
// documentation, so it is refused: simulated.
const principalPattern =
  /^(\d{12}|ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}|o-[a-z0-9]{10,32})$/;

/** AssociateAudience: adds to what is associated already. */
export const associateAudience = changeType({
  order: 5,
  read: members => {
    members.only('Principals', 'Name', 'Description');
    return {
      principals: readPrincipals(members),
      naming: readNaming(members),
    };
  },
  apply: (experience, { principals, naming }, context) => {
    const { draft, newId, organization } = context;
    if (principals.some(principal => !isPrincipalOf(organization, principal))) {
      return [
        {
          ErrorCode: 'CALLER_NOT_AUTHORIZED',
          ErrorMessage: 'Caller not authorized to execute the action',
        },
      ];
    }
    const errors = [
      ...inProgress(principals, context),
      ...principals
        .filter(principal => draft.isHeldByAnother(principal, experience))
        .map(alreadyAssociated),
    ];
    if (errors.length > 0) return errors;

    // Simulated: the documentation speaks of one or more audiences; here each
    // experience has one, and who is in it already stays in it.
    const audience = draft.audienceOf(experience) ?? {
      type: 'Audience' as const,
      id: newId('Audience'),
      revision: 0,
      lastModifiedDate: '',
      tags: [],
      name: `Audience ${experience.id}`,
      experienceId: experience.id,
      principals: [],
    };
    draft.put({
      ...audience,
      ...given(naming),
      principals: [...new Set([...audience.principals, ...principals])],
    });
    return [];
  },
});

/** DisassociateAudience. */
export const disassociateAudience = changeType({
  order: 4,
  read: members => {
    members.only('Principals');
    return readPrincipals(members);
  },
  apply: (experience, principals, context) => {
    const audience = context.draft.audienceOf(experience);
    const errors = [
      ...inProgress(principals, context),
      // Simulated: that it is an error is known, its code is not.
      ...principals
        .filter(principal => !audience?.principals.includes(principal))
        .map(principal => ({
          ErrorCode: 'CLIENT_ERROR',
          ErrorMessage: `Unable to disassociate audience for account ${principal}.`,
        })),
    ];
    if (errors.length > 0 || !audience) return errors;
    context.draft.put({
      ...audience,
      principals: audience.principals.filter(
        principal => !principals.includes(principal),
      ),
    });
    return [];
  },
});

/** The principals in the details of either, checked. */
export function readPrincipals(members: Members): string[] {
  const principals = members.texts(
    'Principals',
    { minimum: 1, maximum: 50 },
    { maximum: 255, pattern: principalPattern },
  );
  if (new Set(principals).size < principals.length) {
    throw validationError('Values in Principals array must be unique');
  }
  return principals;
}

function inProgress(
  principals: string[],
  { busyPrincipals }: ApplyContext,
): ErrorDetail[] {
  return principals.some(principal => busyPrincipals.has(principal))
    ? [
        {
          ErrorCode: 'ENTITY_IN_USE',
          ErrorMessage:
            'There is already a conflicting change in progress for the selected account. Try again later',
        },
      ]
    : [];
}
