import { useState } from 'react';
import { age } from './age';
import { exactTime } from './exactTime';
import styles from './RelativeTime.module.css';
import { useLanguage } from './useLanguage';
import { useNow } from './useNow';

/** A time as its age; pressed, it shows the exact time. */
export function RelativeTime(props: { iso: string }) {
  const { iso } = props;
  const language = useLanguage();
  const now = useNow();
  const [isExact, setIsExact] = useState(false);
  const then = Date.parse(iso);
  if (Number.isNaN(then)) {
    return <>{iso}</>;
  }
  const exact = exactTime(then, language);
  return (
    <button
      type="button"
      className={styles.time}
      title={exact}
      onClick={() => setIsExact(!isExact)}
    >
      <time dateTime={iso}>{isExact ? exact : age(then, now, language)}</time>
    </button>
  );
}
