import { beforePut, beforeStart, once } from '../__testUtils__/hooks';
import { TestAws } from '../__testUtils__/TestAws';

let aws: TestAws;
beforeEach(async () => {
  aws = await TestAws.start();
});
afterEach(() => aws.close());

const KEY = 'Experience_Finance#1.json';
const finance = { Name: 'Finance Unit', Status: 'Enabled' };
const crash = 'The function crashed.';

/** Whether a write is one of the status file that says so. */
function says(wanted: string): (key: string, text: string) => boolean {
  return (key, text) => key.startsWith('STATUS_') && text.includes(wanted);
}

async function expectOneExperience(): Promise<void> {
  expect(await aws.changeSets()).toHaveLength(1);
  expect(await aws.experiences()).toHaveLength(1);
  expect(await aws.status('Finance')).toMatchObject({
    ChangeSetStatus: 'Successful',
    Automation: { Queue: [], UnwrittenErrors: [] },
  });
}

describe('a crash of the function that takes up configurations', () => {
  it.each([
    ['before anything is recorded', says('"Token"')],
    ['before the plan is recorded', says('"Steps"')],
    ['before the start is recorded', says('"ChangeSetId"')],
  ])('%s', async (_, moment) => {
    const { configure } = aws.handlers({
      bucket: beforePut(aws.bucket, once(moment)),
    });
    const event = await aws.upload(KEY, finance);
    await expect(configure(event)).rejects.toThrow(crash);
    await configure(event);
    const { monitor } = aws.handlers();
    for (const ended of await aws.endChangeSets()) await monitor(ended);
    await expectOneExperience();
  });

  it('between the intent and the start', async () => {
    const { configure, monitor } = aws.handlers({
      catalog: beforeStart(
        aws.catalog,
        once(() => true),
      ),
    });
    const event = await aws.upload(KEY, finance);
    await expect(configure(event)).rejects.toThrow(crash);
    expect(await aws.changeSets()).toEqual([]);
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'In Progress',
    });
    await configure(event);
    for (const ended of await aws.endChangeSets()) await monitor(ended);
    await expectOneExperience();
  });

  it('before the start is recorded, and the end is announced first', async () => {
    const { configure } = aws.handlers({
      bucket: beforePut(aws.bucket, once(says('"ChangeSetId"'))),
    });
    const event = await aws.upload(KEY, finance);
    await expect(configure(event)).rejects.toThrow(crash);
    const { monitor } = aws.handlers();
    for (const ended of await aws.endChangeSets()) await monitor(ended);
    await configure(event);
    await expectOneExperience();
  });
});

describe('a crash of the function that hears of ends', () => {
  it('before the end is recorded', async () => {
    const { configure, monitor } = aws.handlers({
      bucket: beforePut(aws.bucket, once(says('"Successful"'))),
    });
    await configure(await aws.upload(KEY, finance));
    const [ended] = await aws.endChangeSets();
    await expect(monitor(ended)).rejects.toThrow(crash);
    await monitor(ended);
    await expectOneExperience();
  });

  it('between the end and the start of what waited for it', async () => {
    const { configure, monitor } = aws.handlers({
      catalog: beforeStart(
        aws.catalog,
        once(({ name }) => name.includes('Update')),
      ),
    });
    await configure(await aws.upload(KEY, finance));
    await configure(
      await aws.upload('Experience_Finance#2.json', { Name: 'Money' }),
    );
    const [ended] = await aws.endChangeSets();
    await expect(monitor(ended)).rejects.toThrow(crash);
    await monitor(ended);
    for (const next of await aws.endChangeSets()) await monitor(next);
    expect(await aws.experiences()).toMatchObject([{ name: 'Money' }]);
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Successful',
    });
  });

  it('between two steps', async () => {
    const AllowProducts = Array.from({ length: 60 }, (_, n) => `prod-${n}`);
    let starts = 0;
    const { configure, monitor } = aws.handlers({
      catalog: beforeStart(
        aws.catalog,
        once(() => {
          starts += 1;
          return starts === 2;
        }),
      ),
    });
    await configure(await aws.upload(KEY, { ...finance, AllowProducts }));
    const [ended] = await aws.endChangeSets();
    await expect(monitor(ended)).rejects.toThrow(crash);
    await monitor(ended);
    for (const next of await aws.endChangeSets()) await monitor(next);
    expect(await aws.changeSets()).toHaveLength(2);
    const [experience, ...others] = await aws.experiences();
    expect(others).toEqual([]);
    expect(experience?.allowedProducts).toHaveLength(60);
  });

  it.each([
    ['before the error file', (key: string) => key.startsWith('ERROR_')],
    ['between the error file and the record of it', says('"ErrorKey"')],
  ])('%s', async (_, moment) => {
    const { configure, monitor } = aws.handlers({
      bucket: beforePut(aws.bucket, once(moment)),
    });
    await configure(
      await aws.upload(KEY, {
        ...finance,
        AssociatePrincipals: ['999999999999'],
      }),
    );
    const [ended] = await aws.endChangeSets();
    await expect(monitor(ended)).rejects.toThrow(crash);
    await monitor(ended);
    const errors = await aws.errors();
    expect(errors).toHaveLength(1);
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Failed',
      Automation: {
        Outcomes: [{ Result: 'Failed', ErrorKey: errors[0]?.key }],
        UnwrittenErrors: [],
      },
    });
  });
});
