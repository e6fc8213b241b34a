/** Which nodes of the tree are open. */
export interface Expansion {
  /** Whether all are open but some, or none but some. */
  all: boolean;
  /** Ids of those some. */
  but: ReadonlySet<string>;
}

export const ALL_OPEN: Expansion = { all: true, but: new Set() };

/** Only these are open. */
export function onlyOpen(ids: Iterable<string>): Expansion {
  return { all: false, but: new Set(ids) };
}

export function isOpen({ all, but }: Expansion, id: string): boolean {
  return but.has(id) !== all;
}

/** The same, with some opened or closed. */
export function withNodes(
  { all, but }: Expansion,
  ids: readonly string[],
  open: boolean,
): Expansion {
  const changed = new Set(but);
  for (const id of ids) {
    if (open === all) changed.delete(id);
    else changed.add(id);
  }
  return { all, but: changed };
}

const ALL = 'all';

/** Ids of units begin with that of their root, which is the same for all. */
const UNIT = /^(ou-[^-.]+-)([^-.]+)$/;

/** As it stands in an address: short, as hundreds of nodes may be open. */
export function formatExpansion({ all, but }: Expansion): string {
  let prefix: string | undefined;
  const parts = [...but].map(id => {
    const [, first, rest] = UNIT.exec(id) ?? [];
    if (first === undefined || rest === undefined) return id;
    if (first === prefix) return rest;
    prefix = first;
    return id;
  });
  return [...(all ? [ALL] : []), ...parts].join('.');
}

/** What an address says is open. */
export function parseExpansion(text: string): Expansion {
  const parts = text.split('.').filter(Boolean);
  const all = parts[0] === ALL;
  let prefix: string | undefined;
  const ids = parts.slice(all ? 1 : 0).map(part => {
    prefix = UNIT.exec(part)?.[1] ?? prefix;
    return part.includes('-') || prefix === undefined ? part : prefix + part;
  });
  return { all, but: new Set(ids) };
}
