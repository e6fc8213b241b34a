import type {
  AccountNode,
  OrganizationNode,
  OrganizationProblem,
  OrganizationTree,
} from './organizationTree';

/** A tree in which each node is found by its id and knows its parent. @public */
export interface OrganizationIndex {
  /** Depth first: the organization, then each node before what is below it. */
  places: readonly OrganizationPlace[];
  /** By the id of the node. The root is not among them. */
  placeOf: ReadonlyMap<string, OrganizationPlace>;
  /** What was wrong with the tree. */
  problems: readonly OrganizationProblem[];
}

/** Where a node stands in the tree. @public */
export interface OrganizationPlace {
  readonly node: OrganizationNode;
  /** Absent at the top. */
  readonly parent?: OrganizationPlace;
  /** Own position in the list of places. */
  readonly position: number;
  /** Position after the last node below; what is below stands between the two. */
  readonly end: number;
}

interface PlaceDraft extends OrganizationPlace {
  parent?: PlaceDraft;
  position: number;
  end: number;
  readonly parentId: string;
}

/**
 * Prepares a tree for questions, in time linear in its size. Build it once for
 * a tree and use it for all questions.
 *
 * @public
 */
export function indexOrganization(tree: OrganizationTree): OrganizationIndex {
  const problems: OrganizationProblem[] = [];
  const { organizationId, rootId } = tree;
  const top = draft(
    { kind: 'organization', id: organizationId, name: organizationId },
    '',
    0,
  );
  const drafts = [top];
  const placeOf = new Map([[organizationId, top]]);
  const keepFirst = (node: OrganizationNode, parentId: string) => {
    const { id } = node;
    if (placeOf.has(id)) {
      problems.push({ code: 'duplicate-id', id, parentId });
      return;
    }
    const place = draft(node, parentId, drafts.length);
    placeOf.set(id, place);
    drafts.push(place);
  };
  for (const { id, name, parentId } of tree.organizationalUnits) {
    keepFirst({ kind: 'organizational-unit', id, name }, parentId);
  }
  const units = drafts.slice(1);
  for (const { id, name, parentId, state } of tree.accounts) {
    keepFirst({ kind: 'account', id, name, state }, parentId);
  }

  for (const place of drafts) {
    if (place === top) continue;
    const { parentId } = place;
    const parent = parentId === rootId ? top : placeOf.get(parentId);
    if (parent && parent.node.kind !== 'account') {
      place.parent = parent;
    } else {
      place.parent = top;
      problems.push({ code: 'missing-parent', id: place.node.id, parentId });
    }
  }
  for (const place of unitsOnCycles(units)) {
    place.parent = top;
    const { node, parentId } = place;
    problems.push({ code: 'cycle', id: node.id, parentId });
  }
  return { places: depthFirst(drafts), placeOf, problems };
}

/** The accounts at or below a place, in the order of the tree. @public */
export function accountsOf(
  { places }: OrganizationIndex,
  { position, end }: OrganizationPlace,
): AccountNode[] {
  return places
    .slice(position, end)
    .flatMap(({ node }) => (node.kind === 'account' ? [node] : []));
}

function draft(
  node: OrganizationNode,
  parentId: string,
  position: number,
): PlaceDraft {
  return { node, parentId, parent: undefined, position, end: 0 };
}

/** Each unit is walked over once: a walk ends where an earlier one has been. */
function unitsOnCycles(units: readonly PlaceDraft[]): PlaceDraft[] {
  const found: PlaceDraft[] = [];
  // By the position of a place, the walk that came over it; 0 is none.
  const walks = new Uint32Array(units.length + 1);
  for (const start of units) {
    const walk = start.position;
    let place: PlaceDraft | undefined = start;
    while (place && walks[place.position] === 0) {
      walks[place.position] = walk;
      place = place.parent;
    }
    // It ended at the top, or where an earlier walk has been.
    if (!place || walks[place.position] !== walk) continue;
    found.push(place);
    for (let at = place.parent; at && at !== place; at = at.parent) {
      found.push(at);
    }
  }
  return found;
}

/** @param drafts - the top first, each at its position. They get their final ones. */
function depthFirst(drafts: readonly PlaceDraft[]): PlaceDraft[] {
  // Children as chains by position, 0 being the end: lists would cost an array for each unit.
  const firstChild = new Uint32Array(drafts.length);
  const nextSibling = new Uint32Array(drafts.length);
  for (let at = drafts.length - 1; at > 0; at -= 1) {
    const parent = drafts[at]?.parent?.position ?? 0;
    nextSibling[at] = firstChild[parent] ?? 0;
    firstChild[parent] = at;
  }
  const places: PlaceDraft[] = [];
  const stack = [0];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const place = drafts[at];
    if (!place) break;
    place.position = places.length;
    place.end = places.length + 1;
    places.push(place);
    const sibling = nextSibling[at];
    if (sibling) stack.push(sibling);
    const child = firstChild[at];
    if (child) stack.push(child);
  }
  for (let at = places.length - 1; at > 0; at -= 1) {
    const { parent, end = 0 } = places[at] ?? {};
    if (parent && parent.end < end) parent.end = end;
  }
  return places;
}
