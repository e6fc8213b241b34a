import { NotFoundError } from '@backstage/errors';
import type {
  OrganizationNodeList,
  OrganizationPlace,
  OrganizationQuery,
} from 'backstage-plugin-private-marketplace-common';
import { formatCursor, parseCursor } from '../../readModel/cursor';
import type { GovernedOrganization } from './GovernedOrganization';
import { pathOf, toOrganizationNode } from './toOrganizationNode';

const PAGE = 100;

type Page = Omit<OrganizationNodeList, 'sync'>;

/**
 * One page of nodes in the order of the tree: the children of a node, or those
 * below it that match. Without a node it is the organization itself, or all
 * that match.
 *
 * @throws NotFoundError when there is no such node.
 * @throws InputError when the cursor does not fit.
 */
export function listNodes(
  organization: GovernedOrganization,
  { cursor, limit = PAGE, ...query }: OrganizationQuery,
): Page {
  const list = { list: 'organization-nodes', ...query };
  const isSearch =
    query.text !== undefined ||
    query.overrides === true ||
    query.governing !== undefined;
  const found = isSearch
    ? search(organization, query)
    : children(organization, query.parent);
  const [after] = cursor ? parseCursor(list, cursor, ['number']) : [-1];
  const rest = found.filter(place => place.position > Number(after));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(place => ({
      ...toOrganizationNode(organization, place),
      ...(isSearch && { path: pathOf(place) }),
    })),
    totalItems: found.length,
    ...(last &&
      rest.length > page.length && {
        nextCursor: formatCursor(list, [last.position]),
      }),
  };
}

function children(
  { index }: GovernedOrganization,
  parentId: string | undefined,
): OrganizationPlace[] {
  if (parentId === undefined) return index.places.slice(0, 1);
  const parent = placeOf(index, parentId);
  const found: OrganizationPlace[] = [];
  let child = index.places[parent.position + 1];
  while (child && child.position < parent.end) {
    found.push(child);
    child = index.places[child.end];
  }
  return found;
}

function search(
  { index, associated, emails, governance }: GovernedOrganization,
  { parent, text, overrides, governing }: OrganizationQuery,
): OrganizationPlace[] {
  const within =
    parent === undefined ? index.places : below(index, placeOf(index, parent));
  const wanted = text?.toLocaleLowerCase('en-US');
  return within.filter(({ node, position }) => {
    if (overrides && !associated.has(node.id)) return false;
    if (
      governing !== undefined &&
      governance[position]?.experience?.ref !== governing
    ) {
      return false;
    }
    return (
      wanted === undefined ||
      [node.name, node.id, domainOf(emails.get(node.id))].some(each =>
        each.toLocaleLowerCase('en-US').includes(wanted),
      )
    );
  });
}

function below(
  { places }: GovernedOrganization['index'],
  { position, end }: OrganizationPlace,
): readonly OrganizationPlace[] {
  return places.slice(position + 1, end);
}

function placeOf(
  index: GovernedOrganization['index'],
  id: string,
): OrganizationPlace {
  const place = index.placeOf.get(id);
  if (place) return place;
  throw new NotFoundError(`There is no ${id} in the organization.`);
}

/** With the sign before it, so that both ways of asking find it. */
function domainOf(email: string | undefined): string {
  return email?.slice(email.lastIndexOf('@')) ?? '';
}
