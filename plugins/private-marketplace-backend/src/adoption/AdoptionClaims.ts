import type { Knex } from 'knex';

interface AdoptionRow {
  entity_id: string;
  until: string;
}

const TABLE = 'adoptions';
// Longer than an adoption takes; whoever has died meanwhile keeps nobody from it.
const CLAIM = 2 * 60_000;

/**
 * Who is about to adopt an experience. The bucket takes each short name only
 * once, but it would take two short names for one experience.
 */
export class AdoptionClaims {
  readonly #database: Knex;
  readonly #now: () => Date;

  constructor(options: { database: Knex; now: () => Date }) {
    this.#database = options.database;
    this.#now = options.now;
  }

  /** @returns what the claim is released with; undefined when somebody else is about to adopt it. */
  async claim(entityId: string): Promise<string | undefined> {
    const now = this.#now();
    const until = new Date(now.getTime() + CLAIM).toISOString();
    const added = await this.#database<AdoptionRow>(TABLE)
      .insert({ entity_id: entityId, until })
      .onConflict('entity_id')
      .ignore()
      .returning('entity_id');
    if (added.length > 0) return until;
    const taken = await this.#database<AdoptionRow>(TABLE)
      .where({ entity_id: entityId })
      .where('until', '<=', now.toISOString())
      .update({ until });
    return taken > 0 ? until : undefined;
  }

  /** Unless somebody else has claimed it since. */
  async release(entityId: string, claim: string): Promise<void> {
    await this.#database<AdoptionRow>(TABLE)
      .where({ entity_id: entityId, until: claim })
      .delete();
  }
}
