import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import {
  figureOne,
  seedDataByName,
  type SandboxOptions,
} from '@private-marketplace/sandbox';
import type request from 'supertest';
import {
  startOrganizationPortal,
  type OrganizationPortal,
} from '../../__testUtils__/startOrganizationPortal';
import { companyFeatures } from './company';

export const { accounts } = figureOne;

/** What one person asks the portal for. */
export interface As {
  get(path: string): request.Test;
  post(path: string, body?: object): request.Test;
}

/** A portal over figure 1 of AWS's blog post, with people in it. */
export interface RequestsPortal extends OrganizationPortal {
  as(name: string): As;
  /** Asks for a product in an account, for a reason. */
  ask(
    name: string,
    product: string,
    target: string,
    more?: object,
  ): request.Test;
  /** Ids of what was asked for so. */
  askedFor(
    name: string,
    product: string,
    ...targets: string[]
  ): Promise<string[]>;
}

/**
 * Finance and Engineering have owners; Default has none, so that procurement
 * stands in. MarketingUnit is not live, so that its account is governed by
 * Default.
 */
export async function startRequestsPortal(
  options: {
    database?: Knex;
    features?: BackendFeature[];
    requests?: JsonObject;
    sandbox?: SandboxOptions;
    isPermissionEnabled?: boolean;
  } = {},
): Promise<RequestsPortal> {
  const portal = await startOrganizationPortal({
    database: options.database,
    features: [...companyFeatures(), ...(options.features ?? [])],
    sandbox: { seedData: seedDataByName['figure-1'], ...options.sandbox },
    rootConfig: {
      permission: { enabled: options.isPermissionEnabled ?? false },
    },
    config: {
      owners: [
        { experience: 'Finance', owner: 'group:default/finance' },
        { experience: 'Engineering', owner: 'group:default/engineering' },
      ],
      requests: {
        approvers: 'group:default/procurement',
        ...options.requests,
      },
    },
  });
  const as = (name: string): As => {
    const header = mockCredentials.user.header(`user:default/${name}`);
    return {
      get: path => portal.get(path).set('Authorization', header),
      post: (path, body = {}) =>
        portal.post(path).set('Authorization', header).send(body),
    };
  };
  const ask: RequestsPortal['ask'] = (name, product, target, more = {}) =>
    as(name).post('/requests', {
      ...{ product, targets: [target], reason: 'We need it.', ...more },
    });
  return {
    ...{ ...portal, as, ask },
    async askedFor(name, product, ...targets) {
      const { body } = await ask(name, product, '', { targets }).expect(201);
      return body.groups.flatMap(
        (group: { request?: { id: string } }) => group.request?.id ?? [],
      );
    },
  };
}
