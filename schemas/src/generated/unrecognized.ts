// Generated from unrecognized.schema.json by `npm run schemas`. Do not edit.

/**
 * Objects of the bucket that are no files of the automation, such as folders and misspelt names. It stands in the bucket as AUTOMATION_Unrecognized.
 */
export interface UnrecognizedObjects {
  Objects: UnrecognizedObject[];
  /**
   * How many more there are than are listed.
   */
  More?: number;
}
export interface UnrecognizedObject {
  Key: string;
  /**
   * Why it is none, and what to do.
   */
  Reason: string;
  /**
   * ISO 8601, UTC.
   */
  LastModified: string;
}
