import type { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  experienceOwnersPermission,
  type ExperienceOwners,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { Caller } from '../api/Caller';
import { requesterOf } from '../api/requesterOf';
import type { EntityStore } from '../catalog/EntityStore';
import { inWriting } from '../database/writing';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { ExperienceAssembler } from '../experiences/ExperienceAssembler';
import type { ExperienceReader } from '../experiences/ExperienceReader';
import { Subjects } from '../sync/Subjects';
import { ownerClaims } from './ownersInForce';
import type { Ownership } from './Ownership';
import { ownersIn, type OwnedExperience, type OwnerStore } from './OwnerStore';
import { readOwners } from './readOwners';

const CHANGES = 100;

/** What setting owners stands on. */
export interface ExperienceOwnershipOptions {
  access: ExperienceAccess;
  assembler: ExperienceAssembler;
  auth: AuthService;
  database: Knex;
  entities: EntityStore;
  owners: OwnerStore;
  ownership: Ownership;
  reader: ExperienceReader;
  /** Told of experiences that are not as they were. */
  onChanged: (refs: string[]) => Promise<void>;
  now: () => Date;
}

/** Sets who owns an experience, and tells who said so. */
export class ExperienceOwnership {
  readonly #options: ExperienceOwnershipOptions;

  constructor(options: ExperienceOwnershipOptions) {
    this.#options = options;
  }

  /** @throws NotFoundError */
  async get(ref: string, caller: Caller): Promise<ExperienceOwners> {
    const visible = await this.#options.access.visibleAt(ref, caller);
    const row = await this.#options.reader.row(ref, visible);
    return this.#describe(identityOf(row));
  }

  /**
   * @param revision - that of the owners when the caller saw them.
   * @throws InputError for what is no group or user.
   * @throws ConflictError when somebody has set them since.
   */
  async set(
    ref: string,
    { owners, revision }: { owners: readonly string[]; revision: number },
    caller: Caller,
  ): Promise<ExperienceOwners> {
    return this.#change(ref, revision, readOwners(owners), caller);
  }

  /** Leaves it to app-config and the tag again. Throws as set does. */
  async clear(
    ref: string,
    revision: number,
    caller: Caller,
  ): Promise<ExperienceOwners> {
    return this.#change(ref, revision, undefined, caller);
  }

  async #change(
    ref: string,
    revision: number,
    owners: readonly string[] | undefined,
    caller: Caller,
  ): Promise<ExperienceOwners> {
    const { access, assembler, auth, database, now, reader } = this.#options;
    const { owners: store, onChanged } = this.#options;
    const visible = await access.demand(
      experienceOwnersPermission,
      ref,
      caller,
    );
    const of = identityOf(await reader.row(ref, visible));
    const changed = await inWriting(database, async transaction => {
      const [last] = await store.changes(of, 1, transaction);
      // Also for who repeats it, not knowing how it ended.
      if (isSame(ownersIn(last), owners ?? [])) return [];
      if ((last?.id ?? 0) !== revision) {
        throw new ConflictError(
          `The owners of ${ref} were set by somebody else in the meantime. Look who owns it now, and set them again if they are still wrong.`,
        );
      }
      await store.add(transaction, of, {
        owners,
        changedAt: now(),
        changedBy: requesterOf(auth, caller),
      });
      const subjects = new Subjects();
      subjects.addShortName(of.shortName);
      subjects.addEntityId(of.entityId);
      return assembler.assembleWithin(transaction, subjects);
    });
    if (changed.length > 0) await onChanged(changed);
    return this.#describe(of);
  }

  async #describe(of: OwnedExperience): Promise<ExperienceOwners> {
    const { entities, owners, ownership } = this.#options;
    const [changes, tagged] = await Promise.all([
      owners.changes(of, CHANGES),
      of.entityId ? entities.ownerOf(of.entityId) : undefined,
    ]);
    const [last] = changes;
    const claims = ownerClaims({
      portal: ownersIn(last),
      configured: ownership.configuredFor(of),
      tagged: tagged === undefined ? [] : [tagged],
    });
    return {
      owners: claims[0]?.owners ?? [],
      source: claims[0]?.source,
      revision: last?.id ?? 0,
      claims,
      changes: changes.map(row => ({
        ...(row.owners !== null && { owners: ownersIn(row) }),
        changedAt: row.changed_at,
        changedBy: row.changed_by ?? undefined,
      })),
    };
  }
}

function identityOf(row: {
  short_name: string | null;
  entity_id: string | null;
}): OwnedExperience {
  return { shortName: row.short_name, entityId: row.entity_id };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.join('\n') === others.join('\n');
}
