import type { ExperienceState } from '@private-marketplace/backstage-plugin-private-marketplace-common';

const LISTS = ['allowedProducts', 'deniedProducts', 'principals'] as const;

type Lists = Pick<ExperienceState, (typeof LISTS)[number]>;
type Rest = Omit<ExperienceState, keyof Lists>;

interface ListDifference {
  added?: string[];
  removed?: string[];
}

/** What makes one state of an experience of another one. */
export interface StateDifference {
  /** Whatever is no list; absent where it is the same. */
  rest?: Rest;
  /** Lists that differ; null where there is none. */
  lists?: { [list in keyof Lists]?: ListDifference | null };
}

/** What turns one state into another one. Its size is that of what differs, not of the states. */
export function differenceBetween(
  from: ExperienceState,
  to: ExperienceState,
): StateDifference {
  const { rest, lists } = split(to);
  const before = split(from);
  const changed: StateDifference['lists'] = {};
  for (const name of LISTS) {
    const change = listDifference(before.lists[name], lists[name]);
    if (change !== undefined) changed[name] = change;
  }
  return {
    ...(JSON.stringify(rest) !== JSON.stringify(before.rest) && { rest }),
    ...(Object.keys(changed).length > 0 && { lists: changed }),
  };
}

/** The other state. Lists are in order. */
export function withDifference(
  from: ExperienceState,
  difference: StateDifference,
): ExperienceState {
  const { rest, lists } = split(from);
  const changed: { [list in keyof Lists]?: string[] } = {};
  for (const name of LISTS) {
    const list = changedList(lists[name], difference.lists?.[name]);
    if (list) changed[name] = list;
  }
  return { ...(difference.rest ?? rest), ...changed };
}

function split(state: ExperienceState): { rest: Rest; lists: Lists } {
  const { allowedProducts, deniedProducts, principals, ...rest } = state;
  return { rest, lists: { allowedProducts, deniedProducts, principals } };
}

/** @returns undefined where they are the same, null where there is no list any more. */
function listDifference(
  from: readonly string[] | undefined,
  to: readonly string[] | undefined,
): ListDifference | null | undefined {
  if (!to) return from ? null : undefined;
  const old = new Set(from);
  const present = new Set(to);
  const added = to.filter(each => !old.has(each));
  const removed = [...old].filter(each => !present.has(each));
  if (from && added.length === 0 && removed.length === 0) return undefined;
  return {
    ...(added.length > 0 && { added }),
    ...(removed.length > 0 && { removed }),
  };
}

function changedList(
  from: readonly string[] | undefined,
  difference: ListDifference | null | undefined,
): string[] | undefined {
  if (difference === null) return undefined;
  if (difference === undefined) return from && [...from];
  const list = new Set(from);
  difference.removed?.forEach(each => list.delete(each));
  difference.added?.forEach(each => list.add(each));
  return [...list].sort();
}
