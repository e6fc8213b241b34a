import type { DatabaseBoolean } from '../database/DatabaseBoolean';

/** An error file, or a status file that can not be worked with. */
export interface ErrorFileRow {
  key: string;
  short_name: string | null;
  written_at: string;
  is_read: DatabaseBoolean;
  configuration_key: string | null;
  message: string | null;
  problems: string | null;
  report: string | null;
}
