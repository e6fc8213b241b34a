import { isRecord } from '../events/unknownRecord';
import type {
  Configuration,
  PlannedChange,
  PlannedChangeSet,
} from '@private-marketplace/schemas';

/** The configuration that planned change sets come from, to say which part of one was applied. */
export function configurationOf(steps: PlannedChangeSet[]): Configuration {
  const changes = steps.flatMap(step => step.changes);
  const ids = (changeType: string) =>
    changes.filter(change => change.ChangeType === changeType).flatMap(idsOf);
  const lists = {
    AssociatePrincipals: ids('AssociateAudience'),
    DisassociatePrincipals: ids('DisassociateAudience'),
    AllowProducts: ids('AllowProductProcurement'),
    DenyProducts: ids('DenyProductProcurement'),
  };
  return {
    ...Object.assign({}, ...changes.map(fieldsOf)),
    ...Object.fromEntries(
      Object.entries(lists).filter(([, values]) => values.length > 0),
    ),
  };
}

function idsOf({ DetailsDocument }: PlannedChange): string[] {
  const { Principals, Products } = DetailsDocument;
  const products = Array.isArray(Products) ? Products : [];
  const lists: unknown[] = [Principals, ...products.map(each => each.Ids)];
  return lists.flat().filter(id => typeof id === 'string');
}

function fieldsOf({ ChangeType, DetailsDocument }: PlannedChange): object {
  const {
    Name,
    Description,
    Status,
    Configuration: settings,
  } = DetailsDocument;
  switch (ChangeType) {
    case 'CreateExperience':
      return { Name, Description };
    case 'UpdateExperience':
      return {
        ...(Name !== undefined && { Name }),
        ...(Description !== undefined && { Description }),
        ...(Status !== undefined && { Status }),
      };
    case 'UpdateProcurementPolicy':
      return isRecord(settings) ? { ...settings } : {};
    case 'CreateBrandingSettings':
    case 'UpdateBrandingSettings':
      return { Branding: settings };
    case 'RestrictExperience':
      return { Archived: true };
    case 'ReviveExperience':
      return { Archived: false };
    default:
      return notesOf(DetailsDocument);
  }
}

function notesOf({ Products }: Record<string, unknown>): object {
  const [first] = Array.isArray(Products) ? Products : [];
  return first?.Notes === undefined ? {} : { Notes: first.Notes };
}
