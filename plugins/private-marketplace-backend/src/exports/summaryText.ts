import type { ChangeSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';

type TextChange = NonNullable<ChangeSummary['status']>;
type ListedIds = NonNullable<ChangeSummary['productsAllowed']>;

const STATUSES = new Map([
  ['Enabled', 'Live'],
  ['Disabled', 'Not live'],
]);
const ARCHIVED = new Map([
  ['true', 'Archived'],
  ['false', 'Active'],
]);

/** What a change asks for, in a line, in the words of the AWS console. */
export function summaryText(summary: ChangeSummary): string {
  const { productRequests, branding } = summary;
  return [
    summary.creates && 'Created',
    change('Name', summary.name),
    change('Status', summary.status, STATUSES),
    change('State', summary.archived, ARCHIVED),
    change('Product procurement requests', productRequests),
    summary.description && 'Description',
    branding && `Branding (${branding.join(', ')})`,
    ids('Approved', summary.productsAllowed),
    ids('Denied', summary.productsDenied),
    ids('Audience associated', summary.principalsAssociated),
    ids('Audience disassociated', summary.principalsDisassociated),
  ]
    .filter(Boolean)
    .join('; ');
}

function change(
  label: string,
  value: TextChange | undefined,
  words?: ReadonlyMap<string, string>,
): string | undefined {
  if (!value) return undefined;
  const word = (text = '') => words?.get(text) ?? text;
  return value.from === undefined
    ? `${label}: ${word(value.to)}`
    : `${label}: ${word(value.from)} → ${word(value.to)}`;
}

function ids(label: string, listed: ListedIds | undefined): string | undefined {
  if (!listed) return undefined;
  const { total, first } = listed;
  const more = total > first.length ? ', …' : '';
  return `${label} ${total}: ${first.join(', ')}${more}`;
}
