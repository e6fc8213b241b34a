import { ApiError } from '../serving/ApiError';
import type { IdentityOptions } from './options';

// Service principals and their service-linked roles (AWS Organizations User Guide,
// "AWS Marketplace private marketplace and AWS Organizations").
const roleNames: Readonly<Record<string, string>> = {
  'private-marketplace.marketplace.amazonaws.com':
    'AWSServiceRoleForPrivateMarketplaceAdmin',
};

/** A service-linked role. */
export interface Role {
  name: string;
  id: string;
  arn: string;
  path: string;
  service: string;
  created: Date;
  description: string;
}

/** The state of AWS Identity and Access Management: service-linked roles, and who calls. */
export class Identity {
  readonly #roles = new Map<string, Role & { hiddenCalls: number }>();

  constructor(private readonly options: IdentityOptions) {
    for (const service of options.serviceLinkedRoles ?? []) {
      const role = this.#newRole(service, '', new Date(0));
      this.#roles.set(role.name, { ...role, hiddenCalls: 0 });
    }
  }

  roleNames(): string[] {
    return [...this.#roles.keys()];
  }

  /** GetCallerIdentity of AWS Security Token Service. */
  caller() {
    const { accountId, callerAccountId = accountId } = this.options;
    return {
      Arn: `arn:aws:iam::${callerAccountId}:user/sandbox`,
      UserId: 'AIDASANDBOXCALLER0001',
      Account: callerAccountId,
    };
  }

  /** CreateServiceLinkedRole. */
  create(service: string, description: string): Role {
    const role = this.#newRole(service, description, this.options.clock.now());
    if (this.#roles.has(role.name)) {
      throw new ApiError(
        'InvalidInput',
        `Service role name ${role.name} is taken in this account.`,
      );
    }
    const { afterCalls = 0 } = this.options.visible ?? {};
    this.#roles.set(role.name, { ...role, hiddenCalls: afterCalls });
    return role;
  }

  /** GetRole. */
  get(name: string): Role {
    const role = this.#roles.get(name);
    if (!role || this.#isHidden(role)) {
      throw new ApiError(
        'NoSuchEntity',
        `The role with name ${name} cannot be found.`,
        404,
      );
    }
    return role;
  }

  #isHidden(role: Role & { hiddenCalls: number }): boolean {
    const { afterMilliseconds = 0 } = this.options.visible ?? {};
    const age = this.options.clock.now().getTime() - role.created.getTime();
    if (age < afterMilliseconds) return true;
    role.hiddenCalls -= 1;
    return role.hiddenCalls >= 0;
  }

  #newRole(service: string, description: string, created: Date): Role {
    const name = roleNames[service];
    if (name === undefined) {
      throw new ApiError(
        'InvalidInput',
        `${service} is no service that has a service-linked role.`,
      );
    }
    const path = `/aws-service-role/${service}/`;
    return {
      name,
      id: 'AROAPRIVATEMARKETPLA1',
      arn: `arn:aws:iam::${this.options.accountId}:role${path}${name}`,
      path,
      service,
      created,
      description,
    };
  }
}
