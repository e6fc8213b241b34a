import { TestAws } from '../__testUtils__/TestAws';

let aws: TestAws;
beforeEach(async () => {
  aws = await TestAws.start();
});
afterEach(() => aws.close());

const orderingGrace = 2000;
const PRODUCT = 'prod-8mrnezph8mye1';

async function settle(): Promise<void> {
  const { monitor, reconcile } = aws.handlers({ orderingGrace });
  for (let n = 0; n < 5; n += 1) {
    for (const event of await aws.endChangeSets()) await monitor(event);
    await reconcile({ task: 'reconcile' });
  }
}

async function results(): Promise<string[]> {
  const { Automation } = await aws.status('Finance');
  return (Automation?.Outcomes ?? []).map(
    ({ Configuration, Result }) =>
      `${Configuration.Key.replace(/.*#|\.json/g, '')} ${Result}`,
  );
}

describe('files that were uploaded one after the other, and announced in reverse', () => {
  it('are applied in the order of upload, and wait for the one that creates', async () => {
    const { configure } = aws.handlers({ orderingGrace });
    const events = [];
    for (const [n, content] of [
      { Name: 'Finance' },
      { DenyProducts: [PRODUCT] },
      { AllowProducts: [PRODUCT] },
    ].entries()) {
      events.push(
        await aws.upload(`Experience_Finance#${n + 1}.json`, content),
      );
      aws.clock.advance(50);
    }
    for (const event of events.reverse()) await configure(event);
    await settle();
    expect(await results()).not.toContain('2 Rejected');
    expect(await aws.errors()).toEqual([]);
    expect(await aws.experiences()).toMatchObject([
      { name: 'Finance', allowedProducts: [PRODUCT], deniedProducts: [] },
    ]);
  });

  it('wait until the grace after their upload is over, and no longer', async () => {
    const { configure } = aws.handlers({ orderingGrace });
    const began = aws.clock.now().getTime();
    await configure(
      await aws.upload('Experience_Finance#1.json', { Name: 'Finance' }),
    );
    expect(aws.clock.now().getTime() - began).toBe(orderingGrace);
    expect(await aws.changeSets()).toHaveLength(1);
  });
});

it('records an older version as superseded that comes after a newer one of its key', async () => {
  const { configure } = aws.handlers();
  await aws.apply('Experience_Finance#0.json', { Name: 'Finance' });
  const key = 'Experience_Finance#1.json';
  const older = await aws.upload(key, { Description: 'older' });
  aws.clock.advance(1000);
  const newer = await aws.upload(key, { Description: 'newer' });
  const [record] = newer.Records;
  if (record) record.s3.object.sequencer = '0055AED6DCD90281E9';
  await configure(newer);
  await settle();
  await configure(older);
  await settle();
  expect(await aws.experiences()).toMatchObject([{ description: 'newer' }]);
  expect(await results()).toEqual([
    '0 Succeeded',
    '1 Succeeded',
    '1 Superseded',
  ]);
  expect(await aws.errors()).toEqual([]);
  expect(await aws.status('Finance')).toMatchObject({
    ChangeSetStatus: 'Successful',
  });
});

it('lets a late file decide only what no later one has decided', async () => {
  const functions = aws.handlers();
  await functions.reconcile({ task: 'sweep' });
  await aws.apply('Experience_Finance#1.json', { Name: 'Finance' });
  aws.clock.advance(60_000);
  // Its event is lost.
  await aws.upload('Experience_Finance#2.json', {
    AllowProducts: [PRODUCT, 'prod-b'],
    Status: 'Enabled',
  });
  aws.clock.advance(60_000);
  await aws.apply('Experience_Finance#3.json', { DenyProducts: [PRODUCT] });
  aws.clock.advance(15 * 60_000);
  await functions.reconcile({ task: 'sweep' });
  await settle();
  expect(await aws.experiences()).toMatchObject([
    {
      status: 'Enabled',
      allowedProducts: ['prod-b'],
      deniedProducts: [PRODUCT],
    },
  ]);
  const { Automation } = await aws.status('Finance');
  expect(Automation?.Outcomes.at(-1)).toMatchObject({
    Result: 'Succeeded',
    Superseded: { AllowProducts: [PRODUCT] },
  });
});

it('applies nothing again that a job uploads after a checkout, but repairs what is the latest', async () => {
  const files: [string, object][] = [
    [
      'Experience_Finance#1.json',
      { Name: 'Finance', AllowProducts: [PRODUCT] },
    ],
    ['Experience_Finance#2.json', { DenyProducts: [PRODUCT] }],
    ['Experience_Finance#3.json', { Status: 'Enabled' }],
  ];
  for (const [key, content] of files) {
    await aws.apply(key, content);
    aws.clock.advance(1000);
  }
  const before = (await aws.changeSets()).length;
  for (const [key, content] of [...files].reverse()) {
    await aws.apply(key, content);
    aws.clock.advance(1000);
  }
  expect(await aws.changeSets()).toHaveLength(before);
  expect((await results()).slice(3)).toEqual([
    '3 Succeeded',
    '2 Repeated',
    '1 Repeated',
  ]);
  expect(await aws.experiences()).toMatchObject([
    { status: 'Enabled', deniedProducts: [PRODUCT] },
  ]);
  expect(await aws.errors()).toEqual([]);
});
