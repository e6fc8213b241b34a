import { mergeFacts, searchTextOf, sortTextOf, type Facts } from './mergeFacts';
import type { DirectoryRow } from './rows';
import { DISCOVERY, EVENTS } from './sourceIds';

/** What AWS has just said of a product, and when it is to be asked again. */
export interface Look {
  isListed: boolean;
  now: string;
  next: string;
}

/** What is known of a product that nobody has told of. */
export function emptyRow(id: string): DirectoryRow {
  return {
    id,
    title: null,
    title_sort: sortTextOf(id, {}),
    vendor: null,
    vendor_id: null,
    state: 'unknown',
    is_public: false,
    is_company: false,
    assessment: null,
    search_text: searchTextOf(id, {}),
    source: null,
    logo_url: null,
    listed_at: null,
    read_at: null,
    due_at: null,
    looked_at: null,
  };
}

/**
 * The row that follows from what the sources say.
 *
 * @param order - of the sources, the one to believe first.
 * @param look - undefined where AWS was not asked.
 */
export function mergedRow(
  row: DirectoryRow,
  bySource: ReadonlyMap<string, Facts>,
  order: readonly string[],
  look?: Look,
): { row: DirectoryRow; facts: Facts } {
  const { facts, source } = mergeFacts(bySource, order);
  return {
    facts,
    row: {
      ...row,
      title: facts.title?.slice(0, 1024) ?? null,
      title_sort: sortTextOf(row.id, facts),
      vendor: facts.vendor?.name.slice(0, 1024) ?? null,
      vendor_id: facts.vendor?.profileId ?? null,
      is_company: [...bySource.keys()].some(isOfCompany),
      assessment: facts.assessment?.status ?? null,
      search_text: searchTextOf(row.id, facts),
      source: source ?? null,
      logo_url: facts.logoUrl ?? null,
      ...(look && {
        state: look.isListed ? 'listed' : missingState(row),
        is_public: look.isListed || Boolean(row.is_public),
        listed_at: look.isListed ? look.now : row.listed_at,
        read_at: look.now,
        due_at: row.due_at === null ? null : look.next,
        looked_at: null,
      }),
    },
  };
}

/** AWS may have listed it before; whoever has not seen that does not know. */
function missingState({ listed_at }: DirectoryRow): DirectoryRow['state'] {
  return listed_at === null ? 'not-listed' : 'withdrawn';
}

/** What AWS says of products is public. */
function isOfCompany(source: string): boolean {
  return source !== DISCOVERY && source !== EVENTS;
}
