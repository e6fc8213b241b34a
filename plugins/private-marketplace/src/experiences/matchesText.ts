import type { ExperienceSummary } from 'backstage-plugin-private-marketplace-common';

/** Whether every word of the text stands somewhere in the experience. */
export function matchesText(
  experience: ExperienceSummary,
  text: string,
): boolean {
  const { name, shortName, id, description, principals } = experience;
  const haystack = [name, shortName, id, description, ...principals]
    .join('\n')
    .toLocaleLowerCase();
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every(word => haystack.includes(word));
}
