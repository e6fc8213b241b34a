import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** Changes whenever the tabs of an experience may have something new to show. */
export function occasionOf(experience: ExperienceDetail): string {
  const { revision, lastChange, errors, queueLength } = experience;
  return JSON.stringify([
    revision,
    lastChange?.key,
    lastChange?.versionId,
    lastChange?.state,
    lastChange?.changeSetId,
    errors,
    queueLength,
  ]);
}
