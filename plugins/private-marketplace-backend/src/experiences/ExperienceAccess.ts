import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type { ConditionTransformer } from '@backstage/plugin-permission-node';
import {
  changeSetCancelPermission,
  experienceAdoptPermission,
  experienceCreatePermission,
  experienceReadPermission,
  experienceUpdatePermission,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ExperienceFilter } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { ReadModel, Visible } from '../readModel/ReadModel';
import type { CallerOptions } from './ExperiencesService';

type ExperiencePermission = ResourcePermission<
  typeof experienceReadPermission.resourceType
>;

/** Decides what a caller may see and do. Conditions of a policy become part of the query. */
export class ExperienceAccess {
  readonly #permissions: PermissionsService;
  readonly #readModel: Pick<ReadModel, 'findExperience'>;
  readonly #toQuery: ConditionTransformer<ExperienceFilter>;

  constructor(options: {
    permissions: PermissionsService;
    readModel: Pick<ReadModel, 'findExperience'>;
    toQuery: ConditionTransformer<ExperienceFilter>;
  }) {
    this.#permissions = options.permissions;
    this.#readModel = options.readModel;
    this.#toQuery = options.toQuery;
  }

  /**
   * What of all experiences the caller may see.
   *
   * @throws NotAllowedError when that is none at all.
   */
  async visible(caller: CallerOptions): Promise<Visible> {
    const decision = await this.#decide(experienceReadPermission, caller);
    if (decision.result === AuthorizeResult.DENY) {
      throw notAllowed(experienceReadPermission.name);
    }
    return this.#filterOf(decision);
  }

  /**
   * What there is for the caller where one experience is asked for.
   *
   * @throws NotFoundError when the caller may see none at all.
   */
  async visibleAs(ref: string, caller: CallerOptions): Promise<Visible> {
    const decision = await this.#decide(experienceReadPermission, caller);
    if (decision.result === AuthorizeResult.DENY) throw notFound(ref);
    return this.#filterOf(decision);
  }

  /**
   * @returns by what the experience is to be read then.
   * @throws NotFoundError when there is no such experience, or none that the caller may see.
   */
  async demandRead(ref: string, caller: CallerOptions): Promise<Visible> {
    const visible = await this.visibleAs(ref, caller);
    if (!(await this.#readModel.findExperience(ref, visible))) {
      throw notFound(ref);
    }
    return visible;
  }

  /** Which of some experiences the caller may see. */
  async visibleOf(
    refs: Iterable<string>,
    caller: CallerOptions,
  ): Promise<Set<string>> {
    const decision = await this.#decide(experienceReadPermission, caller);
    const shown = new Set<string>();
    if (decision.result === AuthorizeResult.DENY) return shown;
    const visible = this.#filterOf(decision);
    for (const ref of refs) {
      if (await this.#readModel.findExperience(ref, visible)) shown.add(ref);
    }
    return shown;
  }

  /** The permission to change the experience or, where there is none of that name yet, to create it. */
  async demandWrite(ref: string, caller: CallerOptions): Promise<void> {
    if (await this.#readModel.findExperience(ref, undefined)) {
      await this.#demand(experienceUpdatePermission, ref, caller);
      return;
    }
    const [[create], read] = await Promise.all([
      this.#permissions.authorize(
        [{ permission: experienceCreatePermission }],
        caller,
      ),
      this.#decide(experienceReadPermission, caller),
    ]);
    if (create?.result === AuthorizeResult.ALLOW) return;
    // Who may not see everything shall not learn which names are taken.
    throw read.result === AuthorizeResult.ALLOW
      ? notAllowed(experienceCreatePermission.name)
      : notFound(ref);
  }

  /** The permission to change an experience that is there. */
  async demandUpdate(ref: string, caller: CallerOptions): Promise<void> {
    await this.#demand(experienceUpdatePermission, ref, caller);
  }

  /** @returns by what the experience is to be found then. */
  async demandAdopt(ref: string, caller: CallerOptions): Promise<Visible> {
    return this.#demand(experienceAdoptPermission, ref, caller);
  }

  /** @returns by what the experience is to be found then. */
  async demandCancel(ref: string, caller: CallerOptions): Promise<Visible> {
    return this.#demand(changeSetCancelPermission, ref, caller);
  }

  /**
   * @returns what the caller may do that with.
   * @throws NotAllowedError when the caller may only see the experience.
   * @throws NotFoundError when not even that, or when there is none.
   */
  async #demand(
    permission: ExperiencePermission,
    ref: string,
    caller: CallerOptions,
  ): Promise<Visible> {
    const decision = await this.#decide(permission, caller);
    if (await this.#appliesTo(ref, decision)) return this.#filterOf(decision);
    const read = await this.#decide(experienceReadPermission, caller);
    throw (await this.#appliesTo(ref, read))
      ? notAllowed(permission.name)
      : notFound(ref);
  }

  async #appliesTo(ref: string, decision: PolicyDecision): Promise<boolean> {
    if (decision.result === AuthorizeResult.DENY) return false;
    const found = await this.#readModel.findExperience(
      ref,
      this.#filterOf(decision),
    );
    return found !== undefined;
  }

  async #decide(
    permission: ExperiencePermission,
    { credentials }: CallerOptions,
  ): Promise<PolicyDecision> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    return decision ?? { result: AuthorizeResult.DENY };
  }

  #filterOf(decision: PolicyDecision): Visible {
    return decision.result === AuthorizeResult.CONDITIONAL
      ? this.#toQuery(decision.conditions)
      : undefined;
  }
}

function notAllowed(permission: string): NotAllowedError {
  return new NotAllowedError(
    `You do not have the permission ${permission}. Ask the administrators of the portal for it.`,
  );
}

function notFound(ref: string): NotFoundError {
  return new NotFoundError(`There is no experience ${ref} that you may see.`);
}
