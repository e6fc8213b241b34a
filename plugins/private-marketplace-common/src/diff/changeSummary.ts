import type { Configuration } from '@private-marketplace/schemas';
import type { ChangeSummary } from '../api/types';
import { brandingFields, type BrandingField } from './brandingFields';

/** What an experience was like before a change, as far as a summary tells of it; nothing stands for one that did not exist. @public */
export type StateBefore = {
  name?: string;
  status?: string;
  archived?: boolean;
  productRequests?: string;
};

/** A change of a change set, as AWS describes it. @public */
export interface SummarizedChange {
  changeType: string;
  details?: unknown;
}

const FIRST = 3;
const LONGEST_NOTE = 200;
const COMPARED = ['name', 'status', 'archived', 'productRequests'] as const;

/** What a configuration asks for, in short. @public */
export function summarizeConfiguration(
  configuration: Configuration,
): ChangeSummary {
  const { Name, Description, Status, Archived, Notes } = configuration;
  return withoutUndefined({
    name: to(Name),
    status: to(Status),
    archived: to(Archived),
    productRequests: to(configuration.PolicyResourceRequests),
    description: Description === undefined ? undefined : true,
    branding: listed(
      brandingFields(configuration.Branding).map(({ field }) => field),
    ),
    productsAllowed: counted(configuration.AllowProducts),
    productsDenied: counted(configuration.DenyProducts),
    principalsAssociated: counted(configuration.AssociatePrincipals),
    principalsDisassociated: counted(configuration.DisassociatePrincipals),
    notes: note(Notes),
  });
}

/** What the changes to one experience ask for, in short. Whatever of them is not known is left out. @public */
export function summarizeChanges(
  changes: readonly SummarizedChange[],
): ChangeSummary {
  const configuration: Configuration = {};
  let creates = false;
  let archived: boolean | undefined;
  for (const { changeType, details } of changes) {
    const value = (name: string): unknown => member(details, name);
    switch (changeType) {
      case 'CreateExperience':
        creates = true;
        configuration.Name = text(value('Name'));
        break;
      case 'UpdateExperience': {
        const status = value('Status');
        configuration.Name = text(value('Name')) ?? configuration.Name;
        configuration.Description = text(value('Description'));
        if (status === 'Enabled' || status === 'Disabled') {
          configuration.Status = status;
        }
        break;
      }
      case 'RestrictExperience':
      case 'ReviveExperience':
        archived = changeType === 'RestrictExperience';
        break;
      case 'UpdateProcurementPolicy': {
        const policy = member(value('Configuration'), 'PolicyResourceRequests');
        if (policy === 'Allow' || policy === 'Deny') {
          configuration.PolicyResourceRequests = policy;
        }
        break;
      }
      case 'CreateBrandingSettings':
      case 'UpdateBrandingSettings':
        configuration.Branding = brandingOf(value('Configuration'));
        break;
      case 'AllowProductProcurement':
        configuration.AllowProducts = productsOf(details);
        configuration.Notes ??= notesOf(details);
        break;
      case 'DenyProductProcurement':
        configuration.DenyProducts = productsOf(details);
        configuration.Notes ??= notesOf(details);
        break;
      case 'AssociateAudience':
        configuration.AssociatePrincipals = texts(value('Principals'));
        break;
      case 'DisassociateAudience':
        configuration.DisassociatePrincipals = texts(value('Principals'));
        break;
      default:
    }
  }
  return {
    ...(creates && { creates }),
    ...summarizeConfiguration(configuration),
    ...(archived !== undefined && { archived: { to: String(archived) } }),
  };
}

/** The same with what was there before; what stays as it was is left out. @public */
export function compareSummary(
  summary: ChangeSummary,
  before: StateBefore,
): ChangeSummary {
  const compared = { ...summary };
  for (const field of COMPARED) {
    const { to: value } = summary[field] ?? {};
    const from = before[field];
    if (value === undefined || from === undefined) continue;
    if (String(from) === value) delete compared[field];
    else compared[field] = { from: String(from), to: value };
  }
  const creates = COMPARED.every(field => before[field] === undefined);
  return { ...(creates && { creates }), ...compared };
}

function to(value: string | boolean | undefined) {
  return value === undefined ? undefined : { to: String(value) };
}

function counted(ids: readonly string[] | undefined) {
  return ids?.length
    ? { total: ids.length, first: ids.slice(0, FIRST) }
    : undefined;
}

function listed(fields: BrandingField[]): BrandingField[] | undefined {
  return fields.length > 0 ? fields : undefined;
}

function note(notes: string | undefined): string | undefined {
  if (!notes || notes.length <= LONGEST_NOTE) return notes || undefined;
  return `${[...notes].slice(0, LONGEST_NOTE - 1).join('')}…`;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Reflect.get(value, name)
    : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function texts(value: unknown): string[] {
  return items(value).flatMap(each => text(each) ?? []);
}

function productsOf(details: unknown): string[] {
  return items(member(details, 'Products')).flatMap(each =>
    texts(member(each, 'Ids')),
  );
}

function notesOf(details: unknown): string | undefined {
  return items(member(details, 'Products'))
    .map(each => text(member(each, 'Notes')))
    .find(Boolean);
}

function brandingOf(value: unknown): Configuration['Branding'] {
  return {
    Title: text(member(value, 'Title')),
    Information: text(member(value, 'Information')),
    ThemeColor: text(member(value, 'ThemeColor')),
    LogoUrl: text(member(value, 'LogoUrl')),
  };
}

function withoutUndefined(summary: ChangeSummary): ChangeSummary {
  return Object.fromEntries(
    Object.entries(summary).filter(([, value]) => value !== undefined),
  );
}
