/**
 * Whose entities and change sets lists hold: those of the own account, or those
 * that the management account shares with a delegated administrator, who gets
 * them only with the filter `Scope=SharedWithMe` (AWS Marketplace API, "Work with
 * the private marketplace using the AWS Marketplace API").
 *
 * @public
 */
export type CatalogScope = 'Self' | 'SharedWithMe';

/** Reads a scope from a setting; undefined when it is none. @public */
export function parseCatalogScope(value: unknown): CatalogScope | undefined {
  return value === 'Self' || value === 'SharedWithMe' ? value : undefined;
}
