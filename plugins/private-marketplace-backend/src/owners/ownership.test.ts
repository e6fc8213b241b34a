import { ConfigReader } from '@backstage/config';
import type { Knex } from 'knex';
import { demoExperiences } from '@private-marketplace/sandbox';
import { testDatabases } from '../__testUtils__/databases';
import { migrated, startReplica } from '../__testUtils__/readModels';
import { startAws, type Aws } from '../__testUtils__/startAws';
import { ownersIn } from '../experiences/ExperienceRow';
import { readSyncConfig } from '../readings/syncConfig';

const databases = testDatabases();

describe.each(databases.eachSupportedId())('Owners on %p', id => {
  let aws: Aws;
  let database: Knex;
  const closing: (() => void)[] = [];

  beforeEach(async () => {
    aws = await startAws({ automation: false });
    database = await migrated(await databases.init(id));
  });
  afterEach(async () => {
    closing.splice(0).forEach(close => close());
    await aws.close();
  });

  /** A process with this configuration. */
  function start(config: { owners?: [string, string[]][]; ownerTag?: string }) {
    const replica = startReplica(aws, database, {
      config: { ...config, owners: new Map(config.owners) },
    });
    closing.push(replica.close);
    return replica;
  }

  async function tag(entityId: string, Value: string) {
    const row = await database('entities').where({ id: entityId }).first();
    const url = aws.sandbox.env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG;
    const answer = await fetch(`${url}/TagResource`, {
      method: 'POST',
      body: JSON.stringify({
        ResourceArn: row.arn,
        Tags: [{ Key: 'owner', Value }],
      }),
    });
    expect(answer.status).toBe(200);
  }

  const ownersOf = async (ref: string) => {
    const row = await database('experiences').where({ ref }).first();
    const owners = ownersIn(row);
    const found = await database('experience_owners')
      .where({ experience: row.id })
      .orderBy('owner')
      .pluck('owner');
    expect(found).toEqual(owners);
    return owners;
  };

  it('follow the configuration, though nothing changes in AWS', async () => {
    await start({
      owners: [['Default', ['group:default/also', 'group:default/one']]],
    }).synchronizer.full();
    expect(await ownersOf('Default')).toEqual([
      'group:default/also',
      'group:default/one',
    ]);
    const second = start({ owners: [['Default', ['group:default/two']]] });
    await second.synchronizer.incremental();
    expect(await ownersOf('Default')).toEqual(['group:default/two']);
    second.told.length = 0;
    await second.synchronizer.incremental();
    expect(second.told).toEqual([]);
    await start({}).synchronizer.incremental();
    expect(await ownersOf('Default')).toEqual([]);
  });

  it('are not what an older configuration makes of them in the meantime', async () => {
    const before = start({ owners: [['Default', ['group:default/one']]] });
    const after = start({ owners: [['Default', ['group:default/two']]] });
    await before.synchronizer.full();
    await after.synchronizer.incremental();
    await before.synchronizer.refresh('Default');
    await after.synchronizer.incremental();
    expect(await ownersOf('Default')).toEqual(['group:default/two']);
  });

  it('follow a tag, of whose change AWS tells nothing', async () => {
    const [first] = demoExperiences;
    const entityId = first?.id ?? '';
    const replica = start({ ownerTag: 'owner' });
    await replica.synchronizer.full();
    const row = await database('experiences')
      .where({ entity_id: entityId })
      .first();
    expect(row.owners).toBeNull();
    await tag(entityId, 'Team-A');
    await replica.synchronizer.incremental();
    expect(await ownersOf(row.ref)).toEqual(['group:default/team-a']);
    await tag(entityId, 'group:other/team-b');
    await replica.synchronizer.refresh(row.ref);
    expect(await ownersOf(row.ref)).toEqual(['group:other/team-b']);
    await tag(entityId, 'group:');
    await replica.synchronizer.incremental();
    expect(await ownersOf(row.ref)).toEqual([]);
    expect(await database('sync_problems').pluck('subject')).toEqual([
      `tags of ${entityId}`,
    ]);
    await tag(entityId, 'group:default/team-a');
    await replica.synchronizer.incremental();
    expect(await ownersOf(row.ref)).toEqual(['group:default/team-a']);
    await start({}).synchronizer.incremental();
    expect(await ownersOf(row.ref)).toEqual([]);
  });

  it('may be hidden by a missing right, which stops nothing else', async () => {
    const replica = startReplica(aws, database, {
      config: { ownerTag: 'owner' },
      onCall: operation => {
        if (operation !== 'ListTagsForResource') return;
        throw Object.assign(new Error('No.'), {
          name: 'AccessDeniedException',
          $metadata: { httpStatusCode: 403 },
        });
      },
    });
    closing.push(replica.close);
    await replica.synchronizer.full();
    expect(
      replica.calls.filter(each => each === 'ListTagsForResource'),
    ).toHaveLength(1);
    expect(await replica.sync.state()).toMatchObject({
      state: 'fresh',
      unreadable: 1,
    });
  });
});

describe('owners in a configuration', () => {
  const ownersOf = (...owners: string[]) =>
    readSyncConfig(
      new ConfigReader({
        privateMarketplace: {
          owners: owners.map(owner => ({ experience: 'Default', owner })),
        },
      }),
    ).owners.get('Default');

  it.each([
    ['finance', 'group:default/finance'],
    ['Group:Default/Finance', 'group:default/finance'],
    ['user:ada', 'user:default/ada'],
  ])('are normalised: %s', (owner, ref) => {
    expect(ownersOf(owner)).toEqual([ref]);
  });

  it('may be several', () => {
    expect(ownersOf('two', 'one', 'group:default/two')).toEqual([
      'group:default/one',
      'group:default/two',
    ]);
  });

  it('have to be entity refs', () => {
    expect(() => ownersOf('group:')).toThrow(
      /privateMarketplace\.owners.*group:/,
    );
  });
});
