import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { EntityRow, ExperienceRow, SyncStateRow } from '../database/rows';
import { Subjects } from '../sync/Subjects';
import { markUnassembled } from '../sync/UnassembledStore';

/**
 * Who owns which experience by the configuration of the portal. Permissions
 * depend on it, so that another configuration has to reach all experiences, not
 * only those in which something else changes.
 */
export class Ownership {
  readonly #owners: ReadonlyMap<string, string>;
  readonly #ownerTag: string | null;
  readonly #fingerprint: string;

  /**
   * @param options - owners: entity refs by short name or entity id. ownerTag:
   * key of the AWS tag that names the owner where these do not.
   */
  constructor(options: {
    owners: ReadonlyMap<string, string>;
    ownerTag?: string;
  }) {
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
    const before = await transaction<SyncStateRow>('sync_state')
      .select('owners', 'owner_tag')
      .where({ id: 1 })
      .first();
    const isSameTag = before?.owner_tag === this.#ownerTag;
    if (isSameTag && before.owners === this.#fingerprint) return;
    await transaction<SyncStateRow>('sync_state')
      .where({ id: 1 })
      .update({ owners: this.#fingerprint, owner_tag: this.#ownerTag });
    if (!isSameTag) {
      // Nobody owns by a tag that does not count any more.
      await transaction<EntityRow>('entities').update({
        owner: null,
        tags_read_at: null,
      });
    }
    const subjects = new Subjects();
    const rows = await transaction<ExperienceRow>('experiences').select(
      'short_name',
      'entity_id',
    );
    for (const { short_name, entity_id } of rows) {
      subjects.addShortName(short_name);
      subjects.addEntityId(entity_id);
    }
    await markUnassembled(transaction, subjects);
  }
}
