import type { DatabaseBoolean } from '../database/DatabaseBoolean';

/** A change set of experiences. */
export interface ChangeSetRow {
  id: string;
  name: string;
  state: string;
  start_time: string;
  end_time: string | null;
  failure_code: string | null;
  failure_description: string | null;
  short_name: string | null;
  is_described: DatabaseBoolean;
  looked_at?: string | null;
  changes: string | null;
}
