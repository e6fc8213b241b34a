import type { DatabaseBoolean } from '../database/DatabaseBoolean';

/** An experience, put together from entities and files. */
export interface ExperienceRow {
  id: number;
  ref: string;
  short_name: string | null;
  entity_id: string | null;
  name: string;
  name_sort: string;
  description: string | null;
  status: string;
  archived: DatabaseBoolean;
  status_sort: number;
  managed: DatabaseBoolean;
  /** JSON; null where nobody owns it. Conditions have a table of their own. */
  owners: string | null;
  owner_source: string | null;
  arn: string | null;
  last_modified: string | null;
  policy_id: string | null;
  product_requests: string | null;
  branding: string | null;
  allowed_products: number;
  denied_products: number;
  principals: number;
  last_configuration: string | null;
  last_change_at: string;
  failed: DatabaseBoolean;
  unseen_since: string | null;
  open_since: string | null;
  queue_length: number;
  gone_since: string | null;
  unlisted_since: string | null;
  revision: number;
  fingerprint: string;
  search_text: string;
}

/** Whether any experience has owners; where none has, nobody misses them. */
export const OWNED_SOMEWHERE = 'exists (select 1 from experience_owners)';

/** An experience as it is shown. */
export interface ShownExperienceRow extends ExperienceRow {
  owned_somewhere: DatabaseBoolean;
}

/** Entity refs of who owns it. */
export function ownersIn({ owners }: Pick<ExperienceRow, 'owners'>): string[] {
  return owners === null ? [] : JSON.parse(owners);
}
