// Generated from configuration.schema.json by `npm run schemas`. Do not edit.

/**
 * Address of this schema, by which editors help. It is ignored.
 */
export type Schema = string;
/**
 * Name of the experience. Needed to create one; on an existing experience it renames it. Only administrators see it.
 */
export type Name = string;
/**
 * Description of the experience. Only administrators see it.
 */
export type Description = string;
/**
 * Organization (o-…), organizational unit (ou-…) or account (12 digits). A root (r-…) is not one.
 */
export type Principal = string;
/**
 * Organization, organizational units and accounts that the experience shall govern.
 *
 * @maxItems 20000
 */
export type PrincipalsToAssociate = Principal[];
/**
 * Organization, organizational units and accounts that the experience shall no longer govern directly.
 *
 * @maxItems 20000
 */
export type PrincipalsToDisassociate = Principal[];
/**
 * Id of a product as procurement policies use it: prod-… or a UUID.
 */
export type ProductId = string;
/**
 * Product ids that the procurement policy of the experience shall allow.
 *
 * @maxItems 20000
 */
export type ProductsToAllow = ProductId[];
/**
 * Product ids that the procurement policy of the experience shall deny.
 *
 * @maxItems 20000
 */
export type ProductsToDeny = ProductId[];
/**
 * Enabled makes the experience live, so that it governs its principals; Disabled makes it not live.
 */
export type Status = 'Enabled' | 'Disabled';
/**
 * Whether users who are governed by the experience may request products.
 */
export type ProductRequests = 'Allow' | 'Deny';
/**
 * Headline of the private marketplace.
 */
export type Title = string;
/**
 * Text below the headline.
 */
export type Information = string;
/**
 * Colour as # and six hexadecimal digits.
 */
export type ThemeColour = string;
/**
 * Public address of a PNG or SVG image of at most 500 KB, which AWS copies.
 */
export type Logo = string;
/**
 * true archives the experience, which must not be live; false revives it.
 */
export type Archived = boolean;
/**
 * Note that is kept with the products which this configuration allows or denies.
 */
export type Notes = string;

/**
 * One change to one experience. It stands in the bucket as Experience_<ShortName>#<version>.json and is a delta: what it leaves out stays as it is.
 */
export interface Configuration {
  $schema?: Schema;
  Name?: Name;
  Description?: Description;
  AssociatePrincipals?: PrincipalsToAssociate;
  DisassociatePrincipals?: PrincipalsToDisassociate;
  AllowProducts?: ProductsToAllow;
  DenyProducts?: ProductsToDeny;
  Status?: Status;
  PolicyResourceRequests?: ProductRequests;
  Branding?: Branding;
  Archived?: Archived;
  Notes?: Notes;
}
/**
 * What users see on the pages of the private marketplace.
 */
export interface Branding {
  Title?: Title;
  Information?: Information;
  ThemeColor?: ThemeColour;
  LogoUrl?: Logo;
}
