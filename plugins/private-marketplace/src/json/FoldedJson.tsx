import styles from './FoldedJson.module.css';

/** Raw content for experts, folded. A text is shown as it stands, all else as JSON. */
export function FoldedJson(props: { label: string; content: unknown }) {
  const { label, content } = props;
  return (
    <details>
      <summary className={styles.summary}>{label}</summary>
      <pre
        className={styles.json}
        role="region"
        aria-label={label}
        // Focusable, as it scrolls.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {typeof content === 'string'
          ? content
          : JSON.stringify(content, null, 2)}
      </pre>
    </details>
  );
}
