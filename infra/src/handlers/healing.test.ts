import { AwsCallError } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { TestAws } from '../__testUtils__/TestAws';

let aws: TestAws;
beforeEach(async () => {
  aws = await TestAws.start();
});
afterEach(() => aws.close());

const MINUTE = 60_000;
const reconcile = { task: 'reconcile' };
const KEY = 'Experience_Finance#1.json';

/** A catalog whose change sets fail so often, for a reason that passes. */
function failing(times: number) {
  let left = times;
  const { catalog } = aws;
  const describe: typeof catalog.describeChangeSet = async id => {
    const changeSet = await catalog.describeChangeSet(id);
    if (changeSet.state !== 'SUCCEEDED' || left === 0) return changeSet;
    left -= 1;
    const [first, ...others] = changeSet.changes;
    const errors = [{ code: 'ENTITY_IN_USE', message: 'Try again later' }];
    return {
      ...changeSet,
      state: 'FAILED',
      changes: first ? [{ ...first, errors }, ...others] : [],
    };
  };
  return replacing({ describeChangeSet: describe });
}

function replacing(members: Partial<TestAws['catalog']>): TestAws['catalog'] {
  return new Proxy(aws.catalog, {
    get: (target, name) => {
      const member: unknown =
        Reflect.get(members, name) ?? Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

describe('a change set that fails because an account is about to leave another experience', () => {
  it('is started again, and the configuration succeeds', async () => {
    await aws.apply(KEY, { Name: 'Finance' });
    const functions = aws.handlers({ catalog: failing(2) });
    await functions.configure(
      await aws.upload('Experience_Finance#2.json', { Description: 'New' }),
    );
    for (const event of await aws.endChangeSets()) {
      await functions.monitor(event);
    }
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'In Progress',
      Automation: {
        Current: { Attempt: 1 },
        Waiting: { Reason: 'Try again later', Attempts: 1 },
      },
    });
    for (let minute = 0; minute < 5; minute += 1) {
      aws.clock.advance(MINUTE);
      await functions.reconcile(reconcile);
    }
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Successful',
      Automation: { Outcomes: [{}, { Result: 'Succeeded' }] },
    });
    expect(await aws.changeSets()).toHaveLength(1 + 3);
    expect(await aws.errors()).toEqual([]);
  });

  it('fails for good after ten attempts', async () => {
    await aws.apply(KEY, { Name: 'Finance' });
    const functions = aws.handlers({ catalog: failing(Infinity) });
    await functions.configure(
      await aws.upload('Experience_Finance#2.json', { Description: 'New' }),
    );
    for (let minute = 0; minute < 180; minute += 1) {
      aws.clock.advance(MINUTE);
      await functions.reconcile(reconcile);
    }
    expect(await aws.changeSets()).toHaveLength(1 + 10);
    expect(await aws.errors()).toMatchObject([{ Message: 'Try again later' }]);
  });
});

describe('an answer of AWS that comes too early', () => {
  const unknown = new AwsCallError({
    operation: 'DescribeChangeSet',
    subject: 'a change set',
    code: 'ResourceNotFoundException',
    reason: 'Not yet.',
    httpStatus: 404,
  });

  it('does not make a young change set a forgotten one', async () => {
    const early = aws.handlers({
      catalog: replacing({
        describeChangeSet: () => Promise.reject(unknown),
      }),
    });
    await early.configure(await aws.upload(KEY, { Name: 'Finance' }));
    await early.reconcile(reconcile);
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'In Progress',
      Automation: { Waiting: { Reason: expect.stringMatching(/not show/) } },
    });
    const functions = aws.handlers();
    for (const event of await aws.endChangeSets()) {
      await functions.monitor(event);
    }
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Successful',
    });
    expect(await aws.experiences()).toHaveLength(1);
  });

  it('does not make a success without an id an end', async () => {
    const { catalog } = aws;
    const early = aws.handlers({
      catalog: replacing({
        describeChangeSet: async id => {
          const changeSet = await catalog.describeChangeSet(id);
          const changes = changeSet.changes.map(change => ({
            ...change,
            entityId: undefined,
          }));
          return { ...changeSet, changes };
        },
      }),
    });
    await early.configure(await aws.upload(KEY, { Name: 'Finance' }));
    for (const event of await aws.endChangeSets()) await early.monitor(event);
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'In Progress',
    });
    aws.clock.advance(MINUTE);
    await aws.handlers().reconcile(reconcile);
    const [experience] = await aws.experiences();
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetStatus: 'Successful',
      'Experience Id': experience?.id,
    });
  });

  it('does not hide what a stale reading of the experience does not show', async () => {
    await aws.apply(KEY, { Name: 'Finance', AllowProducts: ['prod-a'] });
    const [{ id = '', procurementPolicyId = '' } = {}] =
      await aws.experiences();
    const stale = new Map();
    for (const each of [id, procurementPolicyId]) {
      stale.set(each, await aws.catalog.describeEntity(each));
    }
    aws.clock.advance(1000);
    await aws.apply('Experience_Finance#2.json', { DenyProducts: ['prod-a'] });
    const behind = aws.handlers({
      catalog: replacing({
        describeEntity: async each => stale.get(each),
      }),
    });
    aws.clock.advance(1000);
    await behind.configure(
      await aws.upload('Experience_Finance#3.json', {
        AllowProducts: ['prod-a'],
      }),
    );
    expect(await aws.status('Finance')).toMatchObject({
      Automation: {
        Waiting: { Reason: expect.stringMatching(/not show yet/) },
      },
    });
    aws.clock.advance(MINUTE);
    const functions = aws.handlers();
    await functions.reconcile(reconcile);
    for (const event of await aws.endChangeSets()) {
      await functions.monitor(event);
    }
    expect(await aws.experiences()).toMatchObject([
      { allowedProducts: ['prod-a'], deniedProducts: [] },
    ]);
  });
});

it('takes a change set for started whose start was refused the second time', async () => {
  const { catalog } = aws;
  const functions = aws.handlers({
    catalog: replacing({
      startChangeSet: async changeSet => {
        await catalog.startChangeSet(changeSet);
        throw new AwsCallError({
          operation: 'StartChangeSet',
          subject: 'a change set',
          code: 'ValidationException',
          reason: 'The token was used before.',
          httpStatus: 422,
        });
      },
    }),
  });
  await functions.configure(await aws.upload(KEY, { Name: 'Finance' }));
  const [changeSet] = await aws.changeSets();
  expect(await aws.status('Finance')).toMatchObject({
    ChangeSetStatus: 'In Progress',
    ChangeSetId: changeSet?.id,
  });
  expect(await aws.errors()).toEqual([]);
});
