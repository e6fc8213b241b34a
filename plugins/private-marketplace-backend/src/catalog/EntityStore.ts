import type {
  Entity,
  EntitySummary,
  EntityType,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import { parts, upsert } from '../database/writing';
import { Subjects } from '../sync/Subjects';
import { recordRead } from '../sync/UnassembledStore';
import type { EntityRow } from './EntityRow';

/** An entity that was read, and what it belongs to. */
export interface ReadEntity extends Entity {
  type: EntityType;
  /** Id of its experience, where that is known. */
  experienceId?: string;
}

// AWS gives the time of a modification in whole seconds, and our clock may be
// off by a little; what was read so soon after it may have been modified again.
const SETTLED_AFTER = 3000;

/** The table of entities of the Catalog as they were read. A newer one is never replaced by an older one. */
export class EntityStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  /** Ids of those in a list that have to be read, for they are not known as they are now. */
  async outdated(listed: readonly EntitySummary[]): Promise<string[]> {
    if (listed.length === 0) return [];
    const rows = await this.#database<EntityRow>('entities')
      .select('id', 'last_modified', 'read_at', 'gone_since')
      .whereIn(
        'id',
        listed.map(each => each.id),
      );
    const known = new Map(rows.map(row => [row.id, row]));
    return listed
      .filter(({ id, lastModified }) => {
        const row = known.get(id);
        if (!row || row.gone_since !== null) return true;
        if (lastModified === undefined) return true;
        const modified = Date.parse(lastModified);
        return (
          row.last_modified !== lastModified ||
          Date.parse(row.read_at) < modified + SETTLED_AFTER
        );
      })
      .map(each => each.id);
  }

  /** Ids of what belongs to an experience, itself among them. */
  async idsOf(experienceId: string): Promise<string[]> {
    const rows = await this.#database<EntityRow>('entities')
      .select('id')
      .where({ experience_id: experienceId });
    return [...new Set([experienceId, ...rows.map(row => row.id)])];
  }

  /** Types of entities, by id. */
  async typesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.#database<EntityRow>('entities')
      .select('id', 'type')
      .whereIn('id', ids);
    return new Map(rows.map(row => [row.id, row.type]));
  }

  async store(
    entities: readonly ReadEntity[],
    readAt: Date,
  ): Promise<Subjects> {
    const subjects = new Subjects();
    const inOrder = [...entities].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const part of parts(inOrder, 200)) {
      const read = await recordRead(
        this.#database,
        async (transaction, touched) => {
          const rows = await transaction<EntityRow>('entities').whereIn(
            'id',
            part.map(each => each.id),
          );
          const known = new Map(rows.map(row => [row.id, row]));
          const newer: EntityRow[] = [];
          for (const entity of part) {
            const before = known.get(entity.id);
            if (before && isOlder(entity, before)) continue;
            const row = toRow(entity, before, readAt);
            newer.push(row);
            if (before && isSame(before, row)) continue;
            touched.addEntityId(row.experience_id);
            touched.addEntityId(before?.experience_id);
          }
          await upsert(transaction, 'entities', 'id', newer);
        },
      );
      subjects.addAll(read);
    }
    return subjects;
  }

  /** Ids and ARNs of experiences whose tags have to be read: those that never were, and those where it was longest ago. */
  async tagsDue(most: {
    unread: number;
    again: number;
  }): Promise<{ id: string; arn: string }[]> {
    const experiences = () =>
      this.#database<EntityRow>('entities')
        .select('id', 'arn')
        .where({ type: 'Experience' })
        .whereNull('gone_since')
        .whereNotNull('arn');
    const unread = await experiences()
      .whereNull('tags_read_at')
      .orderBy('id')
      .limit(most.unread);
    const again = await experiences()
      .whereNotNull('tags_read_at')
      .orderBy([{ column: 'tags_read_at' }, { column: 'id' }])
      .limit(most.again);
    return [...unread, ...again].map(({ id, arn }) => ({ id, arn: arn ?? '' }));
  }

  /** Nobody owns by a tag any more, until the tags are read again. */
  async forgetOwners(transaction: Knex.Transaction): Promise<void> {
    await transaction<EntityRow>('entities').update({
      owner: null,
      tags_read_at: null,
    });
  }

  /** Experiences with these ids. */
  async experiences(
    transaction: Knex.Transaction,
    ids: readonly string[],
  ): Promise<EntityRow[]> {
    return transaction<EntityRow>('entities')
      .whereIn('id', [...ids])
      .where({ type: 'Experience' });
  }

  /** What has one of some ids, or belongs to one of some experiences. */
  async related(
    transaction: Knex.Transaction,
    ids: readonly string[],
    experienceIds: readonly string[],
  ): Promise<EntityRow[]> {
    return transaction<EntityRow>('entities')
      .whereIn('id', [...ids])
      .orWhereIn('experience_id', [...experienceIds]);
  }

  /** Ids of the experiences that some entities belong to, by the id of the entity. */
  async experiencesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.#database<EntityRow>('entities')
      .select('id', 'experience_id')
      .whereIn('id', [...ids]);
    const found = new Map<string, string>();
    // Also of one that was never read.
    for (const id of ids) if (id.startsWith('exp-')) found.set(id, id);
    for (const { id, experience_id } of rows) {
      if (experience_id !== null) found.set(id, experience_id);
    }
    return found;
  }

  /** Entity ref that the tag of an experience names. */
  async ownerOf(id: string): Promise<string | undefined> {
    const row = await this.#database<EntityRow>('entities')
      .select('owner')
      .where({ id })
      .first();
    return row?.owner ?? undefined;
  }

  async arnOf(id: string): Promise<string | undefined> {
    const row = await this.#database<EntityRow>('entities')
      .select('arn')
      .where({ id })
      .first();
    return row?.arn ?? undefined;
  }

  /** Takes over who owns an experience by its tag; undefined where that could not be read. */
  async storeOwner(
    id: string,
    owner: string | null | undefined,
    readAt: Date,
  ): Promise<Subjects> {
    return recordRead(this.#database, async (transaction, touched) => {
      const before = await transaction<EntityRow>('entities')
        .select('owner')
        .where({ id })
        .first();
      await transaction<EntityRow>('entities')
        .where({ id })
        .update({
          tags_read_at: readAt.toISOString(),
          ...(owner !== undefined && { owner }),
        });
      if (owner !== undefined && before?.owner !== owner) {
        touched.addEntityId(id);
      }
    });
  }

  /**
   * Marks what a list of all of its kind does not have.
   *
   * @param listedAt - when the list began; what was read since is left alone.
   */
  async markMissing(
    which: { type: EntityType } | { ids: readonly string[] },
    present: ReadonlySet<string>,
    listedAt: Date,
  ): Promise<Subjects> {
    const time = listedAt.toISOString();
    return recordRead(this.#database, async (transaction, subjects) => {
      const query = transaction<EntityRow>('entities')
        .select('id', 'experience_id')
        .whereNull('gone_since')
        .where('read_at', '<', time);
      const rows =
        'type' in which
          ? await query.where({ type: which.type })
          : await query.whereIn('id', [...which.ids]);
      const missing = rows.filter(row => !present.has(row.id));
      missing.forEach(row => subjects.addEntityId(row.experience_id));
      for (const part of parts(missing)) {
        await transaction<EntityRow>('entities')
          .whereIn(
            'id',
            part.map(row => row.id),
          )
          .update({ gone_since: time });
      }
    });
  }
}

function isOlder(entity: Entity, row: EntityRow): boolean {
  if (entity.revision !== undefined && row.revision !== null) {
    return entity.revision < row.revision;
  }
  return (
    entity.lastModified !== undefined &&
    row.last_modified !== null &&
    entity.lastModified < row.last_modified
  );
}

function toRow(
  entity: ReadEntity,
  before: EntityRow | undefined,
  readAt: Date,
): EntityRow {
  const experienceId =
    entity.type === 'Experience' ? entity.id : entity.experienceId;
  return {
    id: entity.id,
    type: entity.type,
    experience_id: experienceId ?? before?.experience_id ?? null,
    arn: entity.arn ?? before?.arn ?? null,
    revision: entity.revision ?? null,
    last_modified: entity.lastModified ?? null,
    read_at: readAt.toISOString(),
    gone_since: null,
    owner: before?.owner ?? null,
    tags_read_at: before?.tags_read_at ?? null,
    content: JSON.stringify(entity.document ?? {}),
  };
}

function isSame(before: EntityRow, after: EntityRow): boolean {
  return (
    before.content === after.content &&
    before.experience_id === after.experience_id &&
    before.gone_since === after.gone_since &&
    before.last_modified === after.last_modified
  );
}
