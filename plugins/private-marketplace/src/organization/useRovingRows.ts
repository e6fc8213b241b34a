import {
  type FocusEvent,
  type KeyboardEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { answerKey, rowNamed } from './treeKeys';
import type { TreeRow } from './treeRows';

/** Letters that follow sooner belong to one name. */
const TYPING_PAUSE_MS = 700;

/**
 * Keyboard of a tree table: one row can be reached with Tab, and from there
 * the others with other keys.
 */
export function useRovingRows(
  rows: readonly TreeRow[],
  actions: {
    open: (ids: readonly string[]) => void;
    close: (id: string) => void;
    enter: (row: TreeRow) => void;
  },
) {
  const tableRef = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState({ key: '', index: 0 });
  const focused = useRef<HTMLTableRowElement | null>(null);
  /** Whether a row is to get the focus as soon as it is drawn. */
  const isAwaited = useRef(false);
  const typed = useRef({ text: '', at: 0 });

  const place = rows.findIndex(({ key }) => key === active.key);
  // A row that has gone leaves its place to the one that stands there now.
  const activeIndex =
    place >= 0 ? place : Math.max(0, Math.min(active.index, rows.length - 1));

  const rowAt = (index: number) =>
    tableRef.current?.querySelector<HTMLTableRowElement>(
      `tr[aria-rowindex="${rowIndexOf(index)}"]`,
    );

  const focus = (index: number) => {
    const row = rowAt(index);
    if (row) {
      row.focus();
      return;
    }
    // Where it is far away, it is drawn first.
    const key = rows[index]?.key;
    if (key !== undefined) {
      isAwaited.current = true;
      setActive({ key, index });
    }
  };

  useLayoutEffect(() => {
    const row = focused.current;
    const isLost = row !== null && !row.isConnected;
    if (isLost) focused.current = null;
    const { activeElement } = document;
    if (isAwaited.current || (isLost && activeElement === document.body)) {
      isAwaited.current = false;
      rowAt(activeIndex)?.focus();
    }
  });

  const onFocus = (event: FocusEvent) => {
    const row = rowOf(event.target);
    const index = placeOf(row);
    const key = rows[index]?.key;
    if (row && key !== undefined) {
      focused.current = row;
      setActive({ key, index });
    }
  };

  const onBlur = (event: FocusEvent) => {
    // Where the row itself goes, the focus is to stay in the table.
    if (event.target.isConnected) focused.current = null;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const index = placeOf(rowOf(event.target));
    const row = rows[index];
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const answer = answerKey(rows, index, event.key);
    if (answer) {
      event.preventDefault();
      if ('go' in answer) focus(answer.go);
      else if ('close' in answer) actions.close(answer.close);
      else if (answer.open.length > 0) actions.open(answer.open);
      return;
    }
    // A link within the row has its own meaning of the other keys.
    if (!(event.target instanceof HTMLTableRowElement)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      actions.enter(row);
      return;
    }
    const goesOn = event.timeStamp - typed.current.at < TYPING_PAUSE_MS;
    const before = goesOn ? typed.current.text : '';
    if (isLetter(event.key, before)) {
      event.preventDefault();
      const text = before + event.key;
      typed.current = { text, at: event.timeStamp };
      const named = rowNamed(rows, index, text);
      if (named !== undefined) focus(named);
    }
  };

  return { activeIndex, tableRef, handlers: { onFocus, onBlur, onKeyDown } };
}

/** The number of a row as ARIA counts: from 1, and the heading is a row, too. */
export function rowIndexOf(index: number): number {
  return index + 2;
}

/** The place of a row among those below the heading; negative where there is none. */
function placeOf(row: Element | null): number {
  return Number(row?.getAttribute('aria-rowindex') ?? 0) - 2;
}

function rowOf(target: EventTarget): HTMLTableRowElement | null {
  return target instanceof Element ? target.closest('tr') : null;
}

/** A space scrolls the page, unless it is within a name. */
function isLetter(key: string, typed: string): boolean {
  return key.length === 1 && (key !== ' ' || typed !== '');
}
