import { InputError, NotFoundError } from '@backstage/errors';
import type { ExperienceQuery } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { SeedExperience } from '@private-marketplace/sandbox';
import { testDatabases } from '../__testUtils__/databases';
import {
  migrated,
  startReplica,
  type Replica,
} from '../__testUtils__/readModels';
import { startAws, type Aws } from '../__testUtils__/startAws';
import { EVERYTHING, type Visible } from './visible';

const databases = testDatabases();

function seed(
  letter: string,
  rest: Partial<SeedExperience> & { allowed?: string[] } = {},
): SeedExperience {
  const { allowed = ['prod-1'], ...more } = rest;
  return {
    id: `exp-${letter.repeat(13)}`,
    shortName: letter.toUpperCase(),
    name: `Unit ${letter}`,
    status: 'Enabled',
    procurementPolicy: {
      name: 'Policy',
      allowed,
      denied: ['prod-denied'],
      productRequests: 'Allow',
    },
    ...more,
  };
}

const EXPERIENCES = [
  seed('a', { name: 'Zeta 100%', principals: ['111111111111'] }),
  seed('b', { name: 'alpha_one', allowed: ['prod-1', 'prod-2'] }),
  seed('c', { name: 'Beta', status: 'Disabled', description: 'Of the North' }),
  seed('d', { name: 'Delta', status: 'Disabled', archived: true }),
  seed('e', { name: 'Empty', allowed: [] }),
  seed('f', { name: 'Foreign', principals: ['ou-abcd-12345678'] }),
];

describe.each(databases.eachSupportedId())('listExperiences on %p', id => {
  let aws: Aws;
  let database: Knex;
  let replica: Replica;

  beforeAll(async () => {
    aws = await startAws({
      automation: false,
      seedData: {
        experiences: EXPERIENCES,
        managed: ['A', 'B', 'C', 'D', 'E'],
      },
    });
    database = await migrated(await databases.init(id));
    replica = startReplica(aws, database, {
      config: {
        owners: new Map([
          ['A', ['group:default/both', 'group:default/one']],
          ['B', ['group:default/both', 'group:default/two']],
        ]),
      },
    });
    await replica.synchronizer.full();
  });
  afterAll(async () => {
    replica.close();
    await aws.close();
  });

  async function refs(query: ExperienceQuery, visible: Visible = EVERYTHING) {
    const page = await replica.experiences.list(query, visible);
    expect(page.totalItems).toBe(page.items.length);
    return page.items.map(each => each.shortName ?? each.name);
  }

  it.each<[ExperienceQuery, string[]]>([
    [{}, ['B', 'C', 'D', 'E', 'Foreign', 'A']],
    [{ order: 'descending' }, ['A', 'Foreign', 'E', 'D', 'C', 'B']],
    [{ text: 'NORTH' }, ['C']],
    [{ text: '100%' }, ['A']],
    [{ text: '%' }, ['A']],
    [{ text: 'a_o' }, ['B']],
    [{ text: '\\' }, []],
    [{ text: 'group:default/two' }, ['B']],
    [{ text: 'exp-ffff' }, ['Foreign']],
    [{ status: 'live' }, ['B', 'E', 'Foreign', 'A']],
    [{ status: 'not-live' }, ['C']],
    [{ status: 'archived' }, ['D']],
    [{ managed: false }, ['Foreign']],
    [{ managed: true, status: 'live' }, ['B', 'E', 'A']],
    [{ attention: 'empty-and-live' }, ['E']],
    [{ attention: 'unmanaged' }, ['Foreign']],
    [{ attention: 'live-for-nobody' }, ['B', 'E']],
    [{ attention: 'no-owner' }, ['E', 'Foreign']],
    [{ attention: 'any' }, ['B', 'E', 'Foreign']],
    [{ attention: 'failed' }, []],
    [{ principal: '111111111111' }, ['A']],
    [{ product: 'prod-2' }, ['B']],
    [{ product: 'prod-denied', status: 'not-live' }, ['C']],
    [{ owner: 'group:default/one' }, ['A']],
    [{ owner: 'user:default/me, Group:default/ONE' }, ['A']],
    [{ owner: 'group:default/both,group:default/one' }, ['B', 'A']],
  ])('finds %j', async (query, expected) => {
    expect(await refs(query)).toEqual(expected);
  });

  it('sorts by numbers, and then always in the same way', async () => {
    const [first] = await refs({ sort: 'products', order: 'descending' });
    expect(first).toBe('B');
    const [last] = (await refs({ sort: 'status' })).slice(-1);
    expect(last).toBe('D');
    const byPrincipals = await refs({ sort: 'principals' });
    expect(byPrincipals.slice(-2).sort()).toEqual(['A', 'Foreign']);
  });

  it.each<[string, Visible, string[]]>([
    [
      'owners, of which an experience has two',
      { key: 'owner', values: ['group:default/both', 'group:default/one'] },
      ['B', 'A'],
    ],
    ['an owner', { key: 'owner', values: ['group:default/one'] }, ['A']],
    [
      'no such owner',
      { not: { key: 'owner', values: ['group:default/one'] } },
      ['B', 'C', 'D', 'E', 'Foreign'],
    ],
    [
      'managed',
      { key: 'managed', values: ['true'] },
      ['B', 'C', 'D', 'E', 'A'],
    ],
    ['nothing', { key: 'shortName', values: [] }, []],
    [
      'one of several',
      {
        anyOf: [
          { key: 'shortName', values: ['C'] },
          {
            allOf: [
              { key: 'managed', values: ['true'] },
              { key: 'owner', values: ['group:default/two'] },
            ],
          },
        ],
      },
      ['B', 'C'],
    ],
  ])('shows only what a condition of %s allows', async (_, visible, rest) => {
    expect(await refs({}, visible)).toEqual(rest);
    const isThere = await replica.stores.experiences.exists('A', visible);
    expect(isThere).toBe(rest.includes('A'));
  });

  it.each(['name', 'status', 'products', 'principals', 'lastChange'] as const)(
    'gives each experience once on the pages by %s',
    async sort => {
      for (const order of ['ascending', 'descending'] as const) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await replica.experiences.list(
            { sort, order, limit: 2, cursor },
            EVERYTHING,
          );
          expect(page.totalItems).toBe(EXPERIENCES.length);
          seen.push(...page.items.map(each => each.ref));
          cursor = page.nextCursor;
        } while (cursor !== undefined);
        expect(seen).toHaveLength(EXPERIENCES.length);
        expect(new Set(seen).size).toBe(EXPERIENCES.length);
        const whole = await replica.experiences.list(
          { sort, order },
          EVERYTHING,
        );
        expect(seen).toEqual(whole.items.map(each => each.ref));
      }
    },
  );

  it('refuses a cursor of another list', async () => {
    const { nextCursor } = await replica.experiences.list(
      { limit: 1 },
      EVERYTHING,
    );
    for (const query of [
      { cursor: nextCursor, sort: 'status' as const },
      { cursor: nextCursor, text: 'a' },
      { cursor: 'nonsense' },
      { cursor: Buffer.from('[1]').toString('base64url') },
    ]) {
      await expect(replica.experiences.list(query, EVERYTHING)).rejects.toThrow(
        InputError,
      );
    }
  });

  it('pages and filters products and principals', async () => {
    const first = await replica.experiences.listProducts(
      'B',
      { limit: 2 },
      EVERYTHING,
    );
    expect(first).toMatchObject({
      totalItems: 3,
      items: [
        { id: 'prod-1', list: 'allowed' },
        { id: 'prod-2', list: 'allowed' },
      ],
    });
    expect(
      await replica.experiences.listProducts(
        'B',
        {
          limit: 2,
          cursor: first.nextCursor,
        },
        EVERYTHING,
      ),
    ).toEqual({
      totalItems: 3,
      items: [{ id: 'prod-denied', list: 'denied' }],
    });
    expect(
      await replica.experiences.listProducts(
        'B',
        { text: 'DENIED' },
        EVERYTHING,
      ),
    ).toEqual({
      totalItems: 1,
      items: [{ id: 'prod-denied', list: 'denied' }],
    });
    expect(
      await replica.experiences.listProducts(
        'B',
        { list: 'allowed' },
        EVERYTHING,
      ),
    ).toMatchObject({ totalItems: 2 });
    expect(
      await replica.experiences.listPrincipals(
        'exp-fffffffffffff',
        {},
        EVERYTHING,
      ),
    ).toEqual({
      totalItems: 1,
      items: [{ id: 'ou-abcd-12345678', kind: 'organizational-unit' }],
    });
    await expect(
      replica.experiences.listPrincipals('nobody', {}, EVERYTHING),
    ).rejects.toThrow(NotFoundError);
  });

  it('knows who is associated with what', async () => {
    expect(
      await replica.experiences.findAssociations([
        '111111111111',
        'ou-abcd-12345678',
        '999999999999',
      ]),
    ).toEqual(
      new Map([
        ['111111111111', ['A']],
        ['ou-abcd-12345678', ['exp-fffffffffffff']],
      ]),
    );
  });

  it('gives resources in the order in which they are asked for', async () => {
    const found = await replica.experiences.resources(['C', 'nobody', 'A']);
    expect(found.map(each => each?.ref)).toEqual(['C', undefined, 'A']);
  });
});
