/** An error file as far as the progress of a configuration depends on it. */
export interface KnownError {
  key: string;
  writtenAt: string;
  /** Absent in the error files of AWS's sample. */
  configurationKey?: string;
  message?: string;
}
