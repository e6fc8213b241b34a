import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { EntityStore } from '../catalog/EntityStore';
import type { ExperienceStore } from '../experiences/ExperienceStore';
import type {
  OwnerLookup,
  OwnersInForce,
  TaggedExperience,
} from '../experiences/OwnerLookup';
import type { SyncStateStore } from '../sync/SyncStateStore';
import { markUnassembled } from '../sync/UnassembledStore';
import { ownerClaims } from './ownersInForce';
import type { OwnedExperience, OwnerStore } from './OwnerStore';

/** What has to follow another configuration. */
export interface OwnershipStores {
  entities: EntityStore;
  experiences: ExperienceStore;
  owners: OwnerStore;
  state: SyncStateStore;
}

/**
 * Who owns which experience by what is set in the portal, by its configuration
 * and by the tag. Permissions depend on it, so that another configuration has to
 * reach all experiences, not only those in which something else changes.
 */
export class Ownership implements OwnerLookup {
  readonly #owners: ReadonlyMap<string, readonly string[]>;
  readonly #ownerTag: string | null;
  readonly #fingerprint: string;
  readonly #stores: OwnershipStores;

  /**
   * @param options - owners: entity refs by short name or entity id. ownerTag:
   * key of the AWS tag that names the owner where these do not.
   */
  constructor(options: {
    owners: ReadonlyMap<string, readonly string[]>;
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

  /** Owners in app-config. */
  configuredFor({ shortName, entityId }: OwnedExperience): readonly string[] {
    return (
      this.#owners.get(shortName ?? '') ??
      this.#owners.get(entityId ?? '') ??
      []
    );
  }

  async ownersOf(
    transaction: Knex.Transaction,
    experiences: readonly TaggedExperience[],
  ): Promise<OwnersInForce[]> {
    const set = await this.#stores.owners.ownersOf(transaction, experiences);
    return experiences.map((experience, index) => {
      const [counting] = ownerClaims({
        portal: set[index] ?? [],
        configured: this.configuredFor(experience),
        tagged: experience.tagged ? [experience.tagged] : [],
      });
      return counting
        ? { owners: counting.owners, ownerSource: counting.source }
        : { owners: [] };
    });
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
