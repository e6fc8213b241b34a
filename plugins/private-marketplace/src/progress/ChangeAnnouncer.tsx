import { VisuallyHidden } from '@backstage/ui';
import { type Announced, useChangeAnnouncement } from './useChangeAnnouncement';

/** Tells screen readers when a configuration has come further. */
export function ChangeAnnouncer(props: { experiences: Announced }) {
  const sentence = useChangeAnnouncement(props.experiences);
  return (
    <VisuallyHidden role="status" aria-live="polite" aria-atomic="true">
      {sentence}
    </VisuallyHidden>
  );
}
