import { TestAws } from '../__testUtils__/TestAws';

let aws: TestAws;
beforeEach(async () => {
  aws = await TestAws.start();
});
afterEach(() => aws.close());

const STATUS = 'STATUS_Experience_Finance';

describe('a status file that can not be understood', () => {
  it.each([
    ['no JSON', 'oops', /not JSON.*Restore an older version/],
    ['empty', '', /not JSON/],
    ['a word of its own', { ChangeSetStatus: 'Done' }, /ChangeSetStatus/],
    ['half a record', { Automation: { Queue: [] } }, /Outcomes/],
  ])(
    'is told of once, stops nobody else and stays as it is: %s',
    async (_, text, reason) => {
      const { configure, monitor, reconcile } = aws.handlers();
      const event = await aws.upload('Experience_Finance#1.json', {
        Name: 'A',
      });
      await aws.upload(STATUS, text);
      const before = await aws.bucket.head(STATUS);

      await configure(event);
      const ended = {
        detail: {
          ChangeSetId: 'a',
          ChangeSetName:
            'Private Marketplace Automation Create Experience Finance',
        },
      };
      await monitor(ended);
      await reconcile({ task: 'reconcile' });
      await reconcile({ task: 'sweep' });

      expect(await aws.bucket.head(STATUS)).toEqual(before);
      expect(await aws.changeSets()).toEqual([]);
      expect(await aws.errors()).toMatchObject([
        {
          key: 'ERROR_STATUS_Experience_Finance_20260131-090500',
          Configuration: { Key: STATUS },
          Message: expect.stringMatching(reason),
        },
      ]);
    },
  );

  it('holds nothing up once it is restored', async () => {
    const { configure, monitor, reconcile } = aws.handlers();
    const event = await aws.upload('Experience_Finance#1.json', { Name: 'A' });
    await aws.upload(STATUS, 'oops');
    await configure(event);
    await aws.upload(STATUS, {});
    await reconcile({ task: 'reconcile' });
    for (const ended of await aws.endChangeSets()) await monitor(ended);
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Successful',
    });
  });
});

it('writes an error file also for a change set that AWS has forgotten', async () => {
  const Configuration = {
    Key: 'Experience_Finance#1.json',
    ArrivedAt: '2025-01-31T09:05:00.000Z',
  };
  const EndedAt = '2025-01-31T09:05:04.000Z';
  await aws.upload(STATUS, {
    ChangeSetId: 'forgotten',
    ChangeSetStatus: 'Failed',
    'Error Message': 'No.',
    Automation: {
      Queue: [],
      Outcomes: [{ Configuration, Result: 'Failed', EndedAt, Message: 'No.' }],
      UnwrittenErrors: [
        { Configuration, EndedAt, Message: 'No.', ChangeSetId: 'forgotten' },
      ],
    },
  });
  await aws.apply('Experience_Finance#2.json', { Name: 'Finance' });
  expect(await aws.errors()).toMatchObject([{ Configuration, Message: 'No.' }]);
  expect(await aws.status('Finance')).toMatchObject({
    ChangeSetStatus: 'Successful',
  });
});
