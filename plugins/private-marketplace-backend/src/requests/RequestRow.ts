import type { DatabaseBoolean } from '../database/DatabaseBoolean';

/** A request as it is kept: one product in one experience. */
export interface RequestRow {
  number: number;
  id: string;
  product_id: string;
  experience_id: string;
  open_key: string | null;
  link: string | null;
  state: string;
  revision: number;
  from_aws: DatabaseBoolean;
  routed_to: string | null;
  rule_name: string | null;
  rule_version: string | null;
  submitted_at: string;
  changed_at: string;
  decided_at: string | null;
  decided_by: number | null;
  decision_id: string | null;
  ended_at: string | null;
  expires_at: string;
  remind_at: string | null;
  reminders: number;
  paused_since: string | null;
  paused_expires_at: string | null;
  needed_by: string | null;
  merged_into: string | null;
}
