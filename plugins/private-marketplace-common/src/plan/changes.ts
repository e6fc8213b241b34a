import type {
  Configuration,
  PlannedChange,
} from '@private-marketplace/schemas';
import type { ListChangeType } from '../catalog/newIds';
import type { KnownExperience } from './knownExperience';

/** The experience that changes are made to: a known one, or the one that the first change creates. */
export interface Target {
  known: KnownExperience | undefined;
}

const TYPE = 'Experience@1.0';
const CREATION = 'ExperienceCreationChange';

function change(
  target: Target,
  changeType: string,
  details: Record<string, unknown>,
): PlannedChange {
  return {
    ChangeType: changeType,
    ChangeName: `${changeType}Change`,
    Entity: {
      Type: TYPE,
      Identifier: target.known?.id ?? `$${CREATION}.Entity.Identifier`,
    },
    DetailsDocument: details,
  };
}

export function createExperience(
  { Name, Description }: Configuration,
  target: Target,
): PlannedChange[] {
  if (target.known) return [];
  const details = {
    Name,
    Description:
      Description ??
      `Private Marketplace Experience created from PMP Automation: ${Name}`,
  };
  return [
    {
      ChangeType: 'CreateExperience',
      ChangeName: CREATION,
      Entity: { Type: TYPE },
      DetailsDocument: details,
    },
  ];
}

/**
 * Without a procurement policy an experience allows every product, so each that
 * is created gets one. So does a known one that has none as soon as something
 * is decided that a policy holds.
 */
export function createProcurementPolicy(
  { AllowProducts, DenyProducts, PolicyResourceRequests }: Configuration,
  { known }: Target,
): PlannedChange[] {
  const decides =
    AllowProducts?.length || DenyProducts?.length || PolicyResourceRequests;
  if (known && (known.hasProcurementPolicy || !decides)) return [];
  const target = { known };
  return [
    change(target, 'CreateProcurementPolicy', {
      Name: 'Procurement policy for default experience',
    }),
  ];
}

/** Changes that carry a list of ids. */
export function list(
  target: Target,
  changeType: ListChangeType,
  ids: string[],
  notes?: string,
): PlannedChange[] {
  if (ids.length === 0) return [];
  const audience =
    changeType === 'AssociateAudience' || changeType === 'DisassociateAudience';
  const details = audience
    ? { Principals: ids }
    : { Products: [{ Ids: ids, ...(notes && { Notes: notes }) }] };
  return [change(target, changeType, details)];
}

export function updateExperience(
  { Name, Description, Status }: Configuration,
  target: Target,
): PlannedChange[] {
  const { known } = target;
  const details = {
    ...(known && Name !== undefined && { Name }),
    ...(known && Description !== undefined && { Description }),
    ...(Status && { Status }),
  };
  return Object.keys(details).length > 0
    ? [change(target, 'UpdateExperience', details)]
    : [];
}

export function updateProcurementPolicy(
  { PolicyResourceRequests }: Configuration,
  target: Target,
): PlannedChange[] {
  if (PolicyResourceRequests === undefined) return [];
  return [
    change(target, 'UpdateProcurementPolicy', {
      Configuration: { PolicyResourceRequests },
    }),
  ];
}

export function brandingSettings(
  { Branding }: Configuration,
  target: Target,
): PlannedChange[] {
  if (Branding === undefined) return [];
  return target.known?.hasBranding
    ? [change(target, 'UpdateBrandingSettings', { Configuration: Branding })]
    : [
        change(target, 'CreateBrandingSettings', {
          Name: 'Branding settings',
          Configuration: Branding,
        }),
      ];
}

export function reviveExperience(target: Target): PlannedChange {
  return change(target, 'ReviveExperience', {});
}

export function restrictExperience(target: Target): PlannedChange {
  return change(target, 'RestrictExperience', {});
}
