import { productsOf, textOf, textsOf, memberOf } from './details';
import { changed, type ExperienceState } from './ExperienceState';

/** What a change makes of an experience, or what AWS says against it. */
export type Applied =
  | { experience: ExperienceState }
  | { code: string; message: string };

/**
 * Applies one change. The errors are those of the API's documentation; that an
 * archived experience can not be changed and a live one not be archived is
 * simulated, for no code of theirs is documented.
 */
export function applyChange(
  changeType: string,
  details: unknown,
  experience: ExperienceState,
  holderOf: (principal: string) => string | undefined,
): Applied {
  if (experience.archived && changeType !== 'ReviveExperience') {
    return { code: 'CLIENT_ERROR', message: 'Experience is archived' };
  }
  switch (changeType) {
    case 'CreateExperience':
      return { experience: described(experience, details) };
    case 'UpdateExperience':
      return { experience: described(experience, details) };
    case 'RestrictExperience':
      return experience.status === 'Enabled'
        ? { code: 'CLIENT_ERROR', message: 'Experience is enabled' }
        : { experience: { ...experience, archived: true } };
    case 'ReviveExperience':
      return { experience: { ...experience, archived: false } };
    case 'CreateProcurementPolicy':
      return experience.hasPolicy
        ? exists('Procurement policy exists for Experience')
        : { experience: { ...experience, hasPolicy: true } };
    case 'CreateBrandingSettings':
      return experience.hasBranding
        ? exists('Branding settings exists for Experience')
        : { experience: { ...experience, hasBranding: true } };
    case 'UpdateBrandingSettings':
      return experience.hasBranding
        ? { experience }
        : missing('Branding settings missing from Experience');
    case 'AssociateAudience':
      return associate(experience, textsOf(details, 'Principals'), holderOf);
    case 'DisassociateAudience':
      return disassociate(experience, textsOf(details, 'Principals'));
    default:
      return experience.hasPolicy
        ? { experience: withPolicy(changeType, details, experience) }
        : missing('Procurement policy missing from Experience');
  }
}

function described(
  experience: ExperienceState,
  details: unknown,
): ExperienceState {
  const status = textOf(details, 'Status');
  return {
    ...experience,
    name: textOf(details, 'Name') ?? experience.name,
    description: textOf(details, 'Description') ?? experience.description,
    status:
      status === 'Enabled' || status === 'Disabled'
        ? status
        : experience.status,
  };
}

/** A product is on one of the two lists: allowing it takes it off the other, and the reverse. */
function withPolicy(
  changeType: string,
  details: unknown,
  experience: ExperienceState,
): ExperienceState {
  const { allowed, denied, requests } = experience;
  const ids = productsOf(details);
  switch (changeType) {
    case 'AllowProductProcurement':
      return {
        ...experience,
        allowed: changed(allowed, ids),
        denied: changed(denied, [], ids),
      };
    case 'DenyProductProcurement':
      return {
        ...experience,
        allowed: changed(allowed, [], ids),
        denied: changed(denied, ids),
      };
    case 'UpdateProcurementPolicy': {
      const configuration = memberOf(details, 'Configuration');
      return {
        ...experience,
        requests: textOf(configuration, 'PolicyResourceRequests') ?? requests,
      };
    }
    default:
      throw new TypeError(`Unknown change type ${changeType}`);
  }
}

function associate(
  experience: ExperienceState,
  principals: string[],
  holderOf: (principal: string) => string | undefined,
): Applied {
  const held = principals.find(
    principal => (holderOf(principal) ?? experience.id) !== experience.id,
  );
  return held === undefined
    ? {
        experience: {
          ...experience,
          principals: changed(experience.principals, principals),
        },
      }
    : exists(
        `An experience is already associated with the account ${held}. Disassociate previous experience before updating`,
      );
}

function disassociate(
  experience: ExperienceState,
  principals: string[],
): Applied {
  const stranger = principals.find(
    principal => !experience.principals.has(principal),
  );
  return stranger === undefined
    ? {
        experience: {
          ...experience,
          principals: changed(experience.principals, [], principals),
        },
      }
    : {
        code: 'CLIENT_ERROR',
        message: `Unable to disassociate audience for account ${stranger}.`,
      };
}

function exists(message: string): Applied {
  return { code: 'ENTITY_ALREADY_EXISTS', message };
}

function missing(message: string): Applied {
  return { code: 'ENTITY_NOT_FOUND', message };
}
