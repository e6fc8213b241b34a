import type { Impact } from './findImpact';
import type { ExperienceReference } from './governanceExperience';

/**
 * The experiences between which accounts change hands: each governs one of them
 * before or after. A change that has such parties is about the audience of all.
 *
 * @public
 */
export function partiesOf({ moved }: Impact): ExperienceReference[] {
  const parties = new Map<string, ExperienceReference>();
  for (const { before, after } of moved) {
    for (const party of [before, after]) {
      if (party && !parties.has(party.ref)) parties.set(party.ref, party);
    }
  }
  return [...parties.values()];
}
