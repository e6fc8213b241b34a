import type {
  AudienceDocument,
  BrandingDocument,
  ExperienceDocument,
  ProcurementPolicyDocument,
} from 'backstage-plugin-private-marketplace-node';
import type { ParsedStatus } from 'backstage-plugin-private-marketplace-common';

/** An experience of the Catalog with what belongs to it. */
export interface CatalogExperience {
  id: string;
  revision?: number;
  lastModified?: string;
  experience: ExperienceDocument;
  procurementPolicy?: ProcurementPolicyDocument & { id: string };
  branding?: BrandingDocument;
  audiences: AudienceDocument[];
}

/** A configuration file in the bucket. */
export interface ConfigurationFile {
  key: string;
  shortName: string;
  version: string;
  etag: string;
  writtenAt: Date;
}

/** All that AWS knows at one moment. */
export interface Marketplace {
  /** By id. */
  experiences: Map<string, CatalogExperience>;
  /** By short name. */
  statuses: Map<string, ParsedStatus>;
  /** By short name, newest first. */
  configurations: Map<string, ConfigurationFile[]>;
}
