import { beforePut } from '../__testUtils__/hooks';
import { TestAws } from '../__testUtils__/TestAws';

let aws: TestAws;
beforeEach(async () => {
  aws = await TestAws.start();
});
afterEach(() => aws.close());

describe('two runs that write the same status file', () => {
  it('keep what both have to say', async () => {
    const first = await aws.upload('Experience_Finance#1.json', { Name: 'A' });
    aws.clock.advance(1);
    const second = await aws.upload('Experience_Finance#2.json', { Name: 'B' });
    let raced = false;
    const { configure, monitor } = aws.handlers({
      bucket: beforePut(aws.bucket, async key => {
        if (raced || !key.startsWith('STATUS_')) return;
        raced = true;
        await aws.handlers().configure(second);
      }),
    });
    await configure(first);
    expect(await aws.status('Finance')).toMatchObject({
      Automation: {
        Current: { Configuration: { Key: 'Experience_Finance#2.json' } },
        Queue: [{ Key: 'Experience_Finance#1.json' }],
      },
    });
    for (const _ of [1, 2]) {
      for (const event of await aws.endChangeSets()) await monitor(event);
    }
    // What was uploaded last wins, though it was written down first.
    expect(await aws.experiences()).toMatchObject([{ name: 'B' }]);
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Successful',
      Automation: {
        Outcomes: [{ Result: 'Succeeded' }, { Result: 'Superseded' }],
      },
    });
  });

  it('keep what a person added', async () => {
    await aws.apply('Experience_Finance#1.json', { Name: 'Finance' });
    const text =
      (await aws.bucket.get('STATUS_Experience_Finance'))?.text ?? '';
    let edited = false;
    const { configure } = aws.handlers({
      bucket: beforePut(aws.bucket, async key => {
        if (edited || !key.startsWith('STATUS_')) return;
        edited = true;
        await aws.upload(key, { ...JSON.parse(text), Owner: 'finance' });
      }),
    });
    await configure(
      await aws.upload('Experience_Finance#2.json', { Name: 'Money' }),
    );
    expect(await aws.status('Finance')).toMatchObject({
      Owner: 'finance',
      ChangeSetStatus: 'In Progress',
      Automation: {
        Current: { Configuration: { Key: 'Experience_Finance#2.json' } },
      },
    });
  });
});

it('never writes an error file over another', async () => {
  const key = 'ERROR_STATUS_Experience_Finance_20260131-090500';
  await aws.upload(key, { ChangeSetId: 'of the sample' });
  const before = await aws.bucket.head(key);
  await aws
    .handlers()
    .configure(await aws.upload('Experience_Finance#1.json', 'oops'));
  expect(await aws.bucket.head(key)).toEqual(before);
  expect(await aws.keys('ERROR_')).toEqual([
    key,
    'ERROR_STATUS_Experience_Finance_20260131-090501',
  ]);
});
