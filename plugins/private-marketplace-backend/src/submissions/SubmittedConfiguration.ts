/** A configuration as somebody sends it. Nothing is known of its content yet. */
export interface SubmittedConfiguration {
  configuration: unknown;
  version?: string;
  /** Of the experience that it was made against. */
  revision?: number;
}
