import type { Knex } from 'knex';
import { seedDataByName } from '@private-marketplace/sandbox';
import { testDatabases } from '../__testUtils__/databases';
import { formatCursor } from '../database/cursor';
import {
  startOrganizationPortal,
  type OrganizationPortal,
} from '../__testUtils__/startOrganizationPortal';
import {
  operations,
  type SpecifiedOperation,
} from '../__testUtils__/specifiedOperations';

jest.setTimeout(120_000);

const databases = testDatabases();
const configuration = { Notes: 'Note' };
const move = { principal: '111111111111', from: 'Finance', to: 'Default' };

describe.each(databases.eachSupportedId())(
  'What %p can not keep is the fault of who sends it',
  databaseId => {
    let database: Knex;
    let portal: OrganizationPortal;

    beforeAll(async () => {
      database = await databases.init(databaseId);
      portal = await startOrganizationPortal({
        database,
        sandbox: {
          seedData: seedDataByName['figure-1'],
        },
      });
    });
    afterAll(() => portal.close());

    const send = (method: string, path: string) =>
      method === 'delete' ? portal.delete(path) : portal.get(path);

    const expectRefused = async (
      method: SpecifiedOperation['method'],
      path: string,
      body = {},
    ) => {
      const answer = await (method === 'post'
        ? portal.post(path).send(body)
        : send(method, path));
      expect({ path, body: answer.body }).toMatchObject({
        path,
        body: { error: { name: 'InputError' }, response: { statusCode: 400 } },
      });
    };

    it.each(operations.filter(({ path }) => path.includes(':')))(
      'such as a NUL in the path of $operationId',
      async ({ method, path }) => {
        const names = path.match(/:\w+/g) ?? [];
        for (const name of names) {
          const odd = path.replace(name, '%00').replace(/:\w+/g, 'Default');
          await expectRefused(method, odd, {
            configuration,
            shortName: 'Other',
          });
        }
      },
    );

    it.each([
      ...['text', 'owner', 'principal', 'product', 'cursor'].map(
        name => `/experiences?${name}`,
      ),
      ...['text', 'list', 'cursor'].map(
        name => `/experiences/Default/products?${name}`,
      ),
      ...['parent', 'text', 'governing'].map(
        name => `/organization/nodes?${name}`,
      ),
      '/organization/verdict?account=111111111111&product',
      '/organization/moves?principal',
    ])('such as a NUL in the query: %s', async path => {
      await expectRefused('get', `${path}=%00`);
      await expectRefused('get', `${path}=a%00b`);
    });

    it('such as a NUL in a body', async () => {
      for (const part of ['principal', 'from', 'to']) {
        const odd = { ...move, [part]: 'a\0b' };
        await expectRefused('post', '/organization/moves', odd);
        await expectRefused('post', '/organization/moves?dryRun=true', odd);
      }
      for (const odd of [{ Notes: 'a\0b' }, { AllowProducts: ['a\0b'] }]) {
        const path = '/experiences/Default/configurations';
        await expectRefused('post', path, { configuration: odd });
      }
    });

    it('such as a revision that no experience can have', async () => {
      for (const revision of [99_999_999_999, -1, 1.5]) {
        const path = '/experiences/Default/configurations';
        await expectRefused('post', path, { configuration, revision });
        await expectRefused('post', `${path}?dryRun=true`, {
          configuration,
          revision,
        });
      }
    });

    it('such as a cursor that somebody has made up', async () => {
      for (const values of [
        ['a', 1.5],
        ['a', 1e20],
        ['a', 2 ** 31],
        ['a\0b', 1],
      ]) {
        await expectRefused(
          'get',
          `/experiences?cursor=${formatCursor({}, values)}`,
        );
      }
      const { body } = await portal.get('/experiences?limit=1').expect(200);
      await portal
        .get(`/experiences?limit=1&cursor=${body.nextCursor}`)
        .expect(200);
    });
  },
);
