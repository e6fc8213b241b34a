import { METRICS } from '../metrics/names';
import { AwsCallError } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { seedDataByName } from '@private-marketplace/sandbox';
import { beforeStart } from '../__testUtils__/hooks';
import { TestAws } from '../__testUtils__/TestAws';

let aws: TestAws;
beforeEach(async () => {
  aws = await TestAws.start(seedDataByName.demo);
});
afterEach(() => aws.close());

const MINUTE = 60_000;
const RUNNING = 1000;
const reconcile = { task: 'reconcile' };
const file = (n: number) => `Experience_Research#${n}.json`;
const research = { Name: 'Research' };
// Another experience of the demo has this unit.
const failing = { AssociatePrincipals: ['ou-7kq2-finance08'] };

/** What was written of a metric, oldest first. */
function written(name: keyof typeof METRICS): unknown[] {
  return aws.metricLines
    .map(line => JSON.parse(line)[METRICS[name]])
    .filter(value => value !== undefined);
}

describe('the counts of configurations', () => {
  it('tell how each ended, and which had to wait', async () => {
    const { configure, monitor } = aws.handlers();
    await configure(await aws.upload(file(1), research));
    expect(aws.metricLines).toEqual([]);
    await configure(await aws.upload(file(2), failing));
    expect(written('queued')).toEqual([1]);
    for (const event of await aws.endChangeSets()) await monitor(event);
    expect(written('applied')).toEqual([1]);
    for (const event of await aws.endChangeSets()) await monitor(event);
    expect(written('applied')).toEqual([1]);
    expect(written('failed')).toEqual([1]);
    expect(written('queued')).toEqual([1]);
  });

  it('do not rise when events are repeated, whatever else runs', async () => {
    const { configure, monitor } = aws.handlers();
    const uploads = [
      await aws.upload(file(1), research),
      await aws.upload(file(2), failing),
      await aws.upload(file(3), { Nmae: 'Research' }),
      await aws.upload('Experience_Research.json', research),
    ];
    for (const event of [...uploads, ...uploads]) await configure(event);
    for (let round = 0; round < 2; round += 1) {
      const ends = await aws.endChangeSets();
      await Promise.all([...ends, ...ends].map(event => monitor(event)));
      for (const event of uploads) await configure(event);
      for (const event of ends) await monitor(event);
    }
    expect(written('applied')).toEqual([1]);
    expect(written('failed')).toEqual([1, 1, 1]);
    expect(written('queued')).toEqual([1]);
  });

  it('count what somebody cancelled as failed', async () => {
    const { configure, monitor } = aws.handlers();
    await configure(await aws.upload(file(1), research));
    const [running] = await aws.changeSets();
    await aws.catalog.cancelChangeSet(running?.id ?? '');
    for (const event of await aws.endChangeSets()) await monitor(event);
    expect(written('failed')).toEqual([1]);
    expect(written('applied')).toEqual([]);
  });
});

describe('the age of what is in progress', () => {
  it('is written by each run of the task, and is 0 when nothing is', async () => {
    const functions = aws.handlers();
    await functions.reconcile(reconcile);
    await functions.configure(await aws.upload(file(1), research));
    aws.clock.advance(RUNNING);
    await functions.reconcile(reconcile);
    await aws.endChangeSets();
    await functions.reconcile(reconcile);
    await functions.reconcile(reconcile);
    expect(written('oldestInProgress')).toEqual([0, 1, 0, 0]);
    await functions.reconcile({ task: 'sweep' });
    expect(written('oldestInProgress')).toHaveLength(4);
  });

  it('grows also while AWS refuses, and is that of the oldest', async () => {
    const refused = new AwsCallError({
      code: 'ThrottlingException',
      httpStatus: 429,
      operation: 'StartChangeSet',
      subject: 'a test',
      reason: 'Not now.',
    });
    const functions = aws.handlers({
      catalog: beforeStart(aws.catalog, () => {
        throw refused;
      }),
    });
    for (const shortName of ['Lab', 'Research']) {
      const event = await aws.upload(`Experience_${shortName}#1.json`, {
        Name: shortName,
      });
      await functions.configure(event);
      aws.clock.advance(MINUTE);
    }
    // The first run tries in vain and puts the next attempts off.
    for (let run = 0; run < 3; run += 1) {
      await functions.reconcile(reconcile);
      aws.clock.advance(MINUTE / 2);
    }
    expect(written('oldestInProgress')).toEqual([120, 150, 180]);
  });
});
