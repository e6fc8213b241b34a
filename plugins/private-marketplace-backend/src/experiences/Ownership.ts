import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { EntityStore } from '../catalog/EntityStore';
import type { SyncStateStore } from '../sync/SyncStateStore';
import { markUnassembled } from '../sync/UnassembledStore';
import type { ExperienceStore } from './ExperienceStore';

/** What has to follow another configuration. */
export interface OwnershipStores {
  entities: EntityStore;
  experiences: ExperienceStore;
  state: SyncStateStore;
}

/**
 * Who owns which experience by the configuration of the portal. Permissions
 * depend on it, so that another configuration has to reach all experiences, not
 * only those in which something else changes.
 */
export class Ownership {
  readonly #owners: ReadonlyMap<string, string>;
  readonly #ownerTag: string | null;
  readonly #fingerprint: string;
  readonly #stores: OwnershipStores;

  /**
   * @param options - owners: entity refs by short name or entity id. ownerTag:
   * key of the AWS tag that names the owner where these do not.
   */
  constructor(options: {
    owners: ReadonlyMap<string, string>;
    ownerTag?: string;
    stores: OwnershipStores;
  }) {
    this.#stores = options.stores;
    this.#owners = options.owners;
    this.#ownerTag = options.ownerTag ?? null;
    this.#fingerprint = createHash('sha256')
      .update(JSON.stringify([...options.owners].sort()))
      .digest('base64');
  }

  ownerOf(of: { shortName?: string; entityId?: string }): string | undefined {
    return (
      this.#owners.get(of.shortName ?? '') ??
      this.#owners.get(of.entityId ?? '')
    );
  }

  /** Has everything put together again when the configuration is another one than the last time. */
  async follow(transaction: Knex.Transaction): Promise<void> {
    const { entities, experiences, state } = this.#stores;
    const before = await state.owners(transaction);
    const isSameTag = before.owner_tag === this.#ownerTag;
    if (isSameTag && before.owners === this.#fingerprint) return;
    await state.setOwners(transaction, {
      owners: this.#fingerprint,
      owner_tag: this.#ownerTag,
    });
    if (!isSameTag) {
      // Nobody owns by a tag that does not count any more.
      await entities.forgetOwners(transaction);
    }
    await markUnassembled(transaction, await experiences.subjects(transaction));
  }
}
