import { createHash } from 'node:crypto';
import {
  indexOrganization,
  type AccountState,
  type OrganizationTree,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type {
  OrganizationCheckpoint,
  ReadOrganization,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import { insertAll } from '../../database/writing';

interface NodeRow {
  id: string;
  position: number;
  parent_id: string;
  revision: number;
  kind: 'unit' | 'account';
  name: string;
  state: AccountState | null;
  email: string | null;
}

interface StateRow {
  id: number;
  revision: number;
  organization_id: string | null;
  root_id: string | null;
  fingerprint: string | null;
  synced_at: string | null;
  failed_at: string | null;
  failures: number;
  problem: string | null;
  checkpoint: string | null;
  checkpoint_began_at: string | null;
}

// All but the checkpoint, which in a large organization is large.
const COLUMNS = [
  ...(['revision', 'organization_id', 'root_id', 'fingerprint'] as const),
  ...(['synced_at', 'failed_at', 'failures', 'problem'] as const),
] as const;

type SlimRow = Pick<StateRow, (typeof COLUMNS)[number]>;

/** How far the reading of the organization has come. */
export interface OrganizationState {
  /** Of the tree; rises when it is not as it was. 0 before the first reading has ended. */
  revision: number;
  syncedAt?: string;
  failedAt?: string;
  /** Readings that have failed since the last that did not. */
  failures: number;
  problem?: string;
}

/** How far a reading came before it was broken off. */
export interface StoredCheckpoint {
  /** As it was written. */
  checkpoint: unknown;
  beganAt: Date;
}

/** A tree as it is kept. */
export interface StoredTree {
  /** Rises when the tree is not as it was. */
  revision: number;
  tree: OrganizationTree;
  /** Addresses by the id of the account. */
  emails: ReadonlyMap<string, string>;
}

const ATTEMPTS = 5;

/** The tables of the organization. */
export class OrganizationStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async find(): Promise<OrganizationState> {
    const row = await this.#row(this.#database);
    return {
      revision: row.revision,
      failures: row.failures,
      ...(row.synced_at !== null && { syncedAt: row.synced_at }),
      ...(row.failed_at !== null && { failedAt: row.failed_at }),
      ...(row.problem !== null && { problem: row.problem }),
    };
  }

  /** The tree as it is now, and its revision. Undefined before the first reading has ended. */
  async readTree(): Promise<StoredTree | undefined> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const state = await this.#row(this.#database);
      const { organization_id, root_id, revision } = state;
      if (organization_id === null || root_id === null) return undefined;
      const rows: NodeRow[] = await this.#database<NodeRow>(
        'organization_nodes',
      ).orderBy('position');
      // Else it was written anew between the two queries.
      if (rows[0]?.revision === revision) {
        return toTree(organization_id, root_id, rows, revision);
      }
    }
    throw new Error(
      'The organization could not be read from the database: it is written all the time.',
    );
  }

  /**
   * Takes a tree for the one that is, unless one that was read later is there.
   * Rows are written only when it is not as it was.
   *
   * @param readAt - when the reading began, also when it was broken off since.
   */
  async save(read: ReadOrganization, readAt: Date): Promise<void> {
    const { organizationId, rootId } = read;
    const sorted = inOrder(read);
    const fingerprint = hash({ organizationId, rootId, sorted });
    await this.#database.transaction(async transaction => {
      // An update first, so that two replicas do not write at the same time.
      const isNewer = await transaction<StateRow>('organization_state')
        .where({ id: 1 })
        .where(either => {
          void either
            .whereNull('synced_at')
            .orWhere('synced_at', '<=', readAt.toISOString());
        })
        .update({
          synced_at: readAt.toISOString(),
          failed_at: null,
          failures: 0,
          problem: null,
          checkpoint: null,
          checkpoint_began_at: null,
        });
      // Another reading has begun later, and ended before.
      if (isNewer === 0) return;
      const before = await this.#row(transaction);
      if (before.fingerprint === fingerprint) return;
      const revision = before.revision + 1;
      await transaction('organization_nodes').delete();
      await insertAll(
        transaction,
        'organization_nodes',
        sorted.map(node => ({ ...node, revision })),
      );
      await transaction<StateRow>('organization_state')
        .where({ id: 1 })
        .update({
          revision,
          fingerprint,
          organization_id: organizationId,
          root_id: rootId,
        });
    });
  }

  /** The tree stays as it was. */
  async recordFailure(problem: string, at: Date): Promise<void> {
    await this.#database('organization_state')
      .where({ id: 1 })
      .update({ problem, failed_at: at.toISOString() })
      .increment('failures', 1);
  }

  async saveCheckpoint(
    checkpoint: OrganizationCheckpoint,
    beganAt: Date,
  ): Promise<void> {
    await this.#database<StateRow>('organization_state')
      .where({ id: 1 })
      .update({
        checkpoint: JSON.stringify(checkpoint),
        checkpoint_began_at: beganAt.toISOString(),
      });
  }

  /** The checkpoint of a reading that was broken off, unless it began before that time. */
  async findCheckpoint(notBefore: Date): Promise<StoredCheckpoint | undefined> {
    const row = await this.#database<StateRow>('organization_state')
      .where({ id: 1 })
      .first('checkpoint', 'checkpoint_began_at');
    const { checkpoint = null, checkpoint_began_at = null } = row ?? {};
    if (checkpoint === null || checkpoint_began_at === null) return undefined;
    const beganAt = new Date(checkpoint_began_at);
    return beganAt < notBefore
      ? undefined
      : { checkpoint: JSON.parse(checkpoint), beganAt };
  }

  async #row(database: Knex): Promise<SlimRow> {
    const row: SlimRow | undefined = await database<StateRow>(
      'organization_state',
    )
      .where({ id: 1 })
      .first(...COLUMNS);
    if (row) return row;
    throw new Error(
      'The table organization_state has lost its row. Run the migrations anew on an empty database.',
    );
  }
}

/** Units before accounts, each by name, so that pages show them so. */
function inOrder(read: ReadOrganization): Omit<NodeRow, 'revision'>[] {
  const units = [...read.organizationalUnits].sort(byName);
  const accounts = [...read.accounts].sort(byName);
  const { placeOf } = indexOrganization({
    organizationId: read.organizationId,
    rootId: read.rootId,
    organizationalUnits: units,
    accounts,
  });
  const positionOf = (id: string) => placeOf.get(id)?.position ?? 0;
  return [
    ...units.map(({ id, name, parentId }) => ({
      id,
      position: positionOf(id),
      parent_id: parentId,
      kind: 'unit' as const,
      name,
      state: null,
      email: null,
    })),
    ...accounts.map(({ id, name, parentId, state, email }) => ({
      id,
      position: positionOf(id),
      parent_id: parentId,
      kind: 'account' as const,
      name,
      state,
      email: email ?? null,
    })),
  ].sort((a, b) => a.position - b.position);
}

function toTree(
  organizationId: string,
  rootId: string,
  rows: readonly NodeRow[],
  revision: number,
): StoredTree {
  const units = rows.filter(({ kind }) => kind === 'unit');
  const accounts = rows.filter(({ kind }) => kind === 'account');
  return {
    revision,
    tree: {
      organizationId,
      rootId,
      organizationalUnits: units.map(({ id, name, parent_id }) => ({
        id,
        name,
        parentId: parent_id,
      })),
      accounts: accounts.map(({ id, name, parent_id, state }) => ({
        id,
        name,
        parentId: parent_id,
        state: state ?? 'ACTIVE',
      })),
    },
    emails: new Map(
      accounts.flatMap(({ id, email }) =>
        email === null ? [] : [[id, email] as const],
      ),
    ),
  };
}

type Named = { id: string; name: string };

function byName(a: Named, b: Named): number {
  return a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1);
}

function hash(value: object): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64');
}
