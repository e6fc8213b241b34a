import { AwsCallError } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { beforePut, beforeStart, once } from '../__testUtils__/hooks';
import { TestAws } from '../__testUtils__/TestAws';

let aws: TestAws;
beforeEach(async () => {
  aws = await TestAws.start();
});
afterEach(() => aws.close());

const MINUTE = 60_000;
const KEY = 'Experience_Finance#1.json';
const finance = { Name: 'Finance Unit', Status: 'Enabled' };
const reconcile = { task: 'reconcile' };
const sweep = { task: 'sweep' };

function refusal(code: string, httpStatus: number): AwsCallError {
  return new AwsCallError({
    code,
    httpStatus,
    operation: 'StartChangeSet',
    subject: 'a test',
    reason: 'Not now.',
  });
}

describe('reconcile', () => {
  it('ends what a lost event left in progress, and starts what waits', async () => {
    const functions = aws.handlers();
    await functions.configure(await aws.upload(KEY, finance));
    const second = await aws.upload('Experience_Finance#2.json', {
      AllowProducts: ['prod-1'],
    });
    await functions.configure(second);
    await aws.endChangeSets();
    await functions.reconcile(reconcile);
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'In Progress',
      Automation: { Outcomes: [{ Result: 'Succeeded' }] },
    });
    await aws.endChangeSets();
    await functions.reconcile(reconcile);
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Successful',
      Automation: { Queue: [] },
    });
    expect(await aws.experiences()).toMatchObject([
      { status: 'Enabled', allowedProducts: ['prod-1'] },
    ]);
    // Its writer might still be about to write the status file.
    expect(await aws.keys('PENDING_')).toHaveLength(1);
    aws.clock.advance(5 * MINUTE);
    await functions.reconcile(reconcile);
    expect(await aws.keys('PENDING_')).toEqual([]);
  });

  it('leaves alone what still runs', async () => {
    const functions = aws.handlers();
    await functions.configure(await aws.upload(KEY, finance));
    const before = await aws.status('Finance');
    await functions.reconcile(reconcile);
    expect(await aws.status('Finance')).toEqual(before);
    expect(await aws.keys('PENDING_')).toHaveLength(1);
  });

  it.each([
    ['a lock', refusal('ResourceInUseException', 423)],
    ['throttling', refusal('ThrottlingException', 429)],
    ['a server error', refusal('InternalServiceException', 500)],
    ['a quota', refusal('ServiceQuotaExceededException', 402)],
  ])('tries again after %s, ever less often', async (_, error) => {
    let starts = 0;
    const refusing = aws.handlers({
      catalog: beforeStart(aws.catalog, () => {
        starts += 1;
        throw error;
      }),
    });
    const event = await aws.upload(KEY, finance);
    await refusing.configure(event);
    const { Automation: refused } = await aws.status('Finance');
    expect(refused?.Waiting).toEqual({
      Since: '2026-01-31T09:05:00.000Z',
      Reason: expect.stringContaining(error.code),
      Attempts: 1,
      NotBefore: '2026-01-31T09:06:00.000Z',
    });
    for (let minute = 0; minute < 60; minute += 1) {
      await refusing.reconcile(reconcile);
      aws.clock.advance(MINUTE);
    }
    // At 0, 1, 3, 7, 15 and 31 minutes.
    expect(starts).toBe(6);
    const { Automation: since } = await aws.status('Finance');
    expect(since?.Waiting?.Since).toBe('2026-01-31T09:05:00.000Z');

    const functions = aws.handlers();
    aws.clock.advance(30 * MINUTE);
    await functions.reconcile(reconcile);
    await aws.endChangeSets();
    await functions.reconcile(reconcile);
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Successful',
    });
    expect(await aws.status('Finance')).not.toHaveProperty(
      'Automation.Waiting',
    );
    expect(await aws.errors()).toEqual([]);
    expect(await aws.experiences()).toHaveLength(1);
  });

  it('creates no second experience when AWS has forgotten the token', async () => {
    const crashing = aws.handlers({
      bucket: beforePut(
        aws.bucket,
        once(
          (key, text) =>
            key.startsWith('STATUS_') && text.includes('"ChangeSetId"'),
        ),
      ),
    });
    const event = await aws.upload(KEY, finance);
    await expect(crashing.configure(event)).rejects.toThrow('crashed');
    aws.clock.advance(60 * MINUTE);
    const functions = aws.handlers({
      catalog: beforeStart(aws.catalog, () => {
        throw new Error('It must not be started again.');
      }),
    });
    await functions.reconcile(reconcile);
    expect(await aws.changeSets()).toHaveLength(1);
    expect(await aws.experiences()).toHaveLength(1);
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Successful',
    });
  });

  it('costs as many calls with a hundred idle experiences as with none', async () => {
    const functions = aws.handlers();
    await functions.configure(await aws.upload(KEY, finance));
    // The first of all looks for the mark of the sweep.
    await functions.reconcile(reconcile);
    const costOf = async () => {
      const before = aws.bucketCalls;
      await functions.reconcile(reconcile);
      return aws.bucketCalls - before;
    };
    const alone = await costOf();
    for (let n = 0; n < 100; n += 1) {
      const status = {
        'Experience Id': `exp-${n}`,
        ChangeSetStatus: 'Successful',
      };
      await aws.bucket.put(
        `STATUS_Experience_Idle${n}`,
        JSON.stringify(status),
        { ifAbsent: true },
      );
    }
    expect(await costOf()).toBe(alone);
    expect(alone).toBeLessThanOrEqual(3);
  });

  it('goes on when AWS has forgotten the change set', async () => {
    await aws.bucket.put(
      'STATUS_Experience_Finance',
      JSON.stringify({
        ChangeSetId: 'forgotten',
        ChangeSetStatus: 'In Progress',
      }),
      { ifAbsent: true },
    );
    const functions = aws.handlers();
    aws.clock.advance(24 * 60 * MINUTE);
    await functions.configure(await aws.upload(KEY, finance));
    await functions.reconcile(reconcile);
    await aws.endChangeSets();
    await functions.reconcile(reconcile);
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Successful',
      Automation: { Outcomes: [{ Result: 'Succeeded' }], Queue: [] },
    });
  });

  it('goes on with the others when one can not be worked with', async () => {
    const functions = aws.handlers();
    await functions.configure(
      await aws.upload('Experience_Broken#1.json', finance),
    );
    await functions.configure(await aws.upload(KEY, finance));
    await aws.bucket.put('STATUS_Experience_Broken', 'garbage', {
      always: true,
    });
    await aws.endChangeSets();
    await functions.reconcile(reconcile);
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Successful',
    });
  });
});

describe('sweep', () => {
  it('finds the configurations that no event announced, in order', async () => {
    const functions = aws.handlers();
    await functions.reconcile(sweep);
    aws.clock.advance(5 * MINUTE);
    await aws.upload(KEY, finance);
    aws.clock.advance(1000);
    await aws.upload('Experience_Finance#2.json', { Status: 'Disabled' });
    await functions.reconcile(sweep);
    expect(await aws.keys('STATUS_')).toEqual([]);

    aws.clock.advance(5 * MINUTE);
    await functions.reconcile(sweep);
    await aws.endChangeSets();
    await functions.reconcile(reconcile);
    await aws.endChangeSets();
    await functions.reconcile(reconcile);
    const { Automation } = await aws.status('Finance');
    expect(Automation?.Outcomes.map(each => each.Configuration.Key)).toEqual([
      KEY,
      'Experience_Finance#2.json',
    ]);
    expect(await aws.experiences()).toMatchObject([{ status: 'Disabled' }]);
  });

  it('applies two versions of one file in the order of their upload', async () => {
    const functions = aws.handlers();
    await functions.reconcile(sweep);
    aws.clock.advance(5 * MINUTE);
    await aws.upload(KEY, finance);
    await aws.upload(KEY, { Status: 'Disabled' });
    aws.clock.advance(5 * MINUTE);
    await functions.reconcile(sweep);
    for (let n = 0; n < 2; n += 1) {
      await aws.endChangeSets();
      await functions.reconcile(reconcile);
    }
    expect(await aws.experiences()).toMatchObject([{ status: 'Disabled' }]);
  });

  it('applies nothing that was announced, and nothing from before it began', async () => {
    await aws.upload('Experience_Old#1.json', finance);
    aws.clock.advance(2 * MINUTE);
    const functions = aws.handlers();
    await functions.reconcile(sweep);
    await aws.apply(KEY, finance);
    const before = (await aws.changeSets()).length;
    for (let n = 0; n < 3; n += 1) {
      aws.clock.advance(5 * MINUTE);
      await functions.reconcile(sweep);
      await functions.reconcile(reconcile);
    }
    expect(await aws.changeSets()).toHaveLength(before);
    expect(await aws.keys('STATUS_')).toEqual(['STATUS_Experience_Finance']);
  });

  it('reads no file that it knows', async () => {
    const functions = aws.handlers();
    await functions.reconcile(sweep);
    await aws.apply(KEY, finance);
    aws.clock.advance(30 * MINUTE);
    await functions.reconcile(sweep);
    aws.clock.advance(30 * MINUTE);
    const before = aws.bucketCalls;
    await functions.reconcile(sweep);
    // The mark and three lists, and the mark again; and, for what is none of the
    // automation's files, a list for each kind of file and what was told before.
    expect(aws.bucketCalls - before).toBe(5 + 6);
  });

  it('ends what the sample of AWS left in progress', async () => {
    const { changeSetId } = await aws.catalog.startChangeSet({
      name: 'Private Marketplace Automation Create Experience Finance Unit',
      clientRequestToken: 'of-the-sample',
      changes: [
        {
          ChangeType: 'CreateExperience',
          ChangeName: 'ExperienceCreationChange',
          Entity: { Type: 'Experience@1.0' },
          DetailsDocument: { Name: 'Finance Unit' },
        },
      ],
    });
    await aws.bucket.put(
      'STATUS_Experience_Finance',
      JSON.stringify({
        ChangeSetId: changeSetId,
        ChangeSetStatus: 'In Progress',
      }),
      { ifAbsent: true },
    );
    await aws.endChangeSets();
    const functions = aws.handlers();
    await functions.reconcile(sweep);
    await functions.reconcile(reconcile);
    const [experience] = await aws.experiences();
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Successful',
      'Experience Id': experience?.id,
    });
  });
});

describe('a configuration of several steps that fails halfway', () => {
  it('says what was applied, and gives the rest as a configuration', async () => {
    const { configure, monitor } = aws.handlers();
    const ids = Array.from({ length: 60 }, (_, n) => `prod-${n}`);
    await configure(
      await aws.upload(KEY, {
        Name: 'Finance Unit',
        AllowProducts: ids,
        Status: 'Enabled',
      }),
    );
    const [first] = await aws.endChangeSets();
    // Somebody archives it before the second step can start.
    const [experience] = await aws.experiences();
    await aws.catalog.startChangeSet({
      name: 'By hand',
      clientRequestToken: 'by-hand',
      changes: [
        {
          ChangeType: 'RestrictExperience',
          ChangeName: 'Archive',
          Entity: { Type: 'Experience@1.0', Identifier: experience?.id },
          DetailsDocument: {},
        },
      ],
    });
    aws.clock.advance(10_000);
    await monitor(first);
    for (const event of await aws.endChangeSets()) await monitor(event);
    const [error] = await aws.errors();
    expect(error?.Applied).toMatchObject({
      Name: 'Finance Unit',
      AllowProducts: ids.slice(0, 50),
    });
    expect(error?.NotApplied).toEqual({
      AllowProducts: ids.slice(50),
      Status: 'Enabled',
    });
  });
});

it('refuses an event that names no task', async () => {
  const functions = aws.handlers();
  await expect(functions.reconcile({})).rejects.toThrow('task');
});
