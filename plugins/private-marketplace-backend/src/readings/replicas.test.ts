import type { Knex } from 'knex';
import { mockServices } from '@backstage/backend-test-utils';
import { DefaultEventsService } from '@backstage/plugin-events-node';
import { testDatabases } from '../__testUtils__/databases';
import {
  migrated,
  startReplica,
  type Replica,
} from '../__testUtils__/readModels';
import { startAws, type Aws } from '../__testUtils__/startAws';
import { CHANGES_TOPIC, ChangeListener } from './ChangeListener';
import { EVERYTHING } from '../experiences/visible';

const databases = testDatabases();
const always = { always: true } as const;

describe.each(databases.eachSupportedId())('Two replicas on %p', id => {
  let aws: Aws;
  let database: Knex;
  let replicas: Replica[];
  let replica: Replica;

  beforeEach(async () => {
    aws = await startAws();
    database = await migrated(await databases.init(id));
    replica = startReplica(aws, database);
    replicas = [replica, startReplica(aws, database)];
  });
  afterEach(async () => {
    replicas.forEach(each => each.close());
    await aws.close();
  });

  it('read the same at once and agree', async () => {
    await Promise.all(replicas.map(each => each.synchronizer.full()));
    await aws.bucket.put(
      'Experience_Default#1.json',
      '{"AllowProducts":["prod-new"]}',
      always,
    );
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(
        replicas.flatMap(each => [
          each.synchronizer.refresh('Default'),
          each.synchronizer.incremental(),
          each.synchronizer.poll(),
        ]),
      );
    }
    expect(
      await replica.history.getConfiguration('Default', '1', EVERYTHING),
    ).toMatchObject({
      state: 'succeeded',
    });
    const found = await replica.experiences.get('Default', EVERYTHING);
    const { items, totalItems } = await replica.experiences.listProducts(
      'Default',
      {
        list: 'allowed',
      },
      EVERYTHING,
    );
    expect(items).toContainEqual({ id: 'prod-new', list: 'allowed' });
    expect(found?.allowedProducts).toBe(totalItems);
    const revisions = await database('snapshots')
      .join('experiences', 'experiences.id', 'snapshots.experience')
      .where({ ref: 'Default' })
      .orderBy('snapshots.revision')
      .pluck('snapshots.revision');
    expect(revisions).toEqual(
      Array.from({ length: found?.revision ?? 0 }, (_, index) => index + 1),
    );
  });

  it('hear of a change and have read it within two seconds', async () => {
    await replica.synchronizer.full();
    const logger = mockServices.logger.mock();
    const events = DefaultEventsService.create({ logger });
    const listener = new ChangeListener({
      synchronizer: replica.synchronizer,
      logger,
    });
    await listener.subscribe(events.forPlugin('private-marketplace'));
    const key = 'Experience_Default#heard.json';
    await aws.bucket.put(key, '{"Description":"Heard"}', always);
    const began = Date.now();
    replica.calls.length = 0;
    for (let burst = 0; burst < 20; burst += 1) {
      await events.publish({
        topic: CHANGES_TOPIC,
        eventPayload: {
          Records: [
            {
              eventSource: 'aws:s3',
              s3: { object: { key: encodeURIComponent(key) } },
            },
          ],
        },
      });
    }
    await listener.idle();
    expect(Date.now() - began).toBeLessThan(2000);
    expect(
      await replica.history.getConfiguration('Default', 'heard', EVERYTHING),
    ).toMatchObject({ content: { Description: 'Heard' } });
    // One reading that was under way when the others were asked for, and one for all of them.
    expect(
      replica.calls.filter(each => each === 'ListEntities').length,
    ).toBeLessThanOrEqual(2);
    await listener.close();
  });
});
