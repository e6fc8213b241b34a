import type { ReactElement, ReactNode } from 'react';
import styles from './IconLabel.module.css';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** A text with an icon before it. The icon adds colour, the text the meaning. */
export function IconLabel(props: {
  icon: ReactElement;
  tone: Tone;
  children: ReactNode;
}) {
  return (
    <span className={styles.label}>
      <span className={styles.icon} data-tone={props.tone} aria-hidden="true">
        {props.icon}
      </span>
      <span>{props.children}</span>
    </span>
  );
}
