import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** Names and their values. What has no value is left out. */
export function Facts(props: { facts: [string, ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {props.facts
        .filter(
          ([, value]) => value !== undefined && value !== false && value !== '',
        )
        .map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>
              <Text variant="body-small" color="secondary">
                {name}
              </Text>
            </dt>
            <dd className={styles.value}>
              <Text>{value}</Text>
            </dd>
          </div>
        ))}
    </dl>
  );
}
