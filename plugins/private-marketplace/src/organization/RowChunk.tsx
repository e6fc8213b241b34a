import { type ReactNode, useEffect, useRef } from 'react';
import type { ShownChunks } from './useShownChunks';

/** Some rows of a long table, or the place that they would take. */
export function RowChunk(props: {
  index: number;
  /** Number of rows, drawn or not. */
  rows: number;
  columns: number;
  isShown: boolean;
  chunks: Pick<ShownChunks, 'heightOf' | 'watch'>;
  children: () => ReactNode;
}) {
  const { index, rows, columns, isShown, chunks, children } = props;
  const { watch } = chunks;
  const section = useRef<HTMLTableSectionElement>(null);
  useEffect(
    () => (section.current ? watch(section.current, index) : undefined),
    [watch, index],
  );
  return (
    <tbody ref={section} aria-hidden={isShown ? undefined : true}>
      {isShown ? (
        children()
      ) : (
        <tr>
          <td
            colSpan={columns}
            style={{ height: chunks.heightOf(index, rows), padding: 0 }}
          />
        </tr>
      )}
    </tbody>
  );
}
