/** A configuration, also one whose file is gone. */
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
  claimed_by: string | null;
  /** JSON. */
  summary: string | null;
  /** JSON. */
  state_before: string | null;
  service: string | null;
}
