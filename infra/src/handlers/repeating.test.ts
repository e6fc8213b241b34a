import { seedDataByName } from '@private-marketplace/sandbox';
import { TestAws } from '../__testUtils__/TestAws';

let aws: TestAws;
beforeEach(async () => {
  aws = await TestAws.start();
});
afterEach(() => aws.close());

const finance = { Name: 'Finance Unit' };

describe('an event that comes more than once', () => {
  it('starts one change set', async () => {
    const { configure } = aws.handlers();
    const event = await aws.upload('Experience_Finance#1.json', finance);
    await configure(event);
    await Promise.all([configure(event), configure(event)]);
    await aws.endChangeSets();
    await configure(event);
    expect(await aws.changeSets()).toHaveLength(1);
    expect(await aws.experiences()).toHaveLength(1);
  });

  it('starts one change set also when all come at once', async () => {
    const event = await aws.upload('Experience_Finance#1.json', finance);
    await Promise.all([1, 2, 3].map(() => aws.handlers().configure(event)));
    expect(await aws.changeSets()).toHaveLength(1);
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'In Progress',
      Automation: { Queue: [] },
    });
  });

  it('ends a configuration once', async () => {
    const { configure, monitor } = aws.handlers();
    const event = await aws.upload('Experience_Finance#1.json', finance);
    await configure(event);
    const [ended] = await aws.endChangeSets();
    await Promise.all([monitor(ended), monitor(ended)]);
    const status = await aws.status('Finance');
    await monitor(ended);
    await configure(event);
    expect(await aws.status('Finance')).toEqual(status);
    expect(status.Automation?.Outcomes).toHaveLength(1);
  });
});

describe('configurations that come while one runs', () => {
  it('are applied after it, in order of upload', async () => {
    const { configure, monitor } = aws.handlers();
    await configure(await aws.upload('Experience_Finance#1.json', finance));
    for (const [version, Name] of [
      ['3', 'Third'],
      ['2', 'Second'],
    ]) {
      aws.clock.advance(1);
      await configure(
        await aws.upload(`Experience_Finance#${version}.json`, { Name }),
      );
    }
    expect(await aws.changeSets()).toHaveLength(1);
    const names = [];
    for (;;) {
      const events = await aws.endChangeSets();
      if (events.length === 0) break;
      names.push((await aws.experiences())[0]?.name);
      for (const event of events) await monitor(event);
    }
    expect(names).toEqual(['Finance Unit', 'Third', 'Second']);
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Successful',
      Automation: {
        Queue: [],
        Outcomes: [1, 3, 2].map(n => ({
          Configuration: { Key: `Experience_Finance#${n}.json` },
          Result: 'Succeeded',
        })),
      },
    });
  });

  it('are applied although the one before failed', async () => {
    const { configure, monitor } = aws.handlers();
    await configure(
      await aws.upload('Experience_Finance#1.json', {
        ...finance,
        AssociatePrincipals: ['999999999999'],
      }),
    );
    await configure(await aws.upload('Experience_Finance#2.json', finance));
    for (const _ of [1, 2]) {
      for (const event of await aws.endChangeSets()) await monitor(event);
    }
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Successful',
      Automation: { Outcomes: [{ Result: 'Failed' }, { Result: 'Succeeded' }] },
    });
    expect(await aws.errors()).toHaveLength(1);
  });

  it('are applied in the version that was announced', async () => {
    const { configure, monitor } = aws.handlers();
    const key = 'Experience_Finance#1.json';
    const events = [
      await aws.upload(key, { Name: 'First', AllowProducts: ['prod-a'] }),
      await aws.upload(key, { Name: 'Second', AllowProducts: ['prod-b'] }),
    ];
    for (const event of events) await configure(event);
    for (const _ of events) {
      for (const event of await aws.endChangeSets()) await monitor(event);
    }
    const [experience] = await aws.experiences();
    expect(experience).toMatchObject({ name: 'Second' });
    expect(experience?.allowedProducts.sort()).toEqual(['prod-a', 'prod-b']);
  });

  it('are all taken up from one event, whatever is wrong with one of them', async () => {
    const events = [
      await aws.upload('Experience_A#1.json', { Name: 'A' }),
      await aws.upload('Experience_B#1.json', 'oops'),
      await aws.upload('STATUS_Experience_C', 'oops'),
      await aws.upload('Experience_C#1.json', { Name: 'C' }),
      await aws.upload('Experience_D#1.json', { Name: 'D' }),
    ];
    const Records = events.flatMap(event => event.Records);
    const handling = aws.handlers().configure({
      Records: Records.filter(({ s3 }) => s3.object.key.startsWith('Exp')),
    });
    await handling;
    await aws.endChangeSets();
    expect(await aws.experiences()).toMatchObject([
      { name: 'A' },
      { name: 'D' },
    ]);
    expect(await aws.errors()).toMatchObject([
      { Configuration: { Key: 'Experience_B#1.json' } },
      { Configuration: { Key: 'STATUS_Experience_C' } },
    ]);
  });
});

describe('the end of a change set of somebody else', () => {
  it.each([
    ['Publish version 2'],
    [''],
    ['Private Marketplace Automation Create Experience Not a short name'],
  ])('costs no call of S3: %s', async ChangeSetName => {
    const { monitor } = aws.handlers();
    const before = aws.bucketCalls;
    await monitor({
      source: 'aws.marketplacecatalog',
      'detail-type': 'Change Set Succeeded',
      detail: { ChangeSetId: 'foreign', ChangeSetName },
    });
    expect(aws.bucketCalls).toBe(before);
    expect(await aws.keys('')).toEqual([]);
  });

  it('changes nothing though its name is like one of ours', async () => {
    await aws.apply('Experience_Finance#1.json', finance);
    const status = await aws.bucket.head('STATUS_Experience_Finance');
    await aws.handlers().monitor({
      detail: {
        ChangeSetId: 'foreign',
        ChangeSetName:
          'Private Marketplace Automation Update Experience  Finance',
      },
    });
    expect(await aws.bucket.head('STATUS_Experience_Finance')).toEqual(status);
    expect(await aws.keys('')).toEqual([
      'Experience_Finance#1.json',
      'PENDING_Experience_Finance',
      'STATUS_Experience_Finance',
    ]);
  });
});

it("takes over a bucket of AWS's sample while a change set runs", async () => {
  const seeded = await TestAws.start(seedDataByName.demo);
  try {
    const { configure, monitor } = seeded.handlers();
    // Named as the sample does, after the Name, which happens to be the short name.
    const { changeSetId } = await seeded.catalog.startChangeSet({
      name: 'Private Marketplace Automation Update Experience  Default',
      clientRequestToken: 'sample',
      changes: [
        {
          ChangeType: 'UpdateExperience',
          ChangeName: 'UpdateExperienceChange',
          Entity: { Type: 'Experience@1.0', Identifier: 'exp-hfa7q3gade2qi' },
          DetailsDocument: { Status: 'Disabled' },
        },
      ],
    });
    await seeded.upload('STATUS_Experience_Default', {
      'Experience Id': 'exp-hfa7q3gade2qi',
      ChangeSetId: changeSetId,
      ChangeSetStatus: 'In Progress',
    });
    await configure(
      await seeded.upload('Experience_Default#9.json', { Name: 'Everybody' }),
    );
    expect(await seeded.changeSets()).toHaveLength(1);
    for (const _ of [1, 2]) {
      for (const event of await seeded.endChangeSets()) await monitor(event);
    }
    expect(await seeded.status('Default')).toMatchObject({
      'Experience Id': 'exp-hfa7q3gade2qi',
      ChangeSetStatus: 'Successful',
    });
    expect(
      (await seeded.experiences()).find(({ name }) => name === 'Everybody'),
    ).toMatchObject({ id: 'exp-hfa7q3gade2qi', status: 'Disabled' });
  } finally {
    await seeded.close();
  }
});
