import { Text } from '@backstage/ui';
import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

/** A part of the page under its own heading. */
export function Section(props: {
  heading: string;
  /** What can be done here, beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  const headingId = useId();
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <div className={styles.top}>
        <Text
          as="h3"
          variant="title-x-small"
          weight="bold"
          id={headingId}
          className={styles.heading}
        >
          {props.heading}
        </Text>
        {props.actions}
      </div>
      {props.children}
    </section>
  );
}
