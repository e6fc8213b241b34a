/** What is known of an experience that a configuration is to change. @public */
export interface KnownExperience {
  /** Catalog entity id, without revision. */
  id: string;
  name: string;
  archived: boolean;
  hasBranding: boolean;
  hasProcurementPolicy: boolean;
  // What follows may be unknown; then everything a configuration asks for is planned.
  status?: 'Enabled' | 'Disabled';
  description?: string;
  productRequests?: 'Allow' | 'Deny';
  allowedProducts?: readonly string[];
  deniedProducts?: readonly string[];
  principals?: readonly string[];
}
