import type { ChangeSet } from './changeSets';
import type { Entity } from './entities';

/** Everything the catalog remembers. */
export interface CatalogState {
  /** The management account, which owns all that is in it. */
  readonly accountId: string;
  readonly entities: Map<string, Entity>;
  /** In the order in which they were started. */
  readonly changeSets: Map<string, ChangeSet>;
}

/** The state as plain JSON. */
export interface CatalogSnapshot {
  format: 'marketplace-catalog/1';
  accountId: string;
  entities: Entity[];
  changeSets: ChangeSet[];
}

/** A copy of the state that can be written as JSON. */
export function takeSnapshot(state: CatalogState): CatalogSnapshot {
  return structuredClone({
    format: 'marketplace-catalog/1' as const,
    accountId: state.accountId,
    entities: [...state.entities.values()],
    changeSets: [...state.changeSets.values()],
  });
}

/** The state that a snapshot was taken of. */
export function restoreState(snapshot: CatalogSnapshot): CatalogState {
  const { accountId, entities, changeSets } = structuredClone(snapshot);
  return {
    accountId,
    entities: new Map(entities.map(entity => [entity.id, entity])),
    changeSets: new Map(changeSets.map(changeSet => [changeSet.id, changeSet])),
  };
}

/**
 * Whether something read from disk is a snapshot of this format. It looks at the
 * outside only: what is inside was written by {@link takeSnapshot}.
 */
export function isCatalogSnapshot(value: unknown): value is CatalogSnapshot {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 'marketplace-catalog/1' &&
    'accountId' in value &&
    typeof value.accountId === 'string' &&
    'entities' in value &&
    Array.isArray(value.entities) &&
    'changeSets' in value &&
    Array.isArray(value.changeSets)
  );
}
