import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** Who belongs to which groups. */
export const MEMBERS: Record<string, string[]> = {
  finance: ['fiona', 'frank'],
  engineering: ['ed'],
  procurement: ['pat'],
  developers: ['alice', 'bob', 'ed'],
  deserted: [],
};

const user = (name: string) => `user:default/${name}`;
const group = (name: string) => `group:default/${name}`;

/** Groups and people, and a component that runs in an account. */
export function companyEntities(): Entity[] {
  const people = new Set(Object.values(MEMBERS).flat());
  return [
    ...Object.entries(MEMBERS).map(([name, members]) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name, namespace: 'default' },
      spec: { type: 'team', children: [] },
      relations: members.map(member => ({
        type: 'hasMember',
        targetRef: user(member),
      })),
    })),
    ...[...people].map(name => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name, namespace: 'default' },
      spec: {},
    })),
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'ledger',
        namespace: 'default',
        annotations: { 'aws.amazon.com/account-id': '111111111111' },
      },
      spec: {},
    },
  ];
}

/** The catalog and the claims of a company. */
export function companyFeatures(
  catalog = catalogServiceMock({ entities: companyEntities() }),
): BackendFeature[] {
  return [
    createServiceFactory({
      service: coreServices.userInfo,
      deps: {},
      factory: () => ({
        getUserInfo: async credentials => {
          const principal: unknown = credentials.principal;
          const ref =
            typeof principal === 'object' && principal !== null
              ? String(Reflect.get(principal, 'userEntityRef'))
              : '';
          const groups = Object.entries(MEMBERS).flatMap(([name, members]) =>
            members.some(member => user(member) === ref) ? group(name) : [],
          );
          return { userEntityRef: ref, ownershipEntityRefs: [ref, ...groups] };
        },
      }),
    }),
    createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () => catalog,
    }),
  ];
}
