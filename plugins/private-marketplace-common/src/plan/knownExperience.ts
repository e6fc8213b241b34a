/** What is known of an experience that a configuration is to change. @public */
export interface KnownExperience {
  /** Catalog entity id, without revision. */
  id: string;
  name: string;
  archived: boolean;
  hasBranding: boolean;
}
