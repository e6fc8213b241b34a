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
  );
  const placeOf = new Map([[organizationId, top]]);

  const keepFirst = (place: PlaceDraft): PlaceDraft[] => {
    const { id } = place.node;
    if (placeOf.has(id)) {
      problems.push({ code: 'duplicate-id', id, parentId: place.parentId });
      return [];
    }
    placeOf.set(id, place);
    return [place];
  };
  const units = tree.organizationalUnits.flatMap(({ id, name, parentId }) =>
    keepFirst(draft({ kind: 'organizational-unit', id, name }, parentId)),
  );
  const accounts = tree.accounts.flatMap(({ id, name, parentId, state }) =>
    keepFirst(draft({ kind: 'account', id, name, state }, parentId)),
  );

  for (const place of [...units, ...accounts]) {
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
  return {
    places: depthFirst(top, [...units, ...accounts]),
    placeOf,
    problems,
  };
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

function draft(node: OrganizationNode, parentId: string): PlaceDraft {
  return { node, parentId, position: 0, end: 0 };
}

/** Each unit is walked over once: a walk ends where an earlier one has been. */
function unitsOnCycles(units: readonly PlaceDraft[]): PlaceDraft[] {
  const found: PlaceDraft[] = [];
  const walked = new Set<PlaceDraft>();
  for (const start of units) {
    const path = new Set<PlaceDraft>();
    let place: PlaceDraft | undefined = start;
    while (place && !walked.has(place) && !path.has(place)) {
      path.add(place);
      place = place.parent;
    }
    if (place && path.has(place)) {
      const steps = [...path];
      found.push(...steps.slice(steps.indexOf(place)));
    }
    for (const step of path) walked.add(step);
  }
  return found;
}

function depthFirst(
  top: PlaceDraft,
  others: readonly PlaceDraft[],
): PlaceDraft[] {
  const children = new Map<PlaceDraft, PlaceDraft[]>();
  // From the last to the first, as the stack below turns them round again.
  for (const place of [...others].reverse()) {
    if (!place.parent) continue;
    const siblings = children.get(place.parent);
    if (siblings) siblings.push(place);
    else children.set(place.parent, [place]);
  }
  const places: PlaceDraft[] = [];
  const stack = [top];
  for (let place = stack.pop(); place; place = stack.pop()) {
    place.position = places.length;
    place.end = places.length + 1;
    places.push(place);
    for (const child of children.get(place) ?? []) stack.push(child);
  }
  for (const { parent, end } of [...places].reverse()) {
    if (parent) parent.end = Math.max(parent.end, end);
  }
  return places;
}
