/** A status file as it was read. */
export interface StatusFileRow {
  short_name: string;
  etag: string;
  last_modified: string;
  read_at: string;
  text: string;
  experience_id: string | null;
  problem: string | null;
}
