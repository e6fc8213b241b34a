import type {
  ExperienceSummary,
  PrivateMarketplaceApi,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ListQuery } from './experienceQuery';

/** The largest page that the backend gives. */
const PAGE_SIZE = 500;

/** Every experience that a query leaves, on whatever page it is. */
export async function listAllExperiences(
  api: Pick<PrivateMarketplaceApi, 'listExperiences'>,
  query: ListQuery,
  signal?: AbortSignal,
): Promise<ExperienceSummary[]> {
  const experiences: ExperienceSummary[] = [];
  const cursors = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await api.listExperiences(
      { ...query, cursor, limit: PAGE_SIZE },
      { signal },
    );
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
