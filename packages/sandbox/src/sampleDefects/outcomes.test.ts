import { Scenario } from './__testUtils__/Scenario';
import type { CallHooks } from '../benchmark/aws/AwsClients';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await Scenario.start();
});
afterEach(() => scenario.close());

const KEY = 'Experience_Finance#1.json';

/** Functions to which DescribeChangeSet answers otherwise than the sandbox does. */
function whenDescribed(change: (answer: object) => void): CallHooks {
  return {
    after: ({ operation }, answer) => {
      if (operation === 'DescribeChangeSet') change(answer);
    },
  };
}

function changesOf(answer: object): object[] {
  const changes: unknown = Reflect.get(answer, 'ChangeSet');
  return Array.isArray(changes) ? changes : [];
}

async function applyWith(hooks: CallHooks, content: object): Promise<void> {
  const functions = scenario.functions(hooks);
  await functions.configure(await scenario.aws.upload(KEY, content));
  await scenario.settle(functions);
}

describe('a change set that failed', () => {
  it('is told with all the errors of all its changes (D18)', async () => {
    await scenario.apply('Experience_Other#1.json', {
      Name: 'Other',
      AssociatePrincipals: ['ou-7kq2-finance08', 'ou-7kq2-research1'],
    });
    await scenario.apply(KEY, {
      Name: 'Finance',
      AssociatePrincipals: ['ou-7kq2-finance08', 'ou-7kq2-research1'],
      DisassociatePrincipals: ['ou-7kq2-market009'],
    });
    const status = await scenario.person.status('Finance');
    expect(status).toMatchObject({ ChangeSetStatus: 'Failed' });
    const message = String(status?.['Error Message']);
    expect(message).toContain('ou-7kq2-finance08');
    expect(message).toContain('ou-7kq2-research1');
    expect(message).toContain('ou-7kq2-market009');
  });

  it('is told although AWS lists no errors (D18)', async () => {
    const hooks = whenDescribed(answer => {
      Reflect.set(answer, 'Status', 'FAILED');
      Reflect.set(answer, 'FailureCode', 'CLIENT_ERROR');
      Reflect.set(answer, 'FailureDescription', 'An internal error occurred.');
      for (const change of changesOf(answer)) {
        Reflect.deleteProperty(change, 'ErrorDetailList');
      }
    });
    await applyWith(hooks, { Name: 'Finance' });
    expect(await scenario.person.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Failed',
      'Error Message': expect.stringContaining('An internal error occurred.'),
    });
    expect(await scenario.error()).toContain('CLIENT_ERROR');
  });
});

it('tells a change set that was cancelled from one that failed (D19)', async () => {
  const { configure, monitor } = scenario.functions();
  await configure(await scenario.aws.upload(KEY, { Name: 'Finance' }));
  const [changeSet] = await scenario.changeSets();
  await scenario.aws.clients.catalog.cancelChangeSet(changeSet?.id ?? '');
  const [event, ...others] = scenario.aws.endChangeSets();
  expect(others).toEqual([]);
  await monitor(event);
  expect(await scenario.person.status('Finance')).toMatchObject({
    ChangeSetStatus: 'Failed',
    'Error Message': expect.stringMatching(/cancelled/),
    Automation: { Outcomes: [{ Result: 'Cancelled' }] },
  });
});

it('finds the new experience wherever it stands in the answer (D20)', async () => {
  const hooks = whenDescribed(answer => {
    const changes = changesOf(answer).map(change => {
      const copy = structuredClone(change);
      const own = Reflect.get(copy, 'ChangeType') === 'CreateExperience';
      // What the answer says of other changes is another entity's id.
      if (!own) {
        Reflect.set(copy, 'Entity', {
          Type: 'ProcurementPolicy@1.0',
          Identifier: 'policy-1@1',
        });
      }
      return copy;
    });
    Reflect.set(answer, 'ChangeSet', changes.reverse());
  });
  await applyWith(hooks, { Name: 'Finance', AllowProducts: ['prod-a'] });
  const [experience] = await scenario.person.experiences();
  expect(experience?.id).toMatch(/^exp-/);
  expect(await scenario.person.status('Finance')).toMatchObject({
    'Experience Id': experience?.id,
  });
});
