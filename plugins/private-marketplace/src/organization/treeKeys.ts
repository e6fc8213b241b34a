import type { TreeRow } from './treeRows';

/** What a key asks for: to go to another row, or to open or close some. */
export type KeyAnswer =
  | { go: number }
  | { open: readonly string[] }
  | { close: string }
  | undefined;

/** Number of rows that Page Up and Page Down pass over. */
const PAGE_ROWS = 10;

/**
 * What a key does in a treegrid (WAI-ARIA Authoring Practices, "Treegrid
 * Pattern", where rows have the focus).
 *
 * @param index - of the row that has the focus.
 */
export function answerKey(
  rows: readonly TreeRow[],
  index: number,
  key: string,
): KeyAnswer {
  const row = rows[index];
  if (!row) return undefined;
  switch (key) {
    case 'ArrowDown':
      return goTo(rows, index + 1);
    case 'ArrowUp':
      return goTo(rows, index - 1);
    case 'PageDown':
      return goTo(rows, Math.min(index + PAGE_ROWS, rows.length - 1));
    case 'PageUp':
      return goTo(rows, Math.max(index - PAGE_ROWS, 0));
    case 'Home':
      return goTo(rows, 0);
    case 'End':
      return goTo(rows, rows.length - 1);
    case 'ArrowRight':
      if (row.kind !== 'node' || row.isOpen === undefined) return undefined;
      return row.isOpen ? goTo(rows, index + 1) : { open: [row.key] };
    case 'ArrowLeft':
      if (row.kind === 'node' && row.isOpen) return { close: row.key };
      return goTo(rows, parentOf(rows, index));
    case '*':
      return { open: closedSiblings(rows, index) };
    default:
      return undefined;
  }
}

/** The next row whose name begins with the text, after `index` and round to it. */
export function rowNamed(
  rows: readonly TreeRow[],
  index: number,
  text: string,
): number | undefined {
  // More letters may still mean the row that the first led to.
  const first = text.length > 1 ? index : index + 1;
  const wanted = text.toLocaleLowerCase();
  for (let step = 0; step < rows.length; step += 1) {
    const place = (first + step) % rows.length;
    const row = rows[place];
    if (
      row?.kind === 'node' &&
      row.node.name.toLocaleLowerCase().startsWith(wanted)
    ) {
      return place;
    }
  }
  return undefined;
}

function goTo(rows: readonly TreeRow[], index: number): KeyAnswer {
  return index >= 0 && index < rows.length ? { go: index } : undefined;
}

/** Those beside a row, and it itself, that can be opened. */
function closedSiblings(rows: readonly TreeRow[], index: number): string[] {
  const level = rows[index]?.level ?? 1;
  const first = parentOf(rows, index) + 1;
  const after = rows.findIndex((row, at) => at > index && row.level < level);
  return rows
    .slice(first, after < 0 ? rows.length : after)
    .filter(
      row => row.kind === 'node' && row.level === level && row.isOpen === false,
    )
    .map(({ key }) => key);
}

function parentOf(rows: readonly TreeRow[], index: number): number {
  const level = rows[index]?.level ?? 1;
  for (let place = index - 1; place >= 0; place -= 1) {
    if ((rows[place]?.level ?? level) < level) return place;
  }
  return -1;
}
