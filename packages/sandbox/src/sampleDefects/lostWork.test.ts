import { Scenario } from './__testUtils__/Scenario';
import { once } from './__testUtils__/once';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await Scenario.start();
});
afterEach(() => scenario.close());

const KEY = 'Experience_Finance#1.json';
const finance = { Name: 'Finance' };

it('queues a configuration that arrives while another one runs, and says so in the status file (D1)', async () => {
  const { configure } = scenario.functions();
  await configure(await scenario.aws.upload(KEY, finance));
  const second = 'Experience_Finance#2.json';
  const event = await scenario.aws.upload(second, {
    AllowProducts: ['prod-a'],
  });
  await expect(configure(event)).resolves.toBeUndefined();
  expect(await scenario.person.status('Finance')).toMatchObject({
    ChangeSetStatus: 'In Progress',
    Automation: { Queue: [{ Key: second }] },
  });
});

it('applies a configuration that was uploaded while another one ran (D2)', async () => {
  const functions = scenario.functions();
  await functions.configure(await scenario.aws.upload(KEY, finance));
  await functions.configure(
    await scenario.aws.upload('Experience_Finance#2.json', {
      AllowProducts: ['prod-a'],
    }),
  );
  await scenario.settle(functions);
  expect(await scenario.person.experiences()).toMatchObject([
    { name: 'Finance', allowed: ['prod-a'] },
  ]);
});

describe('what AWS does not accept', () => {
  it('waits while a repetition can help (D3)', async () => {
    await scenario.apply(KEY, finance);
    const status = await scenario.person.status('Finance');
    // Somebody else is at work on the experience, so it is locked.
    await scenario.aws.clients.catalog.startChangeSet({
      name: 'By hand',
      clientRequestToken: 'by-hand',
      changes: [
        {
          ChangeType: 'UpdateExperience',
          ChangeName: 'ByHand',
          Entity: {
            Type: 'Experience@1.0',
            Identifier: String(status?.['Experience Id']),
          },
          DetailsDocument: { Description: 'By hand' },
        },
      ],
    });
    const functions = scenario.functions();
    const event = await scenario.aws.upload('Experience_Finance#2.json', {
      AllowProducts: ['prod-a'],
    });
    await functions.configure(event);
    expect(await scenario.person.status('Finance')).toMatchObject({
      Automation: {
        Waiting: { Reason: expect.stringContaining('ResourceInUseException') },
      },
    });
    scenario.aws.endChangeSets();
    scenario.aws.clock.advance(60_000);
    await functions.reconcile({ task: 'reconcile' });
    await scenario.settle(functions);
    expect(await scenario.person.experiences()).toMatchObject([
      { allowed: ['prod-a'] },
    ]);
    expect(await scenario.person.keys('ERROR_')).toEqual([]);
  });

  it('is told by an error file and the status file when it is final (D3)', async () => {
    await scenario.apply(KEY, finance);
    const { configure } = scenario.functions({
      before: call => {
        if (call.operation !== 'StartChangeSet') return;
        throw Object.assign(new Error('The change set is not valid.'), {
          name: 'ValidationException',
          $metadata: { httpStatusCode: 422 },
        });
      },
    });
    await configure(
      await scenario.aws.upload('Experience_Finance#2.json', { Name: 'Money' }),
    );
    expect(await scenario.person.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Failed',
      'Error Message': expect.stringContaining('The change set is not valid.'),
    });
    expect(await scenario.error()).toContain('The change set is not valid.');
  });
});

it('ends a configuration whose event was lost (D4)', async () => {
  await scenario.apply(KEY, finance);
  const { configure, reconcile } = scenario.functions();
  await configure(
    await scenario.aws.upload('Experience_Finance#2.json', {
      AllowProducts: ['prod-a'],
    }),
  );
  expect(scenario.aws.endChangeSets()).toHaveLength(1);
  expect(await scenario.person.status('Finance')).toMatchObject({
    ChangeSetStatus: 'In Progress',
  });
  scenario.aws.passTime();
  await reconcile({ task: 'reconcile' });
  expect(await scenario.person.status('Finance')).toMatchObject({
    ChangeSetStatus: 'Successful',
  });
});

it('takes up a configuration whose upload no event announced (D4)', async () => {
  await scenario.apply(KEY, finance);
  const functions = scenario.functions();
  scenario.aws.passTime();
  await functions.reconcile({ task: 'sweep' });
  await scenario.aws.upload('Experience_Finance#2.json', {
    AllowProducts: ['prod-a'],
  });
  scenario.aws.passTime();
  await functions.reconcile({ task: 'sweep' });
  await scenario.settle(functions);
  expect(await scenario.person.experiences()).toMatchObject([
    { allowed: ['prod-a'] },
  ]);
});

it('keeps the experience that a change set created whose event was lost (D7)', async () => {
  const functions = scenario.functions();
  await functions.configure(await scenario.aws.upload(KEY, finance));
  expect(scenario.aws.endChangeSets()).toHaveLength(1);
  scenario.aws.passTime();
  await functions.reconcile({ task: 'reconcile' });
  await functions.configure(
    await scenario.aws.upload('Experience_Finance#2.json', {
      ...finance,
      AllowProducts: ['prod-a'],
    }),
  );
  await scenario.settle(functions);
  const [experience, ...others] = await scenario.person.experiences();
  expect(others).toEqual([]);
  expect(experience).toMatchObject({ allowed: ['prod-a'] });
  expect(await scenario.person.status('Finance')).toMatchObject({
    'Experience Id': experience?.id,
  });
});

describe('the very first status file', () => {
  it('is there before the first change set is started, so that its end finds one (D12)', async () => {
    const seen: string[][] = [];
    const { configure } = scenario.functions({
      before: once(
        ({ operation }) => operation === 'StartChangeSet',
        async () => {
          seen.push(await scenario.person.keys('STATUS_'));
        },
      ),
    });
    await configure(await scenario.aws.upload(KEY, finance));
    expect(seen).toEqual([['STATUS_Experience_Finance']]);
  });

  it('is not missed by an event that comes while there is none (D12)', async () => {
    const { monitor } = scenario.functions();
    const handling = monitor({
      source: 'aws.marketplacecatalog',
      'detail-type': 'Change Set Succeeded',
      detail: {
        ChangeSetId: 'cs-of-somebody',
        ChangeSetName: 'Private Marketplace Automation Create Experience Lab',
      },
    });
    await expect(handling).resolves.toBeUndefined();
    expect(await scenario.person.keys()).toEqual([]);
  });
});
