import type { OrganizationQuery } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { type Expansion, formatExpansion, parseExpansion } from './expansion';

/** Filters of the organization page. */
export interface TreeFilter {
  text?: string;
  /** Ref of the experience that governs. */
  governing?: string;
  /** Only what no experience governs. */
  nobody?: true;
  /** Entity ref of who owns the experience that governs, or `MINE`. */
  owner?: string;
  overrides?: true;
}

/** What the address says about the organization page. */
export interface TreeQuery extends TreeFilter {
  /** What is open; undefined stands for the organization itself. */
  expanded?: Expansion;
}

/** Stands for the user and the user's groups. No entity ref looks like this. */
export const MINE = 'mine';

const FILTERS = ['text', 'governing', 'owner'] as const;
const SWITCHES = ['nobody', 'overrides'] as const;

/** What the address asks for. What it has no meaning for is left out. */
export function parseTreeQuery(params: URLSearchParams): TreeQuery {
  const query: TreeQuery = {};
  for (const name of FILTERS) {
    const value = params.get(name);
    if (value) query[name] = value;
  }
  for (const name of SWITCHES) {
    if (params.get(name) === 'true') query[name] = true;
  }
  const expanded = params.get('expanded');
  if (expanded !== null) query.expanded = parseExpansion(expanded);
  return query;
}

/** An address that asks for this; what else it says stays. */
export function withTreeQuery(
  address: URLSearchParams,
  query: TreeQuery,
): URLSearchParams {
  const next = new URLSearchParams(address);
  const set = (name: string, value: string | undefined) => {
    if (value) next.set(name, value);
    else next.delete(name);
  };
  for (const name of FILTERS) set(name, query[name]);
  for (const name of SWITCHES) set(name, query[name] && 'true');
  const { expanded } = query;
  next.delete('expanded');
  if (expanded) next.set('expanded', formatExpansion(expanded));
  return next;
}

/** Whether nodes are searched for, or else the whole tree is shown. */
export function isSearch(filter: TreeFilter): boolean {
  return (
    FILTERS.some(name => filter[name]) || SWITCHES.some(name => filter[name])
  );
}

/**
 * What to ask the backend for.
 *
 * @param mine - entity refs of the user and the user's groups.
 */
export function searchOf(
  { text, governing, nobody, owner, overrides }: TreeFilter,
  mine: readonly string[],
): OrganizationQuery {
  return {
    ...(text && { text }),
    ...(governing && { governing }),
    ...(nobody && { relationship: 'none' as const }),
    ...(owner && { owner: owner === MINE ? mine.join(',') : owner }),
    ...(overrides && { overrides }),
  };
}
