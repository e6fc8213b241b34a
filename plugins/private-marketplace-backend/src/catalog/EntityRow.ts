/** An entity of the Catalog as it was read. */
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
