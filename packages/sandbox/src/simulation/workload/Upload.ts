import type { ConfigurationVersion } from '@private-marketplace/schemas';

/** A configuration that was uploaded. */
export interface Upload {
  version: ConfigurationVersion;
  text: string;
  /** Undefined when the key is wrong, so that no experience is meant. */
  shortName: string | undefined;
}
