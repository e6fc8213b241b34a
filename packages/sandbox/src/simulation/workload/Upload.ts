import type { ObjectFlaw } from '../world/SimulatedBucket';
import type { ConfigurationVersion } from '@private-marketplace/schemas';

/** A version of a configuration file that came into the bucket. */
export interface Upload {
  version: ConfigurationVersion & { VersionId: string };
  text: string;
  flaw: ObjectFlaw | undefined;
  /** Undefined when the key is wrong, so that no experience is meant. */
  shortName: string | undefined;
  /** When S3 had stored it, in milliseconds since 1970. */
  storedAt: number;
  /** Its place among all uploads. */
  number: number;
}
