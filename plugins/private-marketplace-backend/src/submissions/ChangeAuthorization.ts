import { NotAllowedError } from '@backstage/errors';
import {
  CHANGE_PERMISSIONS,
  changeKindsOf,
  experienceAudiencePermission,
  type ChangeKind,
  type Configuration,
  type NewMove,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { Caller } from '../api/Caller';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { ExperienceStore } from '../experiences/ExperienceStore';
import { EVERYTHING } from '../experiences/visible';
import type { FindOrganization } from '../organization/governance/Governance';
import { partiesOfConfiguration, partiesOfMove } from './findParties';
import {
  NOTHING_PENDING,
  type Pending,
  type PendingChanges,
} from './PendingChanges';

/** Sees to it, in the transaction that accepts a change, that it still is what was asked for. Throws OvertakenError. */
export type Confirm = (transaction: Knex.Transaction) => Promise<void>;

/** Asks for the permissions that a change needs by what it does. */
export class ChangeAuthorization {
  readonly #access: ExperienceAccess;
  readonly #experiences: ExperienceStore;
  readonly #pending: PendingChanges;

  constructor(options: {
    access: ExperienceAccess;
    experiences: ExperienceStore;
    pending: PendingChanges;
  }) {
    this.#access = options.access;
    this.#experiences = options.experiences;
    this.#pending = options.pending;
  }

  /**
   * Beside the permission to write at all: the one for each kind of change and,
   * where accounts may get another governing experience, the one for the
   * audience on both sides.
   *
   * @throws NotAllowedError
   * @throws NotFoundError when the caller may not even see the experience.
   */
  async demand(
    ref: string,
    configuration: Configuration,
    caller: Caller,
    findOrganization: FindOrganization,
  ): Promise<Confirm> {
    // Of products and branding it makes no difference what is under way.
    const { Branding, AllowProducts, DenyProducts, Notes, ...rest } =
      configuration;
    const pending =
      Object.keys(rest).length > 0
        ? await this.#pending.find(ref)
        : NOTHING_PENDING;
    const kinds = await this.#demandKinds(ref, configuration, pending, caller);
    if (!kinds.includes('audience') && !kinds.includes('live')) {
      return NOTHING_PENDING.confirm;
    }
    const { organization } = (await findOrganization()) ?? {};
    const parties = organization
      ? partiesOfConfiguration(organization, ref, configuration, pending)
      : [];
    // One that is still to be created is nobody's yet.
    const owned = [...parties].filter(
      party => party !== ref || organization?.experiences.byRef.has(ref),
    );
    await this.#demandAudience(owned, caller);
    return pending.confirm;
  }

  /**
   * The permission for the audience of both experiences of a move, and of
   * whatever else governs one of the accounts before or after it.
   *
   * @throws NotAllowedError
   * @throws NotFoundError when the caller may not even see one of the two.
   */
  async demandMove(
    move: NewMove,
    caller: Caller,
    findOrganization: FindOrganization,
  ): Promise<Confirm> {
    const { from, to } = move;
    for (const ref of [from, to]) {
      await this.#access.demand(experienceAudiencePermission, ref, caller);
    }
    const pending = {
      from: await this.#pending.find(from),
      to: await this.#pending.find(to),
    };
    const { organization } = (await findOrganization()) ?? {};
    const parties = organization
      ? partiesOfMove(organization, move, pending)
      : [];
    await this.#demandAudience([...parties], caller);
    return async transaction => {
      await pending.from.confirm(transaction);
      await pending.to.confirm(transaction);
    };
  }

  async #demandKinds(
    ref: string,
    configuration: Configuration,
    pending: Pending,
    caller: Caller,
  ): Promise<ChangeKind[]> {
    const row = await this.#experiences.find(ref, EVERYTHING);
    const { Name, Description } = configuration;
    const after = (field: 'Name' | 'Description', asked: string | undefined) =>
      pending.configurations
        .flatMap(each => each[field] ?? [])
        // One that is about to be another one is changed by what it is now.
        .sort(text => (text === asked ? 1 : -1))[0];
    const known = row && {
      name: after('Name', Name) ?? row.name,
      description:
        after('Description', Description) ?? row.description ?? undefined,
    };
    const kinds = changeKindsOf(configuration, known);
    for (const kind of kinds) {
      if (kind === 'create') continue;
      const permission = CHANGE_PERMISSIONS[kind];
      if (!row) {
        await this.#access.demandSomewhere(permission, caller);
      } else if (!(await this.#access.permits(permission, [row.ref], caller))) {
        // Says what is missing, or that there is nothing to see.
        await this.#access.demand(permission, ref, caller);
      }
    }
    return kinds;
  }

  /** Among them may be experiences that the caller may not see. */
  async #demandAudience(
    refs: readonly string[],
    caller: Caller,
  ): Promise<void> {
    if (refs.length === 0) return;
    const permission = experienceAudiencePermission;
    if (await this.#access.permits(permission, refs, caller)) return;
    throw new NotAllowedError(
      `Accounts would get another governing experience. You need the permission ${permission.name} for the one that they have now and for the one that they get. Ask the administrators of the portal for it.`,
    );
  }
}
