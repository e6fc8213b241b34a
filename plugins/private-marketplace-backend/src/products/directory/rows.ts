import type { AssessmentStatus } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** Whether AWS lists a product; unknown until it was asked. Withdrawn is what it listed before. */
export type ProductState = 'unknown' | 'listed' | 'not-listed' | 'withdrawn';

/** A row of `directory_products`. SQLite gives booleans as numbers. */
export interface DirectoryRow {
  id: string;
  title: string | null;
  title_sort: string;
  vendor: string | null;
  vendor_id: string | null;
  state: ProductState;
  is_public: boolean | number;
  is_company: boolean | number;
  assessment: AssessmentStatus | null;
  search_text: string;
  source: string | null;
  logo_url: string | null;
  listed_at: string | null;
  read_at: string | null;
  due_at: string | null;
  looked_at: string | null;
}

/** Why a source could not be read. */
export type SourceProblem = 'denied' | 'unreachable' | 'unreadable';

/** A row of `directory_sources`. */
export interface SourceRow {
  source: string;
  succeeded_at: string | null;
  failed_at: string | null;
  problem: SourceProblem | null;
  message: string | null;
  retry_at: string | null;
  total: number | null;
  etag: string | null;
}
