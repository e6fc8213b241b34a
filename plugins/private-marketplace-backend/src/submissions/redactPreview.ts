import type { ConfigurationPreview } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { IsVisible } from '../experiences/ExperienceAccess';

type Step = ConfigurationPreview['steps'][number];
type Item = Step['changes'][number]['items'][number];

/** Refs of the experiences that a preview names beside its own. */
export function experiencesNamedBy({
  steps,
}: ConfigurationPreview): Set<string> {
  const reasons = steps.flatMap(({ changes }) =>
    changes.flatMap(({ items }) => items.map(({ reason }) => reason)),
  );
  return new Set(reasons.flatMap(reason => reason?.experience ?? []));
}

/** A preview that names no other experiences than those which its reader may see. */
export function redactPreview(
  preview: ConfigurationPreview,
  isVisible: IsVisible,
): ConfigurationPreview {
  const limitItem = (item: Item): Item => {
    const { experience, ...reason } = item.reason ?? {};
    if (!item.reason || experience === undefined || isVisible(experience)) {
      return item;
    }
    return { ...item, reason: { ...reason, code: item.reason.code } };
  };
  return {
    ...preview,
    steps: preview.steps.map(step => ({
      ...step,
      changes: step.changes.map(change => ({
        ...change,
        items: change.items.map(limitItem),
      })),
    })),
  };
}
