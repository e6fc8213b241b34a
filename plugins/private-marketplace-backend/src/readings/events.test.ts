import { mockServices } from '@backstage/backend-test-utils';
import { DefaultEventsService } from '@backstage/plugin-events-node';
import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { eventually } from '../__testUtils__/eventually';
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
const WITHIN = 2000;
const LATER = 60_000;

describe.each(databases.eachSupportedId())('An event on %p', id => {
  const inputs: object[] = [];
  let aws: Aws;
  let database: Knex;
  let replica: Replica;

  beforeEach(async () => {
    aws = await startAws();
    database = await migrated(await databases.init(id));
    replica = startReplica(aws, database, {
      // What was modified in the seconds before it was read is read once more.
      now: () => new Date(Date.now() + LATER),
      onCall: (_, input) => inputs.push(input),
    });
    await replica.synchronizer.full();
  });
  afterEach(async () => {
    replica.close();
    await aws.close();
  });

  /** Has the automation apply a configuration. @returns id of the change set. */
  async function apply(shortName: string, description: string) {
    await aws.bucket.put(
      `Experience_${shortName}#event.json`,
      JSON.stringify({ Description: description }),
      always,
    );
    const status = await eventually(
      async () => {
        const object = await aws.bucket.get(`STATUS_Experience_${shortName}`);
        return JSON.parse(object?.text ?? '{}');
      },
      each => each.ChangeSetStatus === 'Successful',
    );
    return status.ChangeSetId;
  }

  const find = (ref: string) => replica.experiences.get(ref, EVERYTHING);

  it('about a change set has what it changed read in time, and nothing else', async () => {
    const logger = mockServices.logger.mock();
    const events = DefaultEventsService.create({ logger });
    const listener = new ChangeListener({
      synchronizer: replica.synchronizer,
      logger,
    });
    await listener.subscribe(events.forPlugin('private-marketplace'));
    const before = await find('FinanceUnit');
    const changeSetId = await apply('Default', 'Heard of');
    await apply('FinanceUnit', 'Not heard of');
    inputs.length = 0;
    const began = Date.now();
    await events.publish({
      topic: CHANGES_TOPIC,
      eventPayload: {
        source: 'aws.marketplacecatalog',
        'detail-type': 'Change Set Succeeded',
        detail: {
          ChangeSetId: changeSetId,
          ChangeSetName:
            'Private Marketplace Automation Update Experience  Default',
        },
      },
    });
    await listener.idle();
    expect(Date.now() - began).toBeLessThan(WITHIN);
    expect(await find('Default')).toMatchObject({
      description: 'Heard of',
      lastChange: { state: 'succeeded', changeSetId },
    });
    expect(
      await replica.history.getChangeSet('Default', changeSetId, EVERYTHING),
    ).toMatchObject({ state: 'SUCCEEDED' });
    expect(await find('FinanceUnit')).toEqual({
      ...before,
      sync: expect.anything(),
    });
    const own = await database('entities')
      .where({ experience_id: (await find('Default'))?.id })
      .pluck('id');
    for (const input of inputs) expect(aboutOf(input, own)).toBe('Default');
    await listener.close();
  });
});

/** What a call of AWS was about. */
function aboutOf(input: object, own: readonly string[]): string {
  const text = JSON.stringify(input);
  if (/"(Key|Prefix)":"[A-Z_]*Experience_Default[#_.]?/i.test(text)) {
    return 'Default';
  }
  const requests: unknown = Reflect.get(input, 'EntityRequestList');
  const ids = Array.isArray(requests)
    ? requests.map(each => String(each.EntityId))
    : [...text.matchAll(/"ValueList":\["(exp-\w+)"\]/g)].map(
        ([, each]) => each,
      );
  if (ids.length > 0 && ids.every(each => own.includes(each ?? ''))) {
    return 'Default';
  }
  // A new audience is named by nothing but the list.
  if (/"EntityType":"Audience"/.test(text)) return 'Default';
  return /"ChangeSetId"/.test(text) ? 'Default' : text;
}
