import {
  AwsCatalogGateway,
  createCatalogClient,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import { demoExperiences } from '@private-marketplace/sandbox';
import { testDatabases } from '../__testUtils__/databases';
import { eventually } from '../__testUtils__/eventually';
import {
  migrated,
  startReplica,
  type Replica,
} from '../__testUtils__/readModels';
import { CREDENTIALS, startAws, type Aws } from '../__testUtils__/startAws';

const databases = testDatabases();
const always = { always: true } as const;
const [first] = demoExperiences;
const MOST_CALLS = 100;

const ids = databases.eachSupportedId().flat();
// What one database does not try, another one does.
const step = process.env.LONG_TESTS ? 1 : ids.length;

describe.each(ids)('A reading on %p', id => {
  const firstCall = process.env.LONG_TESTS ? 0 : ids.indexOf(id);
  let aws: Aws;
  let database: Knex;
  let fresh: Knex;
  /** Counts down the calls of the replica; the one at 0 fails. */
  let left: number;
  let replica: Replica;

  beforeEach(async () => {
    aws = await startAws({ automation: false });
    database = await migrated(await databases.init(id));
    fresh = await migrated(await databases.init(id));
    left = Infinity;
    replica = startReplica(aws, database, {
      onCall: operation => {
        left -= 1;
        if (left < 0) throw new Error(`No ${operation} today.`);
      },
    });
  });
  afterEach(async () => {
    replica.close();
    await aws.close();
  });

  /** Changes something of every kind. */
  async function change(round: number): Promise<void> {
    const { bucket } = aws;
    const number = String(round).padStart(2, '0');
    const key = `Experience_Default#${number}.json`;
    await bucket.put(key, `{"Notes":"${number}"}`, always);
    await bucket.put(
      `ERROR_STATUS_Experience_Default_20260131-0905${number}`,
      JSON.stringify({ FailureDescription: `No ${number}.` }),
      always,
    );
    await bucket.put(`Experience_New${number}#1.json`, '{}', always);
    const status = await bucket.get('STATUS_Experience_Default');
    await bucket.put(
      'STATUS_Experience_Default',
      JSON.stringify({
        ...JSON.parse(status?.text ?? ''),
        ChangeSetId: `cs-${number}`,
        ChangeSetStatus: 'Successful',
      }),
      always,
    );
    await rename(`Renamed ${number}`);
  }

  async function rename(name: string): Promise<void> {
    const { env } = aws.sandbox;
    const client = createCatalogClient({
      endpoint: env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
      credentials: CREDENTIALS,
    });
    const catalog = new AwsCatalogGateway(client);
    const { changeSetId } = await catalog.startChangeSet({
      name: `Private Marketplace Automation Update Experience ${name}`,
      clientRequestToken: name.replace(' ', '-'),
      changes: [
        {
          ChangeType: 'UpdateExperience',
          ChangeName: 'Rename',
          Entity: { Type: 'Experience@1.0', Identifier: first?.id },
          DetailsDocument: { Name: name },
        },
      ],
    });
    await eventually(
      () => catalog.describeChangeSet(changeSetId),
      ({ state }) => state === 'SUCCEEDED',
    );
    client.destroy();
  }

  /** What a database that has seen nothing before comes to. */
  async function readAnew() {
    for (const table of [
      ...['snapshots', 'principals', 'products', 'experiences', 'entities'],
      ...['change_sets', 'error_files', 'configurations', 'status_files'],
      ...['unassembled', 'sync_problems'],
    ]) {
      await fresh(table).delete();
    }
    await fresh('sync_state').update({
      full_at: null,
      succeeded_at: null,
      change_sets_before: null,
      change_sets_complete: false,
    });
    const other = startReplica(aws, fresh);
    await other.synchronizer.full();
    await other.synchronizer.incremental();
    other.close();
    return shown(fresh);
  }

  it.each(['incremental', 'full'] as const)(
    'that breaks off at any call (%s) leaves nothing out of the next one',
    async kind => {
      await replica.synchronizer.full();
      let isOver = false;
      for (let calls = firstCall; !isOver; calls += step) {
        expect(calls).toBeLessThan(MOST_CALLS);
        await change(calls);
        left = calls;
        isOver = await replica.synchronizer[kind]().then(
          () => true,
          () => false,
        );
        left = Infinity;
        await replica.synchronizer.incremental();
        expect(await shown(database)).toEqual(await readAnew());
        expect(await database('unassembled')).toEqual([]);
      }
    },
    120_000,
  );
});

/** What pages are made of, but for what depends on when it was seen. */
async function shown(database: Knex) {
  const experiences = await database('experiences').orderBy('ref');
  const configurations = await database('configurations').orderBy('key');
  const changeSets = await database('change_sets').orderBy('id');
  return {
    experiences: experiences.map(
      ({ id: _id, revision: _revision, ...row }) => row,
    ),
    configurations: configurations.map(
      ({
        generation: _generation,
        seen_at: _seen,
        revision_before: _before,
        revision_after: _after,
        // The status file of AWS's sample tells of the last configuration alone.
        change_set_id: _changeSet,
        ended_at: _ended,
        ...row
      }) => row,
    ),
    // Only some are described in each reading.
    changeSets: changeSets.map(
      ({
        changes: _changes,
        is_described: _isDescribed,
        looked_at: _lookedAt,
        ...row
      }) => row,
    ),
    errors: await database('error_files').orderBy('key'),
    statuses: (await database('status_files').orderBy('short_name')).map(
      ({ read_at: _read, ...row }) => row,
    ),
  };
}
