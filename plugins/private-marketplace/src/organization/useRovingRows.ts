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
  actions: { toggle: (id: string) => void; enter: (row: TreeRow) => void },
) {
  const bodyRef = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState({ key: '', index: 0 });
  const focused = useRef<HTMLTableRowElement | null>(null);
  const typed = useRef({ text: '', at: 0 });

  const place = rows.findIndex(({ key }) => key === active.key);
  // A row that has gone leaves its place to the one that stands there now.
  const activeIndex =
    place >= 0 ? place : Math.max(0, Math.min(active.index, rows.length - 1));

  const focus = (index: number) => bodyRef.current?.rows[index]?.focus();

  useLayoutEffect(() => {
    const row = focused.current;
    if (row && !row.isConnected) {
      focused.current = null;
      if (document.activeElement === document.body) focus(activeIndex);
    }
  }, [rows, activeIndex]);

  const onFocus = (event: FocusEvent) => {
    const row = rowOf(event.target);
    const index = row?.sectionRowIndex ?? -1;
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
    const index = rowOf(event.target)?.sectionRowIndex ?? -1;
    const row = rows[index];
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const answer = answerKey(rows, index, event.key);
    if (answer) {
      event.preventDefault();
      if ('go' in answer) focus(answer.go);
      else actions.toggle(answer.toggle);
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

  return { activeIndex, bodyRef, handlers: { onFocus, onBlur, onKeyDown } };
}

function rowOf(target: EventTarget): HTMLTableRowElement | null {
  return target instanceof Element ? target.closest('tr') : null;
}

/** A space scrolls the page, unless it is within a name. */
function isLetter(key: string, typed: string): boolean {
  return key.length === 1 && (key !== ' ' || typed !== '');
}
