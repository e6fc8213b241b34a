import { age } from './age';
import { useLanguage } from './useLanguage';
import { useNow } from './useNow';

/** A time as its age, with the exact time at hand. */
export function RelativeTime(props: { iso: string }) {
  const { iso } = props;
  const language = useLanguage();
  const now = useNow();
  const then = Date.parse(iso);
  if (Number.isNaN(then)) {
    return <>{iso}</>;
  }
  return (
    <time dateTime={iso} title={new Date(then).toLocaleString(language)}>
      {age(then, now, language)}
    </time>
  );
}
