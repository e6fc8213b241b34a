import { AwsCallError } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { seedDataByName } from '@private-marketplace/sandbox';
import { beforeStart, once } from '../__testUtils__/hooks';
import { TestAws } from '../__testUtils__/TestAws';

let aws: TestAws;
beforeEach(async () => {
  aws = await TestAws.start(seedDataByName.demo);
});
afterEach(() => aws.close());

const KEY = 'Experience_Default#9.json';
const rename = { Name: 'Everybody' };

async function expectRenamed(): Promise<void> {
  const { monitor } = aws.handlers();
  for (const event of await aws.endChangeSets()) await monitor(event);
  expect((await aws.experiences()).map(({ name }) => name)).toContain(
    'Everybody',
  );
  expect(await aws.status('Default')).toMatchObject({
    ChangeSetStatus: 'Successful',
  });
  expect(await aws.errors()).toEqual([]);
}

describe('what heals is tried again by the next run, without an error file', () => {
  it.each([
    ['throttling', 'ThrottlingException', 429],
    ['trouble on the side of AWS', 'InternalServiceException', 500],
    ['missing rights', 'AccessDeniedException', 403],
    ['too many open change sets', 'ServiceQuotaExceededException', 402],
    ['no answer', 'TimeoutError', undefined],
  ])('%s', async (_, code, httpStatus) => {
    const error = new AwsCallError({
      operation: 'StartChangeSet',
      subject: 'the change set',
      reason: 'Later.',
      code,
      httpStatus,
    });
    const { configure, reconcile } = aws.handlers({
      catalog: beforeStart(
        aws.catalog,
        once(() => true, error),
      ),
    });
    const event = await aws.upload(KEY, rename);
    await configure(event);
    expect(await aws.status('Default')).toMatchObject({
      ChangeSetStatus: 'In Progress',
      Automation: {
        Waiting: {
          Since: '2026-01-31T09:05:00.000Z',
          Reason: `StartChangeSet failed: ${code}`,
        },
      },
    });
    aws.clock.advance(60_000);
    await reconcile({ task: 'reconcile' });
    await expectRenamed();
  });

  it('a lock of somebody else on the experience', async () => {
    const { configure, reconcile } = aws.handlers();
    await aws.catalog.startChangeSet({
      name: 'By hand',
      clientRequestToken: 'by-hand',
      changes: [
        {
          ChangeType: 'UpdateExperience',
          ChangeName: 'UpdateExperienceChange',
          Entity: { Type: 'Experience@1.0', Identifier: 'exp-hfa7q3gade2qi' },
          DetailsDocument: { Description: 'By hand' },
        },
      ],
    });
    const event = await aws.upload(KEY, rename);
    await configure(event);
    expect(await aws.status('Default')).toMatchObject({
      Automation: {
        Waiting: { Reason: expect.stringMatching(/ResourceInUse/) },
      },
    });
    await aws.endChangeSets();
    aws.clock.advance(60_000);
    await reconcile({ task: 'reconcile' });
    await expectRenamed();
  });
});

it('does not believe an event whose change set still runs', async () => {
  const { configure, monitor } = aws.handlers();
  await configure(await aws.upload(KEY, rename));
  const [running] = await aws.changeSets();
  const event = {
    detail: { ChangeSetId: running?.id, ChangeSetName: running?.name },
  };
  await monitor(event);
  expect(await aws.status('Default')).toMatchObject({
    ChangeSetStatus: 'In Progress',
  });
  await expectRenamed();
});

it('tells a cancelled change set from a failed one', async () => {
  const { configure, monitor } = aws.handlers();
  await configure(await aws.upload(KEY, rename));
  const [running] = await aws.changeSets();
  await aws.catalog.cancelChangeSet(running?.id ?? '');
  for (const event of await aws.endChangeSets()) await monitor(event);
  expect(await aws.status('Default')).toMatchObject({
    ChangeSetStatus: 'Failed',
    'Error Message': 'The change set was cancelled.',
    Automation: { Outcomes: [{ Result: 'Cancelled' }] },
  });
  expect(await aws.errors()).toMatchObject([
    { Message: 'The change set was cancelled.' },
  ]);
});
