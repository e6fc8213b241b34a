import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  BackstageCredentials,
  BackstageUserInfo,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Permission } from '@backstage/plugin-permission-common';
import type { Configuration } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { MarketplacePolicy } from '../__testUtils__/MarketplacePolicy';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';

const PEOPLE = {
  platform: ['user:default/pat', 'group:default/platform'],
  owner: ['user:default/olga', 'group:default/finance'],
  others: ['user:default/eve'],
} as const;
type Role = keyof typeof PEOPLE;
const ROLES: Role[] = ['platform', 'owner', 'others'];

describe('The policy of the README', () => {
  const policy = new MarketplacePolicy();
  let portal: Portal;

  beforeAll(async () => {
    const decide = async (
      permission: Permission,
      credentials: BackstageCredentials,
    ) => {
      const { principal } = mockServices.auth().isPrincipal(credentials, 'user')
        ? credentials
        : { principal: { userEntityRef: '' } };
      const { userEntityRef } = principal;
      const ownershipEntityRefs = Object.values(PEOPLE)
        .filter(([ref]) => ref === userEntityRef)
        .flat();
      const info: BackstageUserInfo = { userEntityRef, ownershipEntityRefs };
      return policy.handle(
        { permission },
        {
          ...{ credentials, info, token: '', expiresInSeconds: undefined },
        },
      );
    };
    const permissions = mockServices.permissions.mock({
      authorize: async (requests, { credentials }) =>
        Promise.all(
          requests.map(async ({ permission }) => {
            const { result } = await decide(permission, credentials);
            if (result === 'CONDITIONAL') throw new Error('It is of no one.');
            return { result };
          }),
        ),
      authorizeConditional: async (requests, { credentials }) =>
        Promise.all(
          requests.map(({ permission }) => decide(permission, credentials)),
        ),
    });
    portal = await startPortal({
      sandbox: { automation: false },
      config: {
        owners: [{ experience: 'FinanceUnit', owner: 'group:default/finance' }],
      },
      features: [permissions.factory],
    });
  });
  afterAll(() => portal.close());

  const as = (role: Role) => mockCredentials.user.header(PEOPLE[role][0]);
  const write = (role: Role, ref: string, configuration: Configuration) =>
    portal
      .post(`${BASE}/experiences/${ref}/configurations?dryRun=true`)
      .set('Authorization', as(role))
      .send({ configuration });

  it('stands there as it is tested here', async () => {
    const root = join(__dirname, '../..');
    const file = 'src/__testUtils__/MarketplacePolicy.ts';
    const [readme, source] = await Promise.all(
      ['README.md', file].map(name => readFile(join(root, name), 'utf8')),
    );
    expect(readme).toContain(`\`\`\`ts\n${source}\`\`\``);
  });

  it.each<[string, Configuration, number[], number[]]>([
    [
      'products',
      { AllowProducts: ['prod-a'] },
      [200, 200, 403],
      [200, 403, 403],
    ],
    ['texts', { Description: 'New' }, [200, 200, 403], [200, 403, 403]],
    [
      'looks',
      { Branding: { Title: 'Shop' } },
      [200, 200, 403],
      [200, 403, 403],
    ],
    [
      'the audience',
      { AssociatePrincipals: ['999999999999'] },
      [200, 403, 403],
      [200, 403, 403],
    ],
    ['live or not', { Status: 'Disabled' }, [200, 403, 403], [200, 403, 403]],
    [
      'all at once',
      { Status: 'Disabled', Notes: 'a' },
      [200, 403, 403],
      [200, 403, 403],
    ],
  ])(
    'lets the right people change %s',
    async (_, configuration, owned, notOwned) => {
      const answers = async (ref: string) => {
        const statuses: number[] = [];
        for (const role of ROLES) {
          statuses.push((await write(role, ref, configuration)).status);
        }
        return statuses;
      };
      expect(await answers('FinanceUnit')).toEqual(owned);
      expect(await answers('Default')).toEqual(notOwned);
    },
  );

  it('lets everybody look, and the platform team alone create, adopt and say who owns', async () => {
    for (const role of ROLES) {
      const may = role === 'platform';
      for (const path of ['/experiences', '/organization/nodes', '/products']) {
        await portal
          .get(`${BASE}${path}`)
          .set('Authorization', as(role))
          .expect(200);
      }
      const { status: created } = await write(role, 'New', { Name: 'New' });
      expect(created).toBe(may ? 200 : 403);
      await portal
        .put(`${BASE}/experiences/Default/owners`)
        .set('Authorization', as(role))
        .send({ owners: ['group:default/it'], revision: 0 })
        .expect(may ? 200 : 403);
    }
  });
});
