import type {
  AuthService,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
  type PermissionCriteria,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionTransformer,
  type ConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  requestCreatePermission,
  requestDecidePermission,
  requestErasePermission,
  requestPermissions,
  requestReadPermission,
  requestUpdatePermission,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  requestResourceRef,
  requestRules,
  type JudgedRequest,
  type RequestFilter,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Caller } from '../api/Caller';
import type { Approvers } from './Approvers';
import {
  ALL_REQUESTS,
  approverClaims,
  decidedBy,
  narrowBy,
  NO_REQUESTS,
  type Narrow,
} from './narrowRequests';

/** Who asks for something. Services have no ref, and claim nothing. */
export interface Identity {
  /** Entity ref of a person. */
  ref?: string;
  /** Entity refs of the person and their groups. */
  claims: readonly string[];
}

/** Decides what of requests a caller may see and do. Conditions of a policy become part of the query. */
export class RequestAccess {
  readonly #options: {
    approvers: Approvers;
    auth: AuthService;
    /** Who may erase people where permissions are switched off. */
    fallback: readonly string[];
    isPermissionEnabled: boolean;
    permissions: PermissionsService;
    userInfo: UserInfoService;
    now: () => Date;
  };
  readonly #toCriteria: ConditionTransformer<RequestFilter>;

  /** Tells the permission framework of requests, too. */
  constructor(options: {
    approvers: Approvers;
    auth: AuthService;
    fallback: readonly string[];
    isPermissionEnabled: boolean;
    judge: (ids: string[]) => Promise<(JudgedRequest | undefined)[]>;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    userInfo: UserInfoService;
    now: () => Date;
  }) {
    const { judge, permissionsRegistry, ...rest } = options;
    this.#options = rest;
    permissionsRegistry.addPermissions([
      requestCreatePermission,
      requestErasePermission,
    ]);
    permissionsRegistry.addResourceType({
      resourceRef: requestResourceRef,
      permissions: requestPermissions,
      rules: Object.values(requestRules),
      getResources: judge,
    });
    this.#toCriteria = createConditionTransformer(
      permissionsRegistry.getPermissionRuleset(requestResourceRef),
    );
  }

  async identityOf({ credentials }: Caller): Promise<Identity> {
    const { auth, userInfo } = this.#options;
    if (!auth.isPrincipal(credentials, 'user')) return { claims: [] };
    const { userEntityRef, ownershipEntityRefs } = await userInfo.getUserInfo(
      credentials,
    );
    return {
      ref: userEntityRef,
      claims: [...new Set([userEntityRef, ...ownershipEntityRefs])].sort(),
    };
  }

  /**
   * The person who wants to ask for something. A service asks for nobody:
   * whatever it submits it submits in the name of a person.
   *
   * @throws NotAllowedError
   */
  async demandAsker(caller: Caller): Promise<Required<Identity>> {
    await this.#demand(requestCreatePermission, caller);
    return demandPerson(await this.identityOf(caller));
  }

  /**
   * What of all requests the caller may see.
   *
   * @throws NotAllowedError when that is none at all.
   */
  async readable(caller: Caller): Promise<Narrow> {
    const decision = await this.#decide(requestReadPermission, caller);
    if (decision.result === AuthorizeResult.DENY) {
      throw notAllowed(requestReadPermission.name);
    }
    return this.#narrow(decision);
  }

  /** The same, and nothing where that is none at all. */
  async visible(caller: Caller): Promise<Narrow> {
    return this.#narrow(await this.#decide(requestReadPermission, caller));
  }

  /** What the caller may comment on, answer or cancel. */
  async changeable(caller: Caller): Promise<Narrow> {
    return this.#narrow(await this.#decide(requestUpdatePermission, caller));
  }

  /**
   * What the caller may decide, whoever asks for it. Only people decide; where
   * permissions are switched off, only those who are asked to.
   */
  async decidable(caller: Caller, identity: Identity): Promise<Narrow> {
    if (identity.ref === undefined) return NO_REQUESTS;
    if (!this.#options.isPermissionEnabled) return this.assigned(identity);
    return this.#narrow(await this.#decide(requestDecidePermission, caller));
  }

  /** What somebody is asked to decide. */
  async assigned({ claims }: Identity): Promise<Narrow> {
    return decidedBy(await this.#options.approvers.claimsOf(claims));
  }

  /**
   * Somebody who may decide some request.
   *
   * @throws NotAllowedError
   */
  async demandDecider(caller: Caller): Promise<Required<Identity>> {
    await this.demandSome(requestDecidePermission, caller);
    return demandPerson(await this.identityOf(caller));
  }

  /** @throws NotAllowedError when the caller may do that with no request at all. */
  async demandSome(
    permission: ResourcePermission,
    caller: Caller,
  ): Promise<void> {
    const { result } = await this.#decide(permission, caller);
    if (result === AuthorizeResult.DENY) throw notAllowed(permission.name);
  }

  /** @throws NotAllowedError */
  async demandErase(caller: Caller): Promise<void> {
    const { fallback, isPermissionEnabled } = this.#options;
    await this.#demand(requestErasePermission, caller);
    if (isPermissionEnabled) return;
    const { claims } = await this.identityOf(caller);
    if (fallback.some(ref => claims.includes(ref))) return;
    throw new NotAllowedError(
      'Permissions are switched off in this portal. Then only those erase people whom privateMarketplace.requests.approvers names.',
    );
  }

  async #demand(
    permission: BasicPermission,
    { credentials }: Caller,
  ): Promise<void> {
    const [decision] = await this.#options.permissions.authorize(
      [{ permission }],
      { credentials },
    );
    if (decision?.result !== AuthorizeResult.ALLOW) {
      throw notAllowed(permission.name);
    }
  }

  async #decide(
    permission: ResourcePermission,
    { credentials }: Caller,
  ): Promise<PolicyDecision> {
    const [decision] = await this.#options.permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    return decision ?? { result: AuthorizeResult.DENY };
  }

  async #narrow(decision: PolicyDecision): Promise<Narrow> {
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return ALL_REQUESTS;
      case AuthorizeResult.CONDITIONAL:
        return this.#narrowBy(this.#toCriteria(decision.conditions));
      default:
        return NO_REQUESTS;
    }
  }

  async #narrowBy(
    criteria: PermissionCriteria<RequestFilter>,
  ): Promise<Narrow> {
    const { approvers, now } = this.#options;
    const claims = approverClaims(criteria);
    return narrowBy(criteria, {
      approvers: await Promise.all(
        claims.map(each => approvers.claimsOf(each)),
      ),
      now: now(),
    });
  }
}

/** @throws NotAllowedError when it is a service. */
export function demandPerson({ ref, claims }: Identity): Required<Identity> {
  if (ref !== undefined) return { ref, claims };
  throw new NotAllowedError(
    'Only people ask for products and decide. Send the request in the name of a person.',
  );
}

function notAllowed(permission: string): NotAllowedError {
  return new NotAllowedError(
    `You do not have the permission ${permission}. Ask the administrators of the portal for it.`,
  );
}
