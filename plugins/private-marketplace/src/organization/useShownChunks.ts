import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** Number of rows that come and go together. */
export const CHUNK_ROWS = 50;

/** Height of a row, in px, before any has been measured. */
const USUAL_ROW_HEIGHT = 56;

/** Which chunks of a long table are drawn, and how much place the others take. */
export interface ShownChunks {
  /** Whether a chunk is on the screen or next to one that is. */
  isShown: (chunk: number) => boolean;
  /** Height of so many rows of a chunk that is not drawn, in px. */
  heightOf: (chunk: number, rows: number) => number;
  /** Watches where a chunk is, until the answer is called. */
  watch: (section: HTMLTableSectionElement, chunk: number) => () => void;
}

/**
 * Draws of a long table what is on the screen and some more, so that it stays
 * quick however long it is. Where the browser does not say what is on the
 * screen, all is drawn.
 */
export function useShownChunks(): ShownChunks {
  const [onScreen, setOnScreen] = useState<ReadonlySet<number>>(
    () => new Set([0]),
  );
  const rowHeights = useRef(new Map<number, number>());
  const chunks = useRef(new Map<Element, number>());
  const observer = useMemo(
    () =>
      typeof IntersectionObserver === 'undefined'
        ? undefined
        : new IntersectionObserver(entries => {
            const seen = new Map<number, boolean>();
            for (const {
              target,
              isIntersecting,
              boundingClientRect,
            } of entries) {
              const chunk = chunks.current.get(target);
              if (chunk === undefined) continue;
              seen.set(chunk, isIntersecting);
              const rows = target.childElementCount;
              // What is not drawn has one row in place of all.
              if (rows > 1) {
                rowHeights.current.set(chunk, boundingClientRect.height / rows);
              }
            }
            setOnScreen(before => withSeen(before, seen));
          }),
    [],
  );
  useEffect(() => () => observer?.disconnect(), [observer]);
  const watch = useCallback(
    (section: HTMLTableSectionElement, chunk: number) => {
      const watched = chunks.current;
      watched.set(section, chunk);
      observer?.observe(section);
      return () => {
        watched.delete(section);
        observer?.unobserve(section);
        setOnScreen(before => withSeen(before, new Map([[chunk, false]])));
      };
    },
    [observer],
  );
  return {
    isShown: chunk =>
      !observer || [chunk - 1, chunk, chunk + 1].some(one => onScreen.has(one)),
    heightOf: (chunk, rows) =>
      rows * (rowHeights.current.get(chunk) ?? USUAL_ROW_HEIGHT),
    watch,
  };
}

function withSeen(
  before: ReadonlySet<number>,
  seen: ReadonlyMap<number, boolean>,
): ReadonlySet<number> {
  const changes = [...seen].filter(([chunk, is]) => before.has(chunk) !== is);
  if (changes.length === 0) return before;
  const after = new Set(before);
  for (const [chunk, is] of changes) {
    if (is) after.add(chunk);
    else after.delete(chunk);
  }
  return after;
}
