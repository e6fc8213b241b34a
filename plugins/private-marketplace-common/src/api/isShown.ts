import type { ReferencedExperience, ShownExperience } from './types';

/** Whether an experience is told, for the reader may see it. @public */
export function isShown(
  experience: ReferencedExperience,
): experience is ShownExperience {
  return 'ref' in experience;
}
