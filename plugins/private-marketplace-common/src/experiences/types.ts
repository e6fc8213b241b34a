import type { ConfigurationProgress } from '../configurations/progress';

/** One experience in a list. @public */
export interface ExperienceSummary {
  /**
   * What names the experience in addresses: its short name where it is managed
   * through files, else its id.
   */
  ref: string;
  /** The part of the file names that stands for the experience. Absent when no STATUS_ file knows it. */
  shortName?: string;
  /** Catalog entity id, `exp-…`. Absent while the experience is being created. */
  id?: string;
  name: string;
  description?: string;
  /** `Enabled` is what the AWS console calls Live. */
  status: 'Enabled' | 'Disabled';
  archived: boolean;
  /** Number of products on the allow list. */
  allowedProducts: number;
  /** Number of products on the deny list. */
  deniedProducts: number;
  /** Principals that are associated with the experience itself. */
  principals: string[];
  /** The configuration that was written last, with its progress. Absent when there is none. */
  lastChange?: ConfigurationProgress;
}

/** One experience with all that is known of it. @public */
export interface ExperienceDetail extends ExperienceSummary {
  /** Number that rises with each change, to tell stale pages from fresh ones. */
  revision?: number;
  /** ISO 8601 time of the last change in the Catalog. */
  lastModified?: string;
  /** Absent when the experience has no procurement policy, which allows everything. */
  procurementPolicy?: {
    id: string;
    allowedProducts: string[];
    deniedProducts: string[];
    /** Whether users may request products. */
    productRequests?: 'Allow' | 'Deny';
  };
  branding?: {
    title?: string;
    information?: string;
    themeColor?: string;
    logoUrl?: string;
  };
  /** Configurations of the experience, newest first. */
  configurations: ConfigurationProgress[];
}

/** One page of experiences, by name. @public */
export interface ExperienceList {
  items: ExperienceSummary[];
  /** Pass it back to get the next page. Absent on the last one. */
  nextCursor?: string;
}
