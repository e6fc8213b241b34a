import type { ExperienceSummary } from 'backstage-plugin-private-marketplace-common';
import type { PrivateMarketplaceApi } from 'backstage-plugin-private-marketplace-common';

const PAGE_SIZE = 100;

/** Every experience. An organization has tens of them, so the page sorts and filters by itself. */
export async function listAllExperiences(
  api: Pick<PrivateMarketplaceApi, 'listExperiences'>,
): Promise<ExperienceSummary[]> {
  const experiences: ExperienceSummary[] = [];
  const cursors = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await api.listExperiences({ cursor, limit: PAGE_SIZE });
    experiences.push(...page.items);
    cursor = page.nextCursor;
    if (cursor !== undefined && cursors.has(cursor)) {
      throw new Error('The list of experiences does not end');
    }
    if (cursor !== undefined) {
      cursors.add(cursor);
    }
  } while (cursor !== undefined);
  return experiences;
}
