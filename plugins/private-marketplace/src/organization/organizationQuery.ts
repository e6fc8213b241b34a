import type { OrganizationQuery } from 'backstage-plugin-private-marketplace-common';

/** What the address says about the organization page. */
export interface TreeQuery {
  text?: string;
  /** Ref of the experience that governs. */
  governing?: string;
  overrides?: true;
  /** Ids of the nodes that are open; undefined stands for the organization itself. */
  expanded?: readonly string[];
}

/** Filters of the organization page. */
export type TreeFilter = Pick<TreeQuery, 'text' | 'governing' | 'overrides'>;

/** What the address asks for. What it has no meaning for is left out. */
export function parseTreeQuery(params: URLSearchParams): TreeQuery {
  const expanded = params.get('expanded');
  return {
    text: params.get('text') || undefined,
    governing: params.get('governing') || undefined,
    overrides: params.get('overrides') === 'true' ? true : undefined,
    expanded: expanded?.split(',').filter(Boolean),
  };
}

/** The part of an address that asks for this. */
export function formatTreeQuery(query: TreeQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.text) params.set('text', query.text);
  if (query.governing) params.set('governing', query.governing);
  if (query.overrides) params.set('overrides', 'true');
  if (query.expanded) params.set('expanded', query.expanded.join(','));
  return params;
}

/** The nodes that are searched for, or undefined where the whole tree is shown. */
export function searchOf({
  text,
  governing,
  overrides,
}: TreeFilter): OrganizationQuery | undefined {
  return text || governing || overrides
    ? { text, governing, overrides }
    : undefined;
}
