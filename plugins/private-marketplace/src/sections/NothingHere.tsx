import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './NothingHere.module.css';

/** Says that a section has nothing to show, and why. */
export function NothingHere(props: { text: string; children?: ReactNode }) {
  return (
    <div className={styles.nothing}>
      <Text as="p" color="secondary">
        {props.text}
      </Text>
      {props.children}
    </div>
  );
}
