/** Kinds of Catalog entity that a private marketplace is made of. @public */
export type EntityType =
  | 'Experience'
  | 'ProcurementPolicy'
  | 'BrandingSettings'
  | 'Audience';

/** What a list says of an entity. @public */
export interface EntitySummary {
  id: string;
  name: string;
  lastModified?: string;
}

/** An entity with its document, which {@link parseExperience} and its like read. @public */
export interface Entity {
  /** Without revision. */
  id: string;
  /** Without revision, too. */
  arn?: string;
  /** Rises by one with each change set that changed the entity. */
  revision?: number;
  lastModified?: string;
  document: unknown;
}
