import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { eventually } from '../__testUtils__/eventually';
import {
  migrated,
  startReplica,
  type Replica,
} from '../__testUtils__/readModels';
import { startAws, type Aws } from '../__testUtils__/startAws';

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
      return database.transaction(transaction =>
        replica.accepted.recordAccepted(transaction, {
          key: `Experience_${shortName}#${version}.json`,
          shortName,
          version,
          text,
          acceptedAt: new Date(),
        }),
      );
    }

    function ended(shortName: string, version: string) {
      return eventually(
        async () => {
          await replica.synchronizer.poll();
          return replica.readModel.findConfiguration(shortName, version);
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
      const first = await replica.readModel.findExperience(
        'NewUnit',
        undefined,
      );
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
      const found = await replica.readModel.findExperience(
        'NewUnit',
        undefined,
      );
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
        await replica.readModel.findChangesSince(
          'NewUnit',
          first?.revision ?? 0,
        ),
      ).toMatchObject({ productsAllowed: ['prod-a', 'prod-b'] });
      const changeSets = await replica.readModel.listChangeSets('NewUnit', {});
      expect(changeSets.items).toMatchObject([
        {
          id: configuration?.changeSetId,
          state: 'SUCCEEDED',
          ours: true,
          configurationVersion: '1',
          requestedBy: 'user:default/ann',
        },
      ]);
      const detail = await replica.readModel.findChangeSet(
        'NewUnit',
        configuration?.changeSetId ?? '',
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
          return replica.readModel.findConfiguration('Default', 'bad');
        },
        each => each?.error?.report !== undefined,
      );
      expect(found?.error?.problems).toHaveLength(1);
      const { items } = await replica.readModel.listErrors('Default', {});
      expect(items).toMatchObject([
        {
          key: found?.error?.errorKey,
          configurationVersion: 'bad',
          problems: [{ message: expect.any(String) }],
        },
      ]);
      expect(
        await replica.readModel.findExperience('Default', undefined),
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
        await replica.readModel.findConfiguration('NewUnit', '1'),
      ).toMatchObject({ state: 'succeeded' });
    });

    it('knows a configuration from when it is accepted on', async () => {
      const text = '{"Description":"Accepted"}';
      const before = await replica.readModel.findPlanned('FinanceUnit');
      await accept('FinanceUnit', 'a', text);
      const planned = await replica.readModel.findPlanned('FinanceUnit');
      expect(planned).toMatchObject({
        revision: (before?.revision ?? 0) + 1,
        queueLength: 1,
      });
      expect(
        await replica.readModel.findConfiguration('FinanceUnit', 'a'),
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
      await database.transaction(transaction =>
        replica.accepted.recordRefused(transaction, key, 'Taken.', new Date()),
      );
      expect(
        await replica.readModel.findConfiguration('FinanceUnit', 'b'),
      ).toMatchObject({ state: 'rejected', error: { message: 'Taken.' } });
    });

    it('finds an adopted experience under its new name', async () => {
      const { items } = await replica.readModel.listExperiences(
        { managed: false },
        undefined,
      );
      const [unmanaged] = items;
      await aws.bucket.put(
        'STATUS_Experience_Marketing',
        JSON.stringify({ 'Experience Id': unmanaged?.id }),
        ifAbsent,
      );
      await replica.synchronizer.refresh('Marketing');
      expect(
        await replica.readModel.findExperience('Marketing', undefined),
      ).toMatchObject({ id: unmanaged?.id, managed: true });
      expect(
        await replica.readModel.listExperiences({ managed: false }, undefined),
      ).toMatchObject({ totalItems: 0 });
    });
  },
);
