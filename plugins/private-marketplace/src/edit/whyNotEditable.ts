import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** Why nobody can change an experience as it stands; undefined when it can be changed. */
export function whyNotEditable(
  experience: Pick<
    ExperienceDetail,
    'archived' | 'goneSince' | 'managed' | 'shortName'
  >,
  takesArchived: boolean,
): 'gone' | 'unmanaged' | 'archived' | undefined {
  const { archived, goneSince, managed, shortName } = experience;
  if (goneSince !== undefined) return 'gone';
  if (!managed || shortName === undefined) return 'unmanaged';
  return archived && !takesArchived ? 'archived' : undefined;
}
