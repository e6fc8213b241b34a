import type {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionTransformer,
  type ConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  CHANGE_PERMISSIONS,
  experienceCreatePermission,
  experiencePermissions,
  experienceReadPermission,
  organizationReadPermission,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  experienceResourceRef,
  experienceRules,
  type ExperienceFilter,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Caller } from '../api/Caller';
import type { ExperienceReader } from './ExperienceReader';
import type { ExperienceStore } from './ExperienceStore';
import { EVERYTHING, type Visible } from './visible';

type ExperiencePermission = ResourcePermission<
  typeof experienceReadPermission.resourceType
>;

/** Whether somebody may see an experience, by its ref. */
export type IsVisible = (ref: string) => boolean;

/** Decides what a caller may see and do. Conditions of a policy become part of the query. */
export class ExperienceAccess {
  readonly #permissions: PermissionsService;
  readonly #experiences: ExperienceStore;
  readonly #toQuery: ConditionTransformer<ExperienceFilter>;

  /** Tells the permission framework of experiences, too. */
  constructor(options: {
    experiences: ExperienceStore;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    reader: ExperienceReader;
  }) {
    const { permissionsRegistry, reader } = options;
    this.#experiences = options.experiences;
    this.#permissions = options.permissions;
    permissionsRegistry.addPermissions([
      experienceCreatePermission,
      organizationReadPermission,
    ]);
    permissionsRegistry.addResourceType({
      resourceRef: experienceResourceRef,
      permissions: experiencePermissions,
      rules: Object.values(experienceRules),
      getResources: refs => reader.resources(refs),
    });
    this.#toQuery = createConditionTransformer(
      permissionsRegistry.getPermissionRuleset(experienceResourceRef),
    );
  }

  /**
   * What of all experiences the caller may see.
   *
   * @throws NotAllowedError when that is none at all.
   */
  async visible(caller: Caller): Promise<Visible> {
    const decision = await this.#decide(experienceReadPermission, caller);
    if (decision.result === AuthorizeResult.DENY) {
      throw notAllowed(experienceReadPermission.name);
    }
    return this.#filterOf(decision);
  }

  /**
   * The same where one experience is asked for.
   *
   * @throws NotFoundError when the caller may see none at all.
   */
  async visibleAt(ref: string, caller: Caller): Promise<Visible> {
    const decision = await this.#decide(experienceReadPermission, caller);
    if (decision.result === AuthorizeResult.DENY) throw notFound(ref);
    return this.#filterOf(decision);
  }

  /**
   * Which experiences the caller may see, found out at once.
   *
   * @param among - those that will be asked for; all when left out.
   */
  async sight(caller: Caller, among?: Iterable<string>): Promise<IsVisible> {
    const decision = await this.#decide(experienceReadPermission, caller);
    if (decision.result === AuthorizeResult.DENY) return () => false;
    if (decision.result === AuthorizeResult.ALLOW) return () => true;
    const refs = await this.#experiences.visibleRefs(
      this.#filterOf(decision),
      among && [...among],
    );
    return ref => refs.has(ref);
  }

  /**
   * The permission for any kind of change to the experience or, where there is
   * none of that name yet, the one to create it. Which changes the caller may
   * make is asked again when these are known.
   */
  async demandWrite(ref: string, caller: Caller): Promise<void> {
    if (await this.#experiences.exists(ref, EVERYTHING)) {
      await this.#demandAny(Object.values(CHANGE_PERMISSIONS), ref, caller);
      return;
    }
    const [[create], read] = await Promise.all([
      this.#permissions.authorize(
        [{ permission: experienceCreatePermission }],
        { credentials: caller.credentials },
      ),
      this.#decide(experienceReadPermission, caller),
    ]);
    if (create?.result === AuthorizeResult.ALLOW) return;
    // Who may not see everything shall not learn which names are taken.
    throw read.result === AuthorizeResult.ALLOW
      ? notAllowed(experienceCreatePermission.name)
      : notFound(ref);
  }

  /** A permission for what is still to be created: no condition can hold for it yet. */
  async demandSomewhere(
    permission: ExperiencePermission,
    caller: Caller,
  ): Promise<void> {
    const { result } = await this.#decide(permission, caller);
    if (result === AuthorizeResult.DENY) throw notAllowed(permission.name);
  }

  /**
   * A permission for an experience that is there.
   *
   * @returns what the caller may do that with.
   * @throws NotAllowedError when the caller may only see the experience.
   * @throws NotFoundError when not even that, or when there is none.
   */
  async demand(
    permission: ExperiencePermission,
    ref: string,
    caller: Caller,
  ): Promise<Visible> {
    const decision = await this.#decide(permission, caller);
    if (await this.#appliesTo(ref, decision)) return this.#filterOf(decision);
    const read = await this.#decide(experienceReadPermission, caller);
    throw (await this.#appliesTo(ref, read))
      ? notAllowed(permission.name)
      : notFound(ref);
  }

  /**
   * A permission for each of some experiences that are there.
   *
   * @returns whether the caller has it for all of them.
   */
  async permits(
    permission: ExperiencePermission,
    refs: Iterable<string>,
    caller: Caller,
  ): Promise<boolean> {
    const decision = await this.#decide(permission, caller);
    if (decision.result !== AuthorizeResult.CONDITIONAL) {
      return decision.result === AuthorizeResult.ALLOW;
    }
    const asked = [...new Set(refs)];
    const permitted = await this.#experiences.visibleRefs(
      this.#filterOf(decision),
      asked,
    );
    return asked.every(ref => permitted.has(ref));
  }

  /** For an experience that is there. */
  async #demandAny(
    permissions: readonly ExperiencePermission[],
    ref: string,
    caller: Caller,
  ): Promise<void> {
    const decisions = await this.#decideAll(permissions, caller);
    if (decisions.some(each => each.result === AuthorizeResult.ALLOW)) return;
    for (const decision of decisions) {
      if (await this.#appliesTo(ref, decision)) return;
    }
    const read = await this.#decide(experienceReadPermission, caller);
    throw (await this.#appliesTo(ref, read))
      ? notAllowed(...permissions.map(({ name }) => name))
      : notFound(ref);
  }

  async #appliesTo(ref: string, decision: PolicyDecision): Promise<boolean> {
    return (
      decision.result !== AuthorizeResult.DENY &&
      this.#experiences.exists(ref, this.#filterOf(decision))
    );
  }

  async #decide(
    permission: ExperiencePermission,
    { credentials }: Caller,
  ): Promise<PolicyDecision> {
    const [decision] = await this.#decideAll([permission], { credentials });
    return decision ?? { result: AuthorizeResult.DENY };
  }

  async #decideAll(
    permissions: readonly ExperiencePermission[],
    { credentials }: Caller,
  ): Promise<PolicyDecision[]> {
    return this.#permissions.authorizeConditional(
      permissions.map(permission => ({ permission })),
      { credentials },
    );
  }

  #filterOf(decision: PolicyDecision): Visible {
    return decision.result === AuthorizeResult.CONDITIONAL
      ? this.#toQuery(decision.conditions)
      : EVERYTHING;
  }
}

function notAllowed(...permissions: string[]): NotAllowedError {
  return new NotAllowedError(
    permissions.length > 1
      ? `You have none of the permissions ${permissions.join(
          ', ',
        )}. Ask the administrators of the portal for the one that you need.`
      : `You do not have the permission ${permissions.join()}. Ask the administrators of the portal for it.`,
  );
}

function notFound(ref: string): NotFoundError {
  return new NotFoundError(`There is no experience ${ref} that you may see.`);
}
