import type { ReactNode } from 'react';
import styles from './SubPageFrame.module.css';

/** What stands below the header of the new frontend system, which has no such landmark itself. */
export function SubPageFrame(props: { children: ReactNode }) {
  return <main className={styles.page}>{props.children}</main>;
}
