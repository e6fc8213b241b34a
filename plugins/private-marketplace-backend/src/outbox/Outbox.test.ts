import { AwsCallError } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import {
  ConditionFailedError,
  S3BucketGateway,
  createBucketClient,
  type BucketGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { startSilentServer } from '../__testUtils__/startSilentServer';
import {
  CREDENTIALS,
  keysOf,
  startAws,
  type Aws,
} from '../__testUtils__/startAws';
import { migrationsDirectory } from '../database/migrateDatabase';
import { Outbox, type OutboxOptions } from './Outbox';
import { OutboxStore, type OutboxEntry } from './OutboxStore';

const databases = testDatabases();
const START = Date.parse('2026-01-31T09:05:00.000Z');

describe.each(databases.eachSupportedId())('Outbox on %p', databaseId => {
  let aws: Aws;
  let database: Knex;
  let store: OutboxStore;
  let now: number;

  beforeAll(async () => {
    aws = await startAws({ automation: false });
    database = await databases.init(databaseId);
    await database.migrate.latest({
      directory: migrationsDirectory,
    });
    store = new OutboxStore(database);
  });
  beforeEach(async () => {
    now = START;
    await database('outbox').delete();
  });
  afterAll(() => aws.close());

  function replica(options: Partial<OutboxOptions> = {}) {
    const written: string[] = [];
    const refused: string[] = [];
    const outbox = new Outbox({
      bucket: aws.bucket,
      logger: mockServices.logger.mock(),
      store,
      onWritten: async shortName => {
        written.push(shortName);
      },
      onRefused: async (entry, { reason }) => {
        refused.push(reason);
        await store.remove(entry);
      },
      now: () => new Date(now),
      ...options,
    });
    return { outbox, written, refused };
  }

  async function accept(
    shortName: string,
    version: string,
    rest: Partial<OutboxEntry> = {},
  ): Promise<string> {
    const key = `Experience_${shortName}#${version}.json`;
    await database.transaction(transaction =>
      store.add(
        transaction,
        { key, shortName, text: '{"Notes":"Note"}\n', ...rest },
        new Date(now),
      ),
    );
    return key;
  }

  /** Counts what is put, and fails as long as it is told to. */
  function trouble() {
    const state = { away: true, puts: [] as string[] };
    const bucket: BucketGateway = {
      get: (...args) => aws.bucket.get(...args),
      head: (...args) => aws.bucket.head(...args),
      list: (...args) => aws.bucket.list(...args),
      listVersions: (...args) => aws.bucket.listVersions(...args),
      remove: (...args) => aws.bucket.remove(...args),
      put: async (...args) => {
        state.puts.push(args[0]);
        if (state.away) throw new Error('No bucket today.');
        return aws.bucket.put(...args);
      },
    };
    return { state, bucket };
  }

  it('writes a file with who asked for it', async () => {
    const requestedBy = 'user:default/ada';
    const key = await accept('Written', '1', { requestedBy });
    const { outbox, written } = replica();
    await expect(outbox.deliver(key)).resolves.toBe(true);
    await expect(aws.bucket.get(key)).resolves.toMatchObject({
      text: '{"Notes":"Note"}\n',
      metadata: { 'requested-by': 'user%3Adefault%2Fada' },
    });
    expect(written).toEqual(['Written']);
    await expect(store.depth()).resolves.toBe(0);
  });

  it('tries again what failed, more slowly each time, until it works', async () => {
    const key = await accept('Later', '1');
    const { bucket, state } = trouble();
    const { outbox, written } = replica({ bucket });
    await expect(outbox.deliver(key)).resolves.toBe(false);
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const failed = state.puts.length;
      let pause = 0;
      while (state.puts.length === failed) {
        now += 1000;
        pause += 1;
        await outbox.deliverDue();
      }
      pauses.push(pause);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 30, 30]);
    state.away = false;
    now += 30_000;
    await outbox.deliverDue();
    expect(written).toEqual(['Later']);
    await expect(store.depth()).resolves.toBe(0);
  });

  it('lets no configuration overtake another one of its experience', async () => {
    const first = await accept('Order', '2');
    const second = await accept('Order', '1');
    await accept('Other', '1');
    const { bucket, state } = trouble();
    const { outbox, written } = replica({ bucket });
    await expect(outbox.deliver(second)).resolves.toBe(false);
    expect(state.puts).toEqual([]);
    await outbox.deliver(first);
    state.away = false;
    await outbox.deliverDue();
    expect(written).toEqual(['Other']);
    now += 1000;
    await outbox.deliverDue();
    expect(written).toEqual(['Other', 'Order', 'Order']);
    expect(state.puts.slice(-2)).toEqual([first, second]);
  });

  it('takes a file that had got through for written', async () => {
    const text = '{"Notes":"目"}\n';
    await aws.bucket.put('Experience_Lost#1.json', text, { ifAbsent: true });
    const key = await accept('Lost', '1', { text });
    const { outbox, written } = replica();
    await expect(outbox.deliver(key)).resolves.toBe(true);
    expect(written).toEqual(['Lost']);
  });

  it('gives way to another file under the key', async () => {
    const before = '{"Notes":"By hand"}\n';
    await aws.bucket.put('Experience_Taken#1.json', before, { ifAbsent: true });
    const key = await accept('Taken', '1');
    const { outbox, refused } = replica();
    await expect(outbox.deliver(key)).rejects.toThrow(ConflictError);
    expect(refused).toEqual([
      'There is another configuration in Experience_Taken#1.json. Choose another version.',
    ]);
    await expect(aws.bucket.get(key)).resolves.toMatchObject({ text: before });
    await accept('Taken', '1');
    const after = await accept('Taken', '2');
    await outbox.deliverDue();
    await expect(aws.bucket.head(after)).resolves.toMatchObject({ key: after });
  });

  it('tries again where another write was under way and has left nothing', async () => {
    const key = await accept('Conflict', '1');
    let conflicts = 1;
    const { bucket, state } = trouble();
    state.away = false;
    const { outbox, written, refused } = replica({
      bucket: {
        ...bucket,
        put: async (...args) => {
          conflicts -= 1;
          if (conflicts >= 0) throw new ConditionFailedError(key);
          return bucket.put(...args);
        },
      },
    });
    await expect(outbox.deliver(key)).resolves.toBe(false);
    now += 1000;
    await outbox.deliverDue();
    expect(written).toEqual(['Conflict']);
    expect(refused).toEqual([]);
  });

  it('does not take trouble of the database for a refusal', async () => {
    await accept('Database', '1');
    const logger = mockServices.logger.mock();
    const lease = jest
      .spyOn(store, 'lease')
      .mockRejectedValueOnce(new Error('No database today.'));
    const { outbox, written } = replica({ logger });
    await expect(outbox.deliverDue()).rejects.toThrow('No database today.');
    expect(lease).toHaveBeenCalledTimes(1);
    expect(logger.warn).not.toHaveBeenCalled();
    lease.mockRestore();
    await outbox.deliverDue();
    expect(written).toEqual(['Database']);
  });

  it('is closed soon, even when the bucket never answers', async () => {
    const key = await accept('Silent', '1');
    const silent = await startSilentServer();
    const client = createBucketClient({
      endpoint: silent.url,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: CREDENTIALS,
    });
    const { outbox, written } = replica({
      bucket: new S3BucketGateway(client, 'bucket'),
      grace: 50,
    });
    const delivery = outbox.deliver(key);
    await silent.connected;
    await outbox.close();
    await expect(delivery).resolves.toBe(false);
    expect(written).toEqual([]);
    await expect(store.depth()).resolves.toBe(1);
    client.destroy();
    await silent.close();
  });

  it('is closed soon, even when what was written is never read', async () => {
    const key = await accept('Unread', '1');
    let reading = () => {};
    const began = new Promise<void>(resolve => {
      reading = resolve;
    });
    const signals: AbortSignal[] = [];
    const { outbox } = replica({
      grace: 50,
      onWritten: (_, signal) => {
        signals.push(signal);
        reading();
        return new Promise(() => {});
      },
    });
    void outbox.deliver(key);
    await began;
    await outbox.close();
    expect(signals.map(each => each.aborted)).toEqual([true]);
    await expect(store.depth()).resolves.toBe(0);
  });

  it('writes each file once, however many replicas work', async () => {
    const count = 30;
    for (let index = 0; index < count; index += 1) {
      await accept(`Replica${index % 10}`, `${index}`);
    }
    const { bucket, state } = trouble();
    state.away = false;
    const replicas = [1, 2, 3].map(() => replica({ bucket }));
    await Promise.all(replicas.map(({ outbox }) => outbox.deliverDue()));
    await replicas[0]?.outbox.deliverDue();
    expect(state.puts).toHaveLength(count);
    expect(new Set(state.puts).size).toBe(count);
    await expect(
      keysOf(aws.bucket, 'Experience_Replica'),
    ).resolves.toHaveLength(count);
    const versions: string[] = [];
    for await (const { key } of aws.bucket.listVersions('Experience_Replica')) {
      versions.push(key);
    }
    expect(versions).toHaveLength(count);
  });

  it('leaves to another replica what that one has leased, until the lease ends', async () => {
    const key = await accept('Leased', '1');
    const minute = 60_000;
    await store.lease(key, 'other', new Date(now), new Date(now + minute));
    const { outbox, written } = replica();
    now += minute - 1;
    await outbox.deliverDue();
    expect(written).toEqual([]);
    now += 1;
    await outbox.deliverDue();
    expect(written).toEqual(['Leased']);
  });

  it('finishes what it has begun, and begins nothing more, when it is closed', async () => {
    const key = await accept('Closing', '1');
    const next = await accept('Closing', '2');
    let letThrough = () => {};
    let begun = () => {};
    const gate = new Promise<void>(resolve => {
      letThrough = resolve;
    });
    const reached = new Promise<void>(resolve => {
      begun = resolve;
    });
    const { bucket } = trouble();
    const { outbox, written } = replica({
      bucket: {
        ...bucket,
        put: async (...args) => {
          begun();
          await gate;
          return aws.bucket.put(...args);
        },
      },
    });
    const round = outbox.deliverDue();
    await reached;
    const closed = outbox.close();
    letThrough();
    await Promise.all([closed, round]);
    expect(written).toEqual(['Closing']);
    await expect(outbox.deliver(next)).resolves.toBe(false);
    await expect(keysOf(aws.bucket, 'Experience_Closing')).resolves.toEqual([
      key,
    ]);
  });

  it('stops between rounds when it is told to', async () => {
    await accept('Stopped', '1');
    const { outbox, written } = replica();
    await outbox.deliverDue(AbortSignal.abort());
    expect(written).toEqual([]);
  });

  it('gives up what nobody expects any more, unless it is in the bucket', async () => {
    const [late, written] = [
      await accept('Late', '1'),
      await accept('Written', 'late'),
    ];
    const text = '{"Notes":"Note"}\n';
    await aws.bucket.put(written, text, { ifAbsent: true });
    now += 2 * 60_000;
    const { outbox, refused } = replica({ maxAge: 60_000 });
    await outbox.deliverDue();
    expect(refused).toEqual([
      expect.stringContaining('privateMarketplace.outbox.maxAge'),
    ]);
    expect(await aws.bucket.head(late)).toBeUndefined();
    expect(await store.depth()).toBe(0);
  });

  it('says for everybody why it waits', async () => {
    const key = await accept('Waits', '1');
    const denied = new AwsCallError({
      operation: 'PutObject',
      subject: 'arn:aws:iam::111122223333:role/secret',
      code: 'AccessDenied',
      reason: 'arn:aws:iam::111122223333:role/secret may not.',
      httpStatus: 403,
    });
    const bucket = {
      ...aws.bucket,
      put: async () => {
        throw denied;
      },
    };
    const { outbox } = replica({ bucket });
    await outbox.deliver(key);
    const problem = await store.findProblem(key);
    expect(problem).toContain('lacks a permission');
    expect(problem).not.toContain('secret');
  });
});
