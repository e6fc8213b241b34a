/** Rows of the tables that the migration of the read model makes. SQLite gives booleans as numbers. */
type DatabaseBoolean = boolean | number;

export interface EntityRow {
  id: string;
  type: string;
  experience_id: string | null;
  arn: string | null;
  revision: number | null;
  last_modified: string | null;
  read_at: string;
  gone_since: string | null;
  owner: string | null;
  tags_read_at: string | null;
  content: string;
}

export interface StatusFileRow {
  short_name: string;
  etag: string;
  last_modified: string;
  read_at: string;
  text: string;
  experience_id: string | null;
  problem: string | null;
}

export interface ConfigurationRow {
  key: string;
  short_name: string;
  version: string;
  version_sort: string;
  generation: number;
  state: string;
  source: string;
  written_at: string;
  etag: string | null;
  size: number | null;
  seen_at: string | null;
  read_etag: string | null;
  version_id: string | null;
  requested_by: string | null;
  text: string | null;
  started_at: string | null;
  ended_at: string | null;
  change_set_id: string | null;
  error_message: string | null;
  error_key: string | null;
  problems: string | null;
  revision_before: number | null;
  revision_after: number | null;
  file_gone_since: string | null;
}

export interface ErrorFileRow {
  key: string;
  short_name: string;
  written_at: string;
  is_read: DatabaseBoolean;
  configuration_key: string | null;
  message: string | null;
  problems: string | null;
  report: string | null;
}

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
  changes: string | null;
}

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
  owner: string | null;
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
  revision: number;
  fingerprint: string;
  search_text: string;
}

export interface SnapshotRow {
  experience: number;
  revision: number;
  taken_at: string;
  state: string;
}

export interface SyncStateRow {
  id: number;
  full_at: string | null;
  succeeded_at: string | null;
  failed_at: string | null;
  problem: string | null;
  change_sets_before: string | null;
  change_sets_complete: DatabaseBoolean;
  first_began_at: string | null;
  owners: string | null;
  owner_tag: string | null;
}

export interface UnassembledRow {
  kind: 'short-name' | 'entity-id';
  value: string;
}

export interface SyncProblemRow {
  subject: string;
  message: string;
  since: string;
}
