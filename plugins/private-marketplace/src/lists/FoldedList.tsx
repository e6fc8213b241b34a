import { type ReactNode, useState } from 'react';
import styles from './FoldedList.module.css';

const UNFOLDED_UP_TO = 10;

/** A list that may be long: it folds, and scrolls within its own height. */
export function FoldedList(props: {
  label: string;
  items: string[];
  /** How an item is shown, once somebody can see it; as code when left out. */
  children?: (item: string, index: number) => ReactNode;
}) {
  const { label, items, children } = props;
  const long = items.length > UNFOLDED_UP_TO;
  const [isOpen, setOpen] = useState(!long);
  const list = (
    <ul className={styles.items}>
      {items.map((item, index) => (
        // The same may stand in it twice.
        // eslint-disable-next-line react/no-array-index-key
        <li key={index}>
          {(isOpen && children?.(item, index)) || <code>{item}</code>}
        </li>
      ))}
    </ul>
  );
  return (
    <details
      className={styles.folded}
      open={!long}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>{label}</summary>
      {long ? (
        <div
          className={styles.scroller}
          role="region"
          aria-label={label}
          // Focusable, as it scrolls.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {list}
        </div>
      ) : (
        list
      )}
    </details>
  );
}
