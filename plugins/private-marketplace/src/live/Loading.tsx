import { Skeleton } from '@backstage/ui';
import styles from './Loading.module.css';

const LINES = ['1', '2', '3', '4', '5'];

/** Stands where content will be. */
export function Loading(props: { label: string }) {
  return (
    <div role="status" aria-label={props.label} className={styles.lines}>
      {LINES.map(line => (
        <Skeleton key={line} width="100%" height="2.5rem" />
      ))}
    </div>
  );
}
