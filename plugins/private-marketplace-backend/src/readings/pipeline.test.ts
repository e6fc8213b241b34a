import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { eventually } from '../__testUtils__/eventually';
import {
  accept as acceptIn,
  migrated,
  startReplica,
  type Replica,
} from '../__testUtils__/readModels';
import { startAws, type Aws } from '../__testUtils__/startAws';
import { EVERYTHING } from '../experiences/visible';

const databases = testDatabases();
const ifAbsent = { ifAbsent: true } as const;

describe.each(databases.eachSupportedId())(
  'Synchronizer beside the automation on %p',
  id => {
    let aws: Aws;
    let database: Knex;
    let replica: Replica;

    beforeAll(async () => {
      aws = await startAws();
      database = await migrated(await databases.init(id));
      replica = startReplica(aws, database);
      await replica.synchronizer.full();
    });
    afterAll(async () => {
      replica.close();
      await aws.close();
    });

    function write(shortName: string, version: string, content: object) {
      return aws.bucket.put(
        `Experience_${shortName}#${version}.json`,
        JSON.stringify(content),
        ifAbsent,
        { metadata: { 'requested-by': 'user%3Adefault%2Fann' } },
      );
    }

    function accept(shortName: string, version: string, text: string) {
      return acceptIn(replica, database, {
        key: `Experience_${shortName}#${version}.json`,
        shortName,
        version,
        text,
        requestedBy: 'user:default/ann',
        acceptedAt: new Date(),
      });
    }

    function ended(shortName: string, version: string) {
      return eventually(
        async () => {
          await replica.synchronizer.poll();
          return replica.history.getConfiguration(
            shortName,
            version,
            EVERYTHING,
          );
        },
        found => found?.endedAt !== undefined,
      );
    }

    it('follows an experience from the file on', async () => {
      const content = {
        Name: 'New Unit',
        AllowProducts: ['prod-a', 'prod-b'],
      };
      await accept('NewUnit', '1', JSON.stringify(content));
      const first = await replica.experiences.get('NewUnit', EVERYTHING);
      expect(first).toMatchObject({
        ref: 'NewUnit',
        name: 'NewUnit',
        managed: true,
        revision: 1,
        lastChange: { version: '1', state: 'accepted' },
      });
      await write('NewUnit', '1', content);
      await replica.synchronizer.refresh('NewUnit');
      const configuration = await ended('NewUnit', '1');
      expect(configuration).toMatchObject({
        state: 'succeeded',
        source: 'portal',
        requestedBy: 'user:default/ann',
        changeSetId: expect.any(String),
        changed: {
          name: { to: 'New Unit' },
          productsAllowed: ['prod-a', 'prod-b'],
        },
      });
      const found = await replica.experiences.get('NewUnit', EVERYTHING);
      expect(found).toMatchObject({
        name: 'New Unit',
        id: expect.stringMatching(/^exp-/),
        arn: expect.stringMatching(/^arn:/),
        allowedProducts: 2,
        queueLength: 0,
        usualSeconds: expect.any(Number),
      });
      expect(found?.revision).toBeGreaterThan(first?.revision ?? 0);
      expect(
        await replica.experiences.findChangesSince(
          'NewUnit',
          first?.revision ?? 0,
        ),
      ).toMatchObject({ productsAllowed: ['prod-a', 'prod-b'] });
      const changeSets = await replica.history.listChangeSets(
        'NewUnit',
        {},
        EVERYTHING,
      );
      expect(changeSets.items).toMatchObject([
        {
          id: configuration?.changeSetId,
          state: 'SUCCEEDED',
          ours: true,
          configurationVersion: '1',
          requestedBy: 'user:default/ann',
        },
      ]);
      const detail = await replica.history.getChangeSet(
        'NewUnit',
        configuration?.changeSetId ?? '',
        EVERYTHING,
      );
      expect(detail?.changes.map(each => each.changeType)).toContain(
        'CreateExperience',
      );
    });

    it('tells why a configuration was not applied', async () => {
      await write('Default', 'bad', { Nonsense: true });
      await replica.synchronizer.refresh('Default');
      const configuration = await ended('Default', 'bad');
      expect(configuration).toMatchObject({
        state: 'rejected',
        problems: [{ message: expect.any(String) }],
      });
      const found = await eventually(
        async () => {
          await replica.synchronizer.refresh('Default');
          return replica.history.getConfiguration('Default', 'bad', EVERYTHING);
        },
        each => each?.error?.report !== undefined,
      );
      expect(found?.error?.problems).toHaveLength(1);
      const { items } = await replica.history.listErrors(
        'Default',
        {},
        EVERYTHING,
      );
      expect(items).toMatchObject([
        {
          key: found?.error?.errorKey,
          configurationVersion: 'bad',
          problems: [{ message: expect.any(String) }],
        },
      ]);
      expect(
        await replica.experiences.get('Default', EVERYTHING),
      ).toMatchObject({ attention: ['failed'], errors: 1 });
    });

    it('remembers how a configuration ended when the status file does not', async () => {
      const key = 'STATUS_Experience_NewUnit';
      const object = await aws.bucket.get(key);
      const status = JSON.parse(object?.text ?? '');
      status.Automation.Outcomes = [];
      await aws.bucket.put(key, JSON.stringify(status), { always: true });
      await replica.synchronizer.incremental();
      expect(
        await replica.history.getConfiguration('NewUnit', '1', EVERYTHING),
      ).toMatchObject({ state: 'succeeded' });
    });

    it('knows a configuration from when it is accepted on', async () => {
      const text = '{"Description":"Accepted"}';
      const before = await replica.experiences.findPlanned('FinanceUnit');
      await accept('FinanceUnit', 'a', text);
      const planned = await replica.experiences.findPlanned('FinanceUnit');
      expect(planned).toMatchObject({
        revision: (before?.revision ?? 0) + 1,
        queueLength: 1,
      });
      expect(
        await replica.history.getConfiguration('FinanceUnit', 'a', EVERYTHING),
      ).toMatchObject({ state: 'accepted', source: 'portal', text });
      await aws.bucket.put('Experience_FinanceUnit#a.json', text, ifAbsent);
      await replica.synchronizer.refresh('FinanceUnit');
      const configuration = await ended('FinanceUnit', 'a');
      expect(configuration).toMatchObject({
        state: 'succeeded',
        source: 'portal',
        changed: { description: { to: 'Accepted' } },
      });
    });

    it('says that a configuration was refused', async () => {
      const key = 'Experience_FinanceUnit#b.json';
      await accept('FinanceUnit', 'b', '{}');
      const { configurations } = replica.stores;
      await database.transaction(transaction =>
        configurations.refuse(
          transaction,
          key,
          'rejected',
          'Taken.',
          new Date(),
        ),
      );
      expect(
        await replica.history.getConfiguration('FinanceUnit', 'b', EVERYTHING),
      ).toMatchObject({ state: 'rejected', error: { message: 'Taken.' } });
    });

    it('finds an adopted experience under its new name', async () => {
      const { items } = await replica.experiences.list(
        { managed: false },
        EVERYTHING,
      );
      const [unmanaged] = items;
      await aws.bucket.put(
        'STATUS_Experience_Marketing',
        JSON.stringify({ 'Experience Id': unmanaged?.id }),
        ifAbsent,
      );
      await replica.synchronizer.refresh('Marketing');
      expect(
        await replica.experiences.get('Marketing', EVERYTHING),
      ).toMatchObject({ id: unmanaged?.id, managed: true });
      expect(
        await replica.experiences.list({ managed: false }, EVERYTHING),
      ).toMatchObject({ totalItems: 0 });
    });
  },
);
