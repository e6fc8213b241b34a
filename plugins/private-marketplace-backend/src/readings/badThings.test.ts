import type { Knex } from 'knex';
import { demoExperiences } from '@private-marketplace/sandbox';
import { testDatabases } from '../__testUtils__/databases';
import {
  migrated,
  startReplica,
  type Replica,
} from '../__testUtils__/readModels';
import { startAws, type Aws } from '../__testUtils__/startAws';
import { EVERYTHING } from '../experiences/visible';

const databases = testDatabases();
const always = { always: true } as const;

describe.each(databases.eachSupportedId())('One bad thing on %p', id => {
  const refused = new Set<string>();
  const refusedKeys = new Set<string>();
  let aws: Aws;
  let database: Knex;
  let replica: Replica;

  beforeEach(async () => {
    refused.clear();
    refusedKeys.clear();
    aws = await startAws({ automation: false });
    database = await migrated(await databases.init(id));
    replica = startReplica(aws, database, {
      refused,
      onCall: (operation, input) => {
        const key: unknown = Reflect.get(input, 'Key');
        if (operation !== 'GetObject' || typeof key !== 'string') return;
        if (!refusedKeys.has(key)) return;
        throw Object.assign(new Error('Access Denied'), {
          name: 'AccessDenied',
          $metadata: { httpStatusCode: 403 },
        });
      },
    });
  });
  afterEach(async () => {
    replica.close();
    await aws.close();
  });

  const problems = () => database('sync_problems').pluck('subject');
  const find = (ref: string) => replica.experiences.get(ref, EVERYTHING);

  /** Everything but the one thing was read. */
  async function expectTheRest() {
    const { totalItems, sync } = await replica.experiences.list({}, EVERYTHING);
    expect(totalItems).toBeGreaterThanOrEqual(demoExperiences.length - 1);
    expect(sync.state).toBe('fresh');
    expect(await database('unassembled')).toEqual([]);
  }

  it('may be files in UTF-16', async () => {
    const utf16 = (text: string) => Buffer.from(text, 'utf16le').toString();
    for (const [key, text] of [
      ['Experience_Default#16.json', utf16('{"Notes":"Note"}')],
      ['STATUS_Experience_Wide', utf16('{}')],
      ['ERROR_STATUS_Experience_Default_20260131-090500', utf16('{}')],
      [
        'ERROR_STATUS_Experience_Default_20260131-090501',
        '{"FailureDescription":"A \\u0000 NUL"}',
      ],
    ] as const) {
      await aws.bucket.put(key, text, {
        ...always,
      });
    }
    await aws.bucket.put('Experience_Default#17.json', '{}', always, {
      metadata: { 'requested-by': 'user%3Adefault%2Fa%00' },
    });
    await replica.synchronizer.full();
    await expectTheRest();
    expect(
      await replica.history.getConfiguration('Default', '16', EVERYTHING),
    ).toMatchObject({ problems: [expect.anything()] });
    expect(await find('Default')).toMatchObject({ errors: 2 });
  });

  it('may be objects that can not be read', async () => {
    const keys = [
      'Experience_Default#1.json',
      'ERROR_STATUS_Experience_Default_20260131-090500',
      'STATUS_Experience_Default',
    ];
    for (const key of keys.slice(0, 2)) await aws.bucket.put(key, '{}', always);
    keys.forEach(key => refusedKeys.add(key));
    await replica.synchronizer.full();
    expect((await problems()).sort()).toEqual([...keys].sort());
    await expectTheRest();
    expect(await replica.sync.state()).toMatchObject({
      state: 'fresh',
      problem: undefined,
      unreadable: 3,
    });
    expect(
      await replica.history.getConfiguration('Default', '1', EVERYTHING),
    ).toMatchObject({
      problems: [{ message: expect.stringContaining('AccessDenied') }],
    });
    // Not asked for again each minute, but when everything is.
    replica.calls.length = 0;
    await replica.synchronizer.incremental();
    expect(replica.calls.filter(each => each === 'GetObject')).toHaveLength(1);
    refusedKeys.clear();
    await replica.synchronizer.full();
    expect(await problems()).toEqual([]);
    expect(await replica.sync.state()).not.toHaveProperty('unreadable');
    expect(
      await replica.history.getConfiguration('Default', '1', EVERYTHING),
    ).toMatchObject({ text: '{}' });
  });

  it('may be an entity that can not be read', async () => {
    const [first] = demoExperiences;
    refused.add(first?.id ?? '');
    await replica.synchronizer.full();
    await expectTheRest();
    expect(await problems()).toEqual([first?.id]);
    refused.clear();
    await replica.synchronizer.incremental();
    expect(await problems()).toEqual([]);
    expect(await find(first?.id ?? '')).toMatchObject({ name: first?.name });
    // What is refused later is not gone.
    refused.add(first?.id ?? '');
    await replica.synchronizer.full();
    expect(await find(first?.id ?? '')).toMatchObject({ attention: [] });
  });

  it('may be a key as long as S3 takes it', async () => {
    const long = 'x'.repeat(900);
    const key = `ERROR_STATUS_Experience_${long}_20260131-090500`;
    await aws.bucket.put(key, '{}', always);
    await aws.bucket.put('Experience_Default#1.json', '{}', always, {
      metadata: { 'requested-by': `user%3Adefault%2F${long}` },
    });
    await replica.synchronizer.full();
    await expectTheRest();
    expect(
      await replica.history.getConfiguration('Default', '1', EVERYTHING),
    ).toMatchObject({
      source: 'bucket',
      claimedBy: `user:default/${long}`,
    });
  });

  it('may be a file that is named after the id of an experience', async () => {
    const unmanaged = demoExperiences.find(
      each => each.name === 'Marketing Unit',
    );
    const ref = unmanaged?.id ?? '';
    await aws.bucket.put(`Experience_${ref}#1.json`, '{}', always);
    await replica.synchronizer.full();
    await expectTheRest();
    expect(await find(ref)).toMatchObject({ managed: false, ref });
    expect(await problems()).toEqual([`experience ${ref}`]);
  });

  it('may be an experience that can not be put together', async () => {
    await replica.synchronizer.full();
    const found = await find('Default');
    const where = { id: found?.id };
    const { content } = await database('entities').where(where).first();
    await database('entities').where(where).update({
      content: 'not JSON',
      // So that it is not read again.
      read_at: '2999-01-01T00:00:00.000Z',
    });
    await database('unassembled').insert(
      demoExperiences.map(each => ({ kind: 'entity-id', value: each.id })),
    );
    await database('experiences').update({ name: 'Of before' });
    await replica.synchronizer.incremental();
    expect(await problems()).toEqual([`experience ${found?.id}`]);
    const names = await database('experiences').pluck('name');
    expect(names.filter(each => each === 'Of before')).toHaveLength(1);
    await database('entities').where(where).update({ content });
    await replica.synchronizer.incremental();
    expect(await problems()).toEqual([]);
    expect(await find('Default')).toMatchObject({ name: found?.name });
    await expectTheRest();
  });
});
