import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  OrganizationBranches,
  OrganizationBranchesQuery,
  OrganizationNodeList,
  OrganizationPlace,
  OrganizationQuery,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { formatCursor, parseCursor } from '../../database/cursor';
import type { GovernedOrganization } from './GovernedOrganization';
import type { IsVisible } from '../../experiences/ExperienceAccess';
import type { ExperienceRedaction } from './ExperienceRedaction';
import { findPlaces, isSearch } from './searchNodes';
import { pathOf, toOrganizationNode } from './toOrganizationNode';

const PAGE = 100;
// Nodes of all branches together.
const MOST_NODES = 5000;

type Page = Pick<OrganizationNodeList, 'items' | 'totalItems' | 'nextCursor'>;
type Branch = OrganizationBranches['branches'][number];

/** Who asks. */
export interface NodeView {
  redaction: ExperienceRedaction;
  /** Whether the reader may see an experience. What they may not see finds no node. */
  isVisible: IsVisible;
}

/**
 * One page of nodes in the order of the tree: the children of a node, or those
 * below it that match. Without a node it is the organization itself, or all
 * that match.
 *
 * @throws NotFoundError when there is no such node.
 * @throws InputError when the cursor does not fit.
 * @throws ConflictError when the cursor is of another tree.
 */
export function listNodes(
  organization: GovernedOrganization,
  { cursor, limit = PAGE, ...query }: OrganizationQuery,
  view: NodeView,
): Page {
  const { parent, text, overrides, governing } = query;
  const { owner, relationship, kind } = query;
  const list = {
    ...{ list: 'organization-nodes', parent, text, overrides, governing },
    ...{ owner, relationship, kind },
  };
  const searches = isSearch(query);
  const found = searches
    ? findPlaces(organization, query, view.isVisible)
    : children(organization, query.parent);
  const after = cursor ? positionOf(organization, list, cursor) : -1;
  const rest = found.filter(place => place.position > after);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(place => ({
      ...view.redaction.node(toOrganizationNode(organization, place)),
      ...(searches && { path: pathOf(place) }),
    })),
    totalItems: found.length,
    ...(last &&
      rest.length > page.length && {
        nextCursor: formatCursor(list, [organization.revision, last.position]),
      }),
  };
}

/** The first page of the children of several nodes, shorter where there are many. Those that are no more are left out. */
export function listBranches(
  organization: GovernedOrganization,
  { parent: parents, limit }: OrganizationBranchesQuery,
  view: NodeView,
): Branch[] {
  const most = Math.floor(MOST_NODES / parents.length);
  return [...new Set(parents)]
    .filter(parent => organization.index.placeOf.has(parent))
    .map(parent => ({
      parentId: parent,
      ...listNodes(
        organization,
        { parent, limit: Math.min(limit ?? PAGE, most) },
        view,
      ),
    }));
}

/** Another tree has other nodes at its positions: some would be left out, others come twice. */
function positionOf(
  { revision }: GovernedOrganization,
  list: object,
  cursor: string,
): number {
  const values = parseCursor(list, cursor, ['number', 'number']);
  if (values[0] !== revision) {
    throw new ConflictError(
      'The organization has changed since the page before was read. Begin again with the first page.',
    );
  }
  return Number(values[1]);
}

function children(
  { index }: GovernedOrganization,
  parentId: string | undefined,
): OrganizationPlace[] {
  if (parentId === undefined) return index.places.slice(0, 1);
  const parent = index.placeOf.get(parentId);
  if (!parent) {
    throw new NotFoundError(`There is no ${parentId} in the organization.`);
  }
  const found: OrganizationPlace[] = [];
  let child = index.places[parent.position + 1];
  while (child && child.position < parent.end) {
    found.push(child);
    child = index.places[child.end];
  }
  return found;
}
