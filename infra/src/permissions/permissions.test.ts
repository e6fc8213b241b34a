import { readTemplates } from '../deployed/__testUtils__/readTemplates';
import { Template } from '../deployed/__testUtils__/Template';
import type { AwsCall } from './AwsCall';
import { callsOfSimulation } from './__testUtils__/callsOfSimulation';
import { statementsOf } from './__testUtils__/statementsOf';
import { allows, grantsOf, type Statement } from './Statement';

/** What is allowed and never called in the simulation, and why it has to be allowed all the same. */
const EXCEPTIONS = [
  {
    sid: 'WriteLog',
    reason: 'Lambda writes the log, not the code of the function.',
  },
  {
    sid: 'GiveUpEvents',
    reason: 'Lambda sends the events that it gives up, not the code.',
  },
  {
    sid: 'FindScope',
    reason:
      'The simulation has no organization: its functions are told the scope.',
  },
  {
    sid: 'CountWhatWasGivenUp',
    reason: 'The simulation has no queues.',
  },
  {
    sid: 'ReadConfigurations',
    action: 's3:GetObject',
    reason:
      "Files that were uploaded to the bucket of AWS's sample before it was versioned have no version. The simulated bucket has versions from the beginning.",
  },
];

// Enough for every call that there is; the tests below say when it no longer is.
const SEEDS = 150;
const BUCKET = 'any-bucket';
const parameters = { ExperiencesS3BucketName: BUCKET };

const texts = readTemplates();
const configureTemplate = new Template(texts.configure, parameters);
const monitorTemplate = new Template(texts.monitor, parameters);
const policies = {
  configure: statementsOf(
    configureTemplate,
    'AsyncConfigurePrivateMarketplaceLambda',
  ),
  monitor: statementsOf(monitorTemplate, 'ChangesetStatusUpdateLambda'),
  reconcile: statementsOf(
    configureTemplate,
    'ReconcilePrivateMarketplaceLambda',
  ),
};

let calls: Record<keyof typeof policies, AwsCall[]>;
beforeAll(async () => {
  const accountId = '111122223333';
  calls = await callsOfSimulation(SEEDS, { bucket: BUCKET, accountId });
}, 120_000);

function isException({ sid, actions }: Statement): boolean {
  return EXCEPTIONS.some(
    each =>
      each.sid === sid &&
      (each.action === undefined || actions.includes(each.action)),
  );
}

const names = ['configure', 'monitor', 'reconcile'] as const;

describe.each(names)('the role of the %s function', name => {
  /** Each call with the statements that allow it. */
  const allowances = () =>
    calls[name].map(call => ({
      call,
      by: policies[name].filter(statement => allows(statement, call)),
    }));

  it('allows every call that the function makes', () => {
    expect(calls[name].length).toBeGreaterThan(100);
    const denied = allowances().filter(({ by }) => by.length === 0);
    expect(denied).toEqual([]);
  });

  // Which function finds an experience idle, and starts what waits there, is
  // chance, and so is which one looks whether a start was not heard of: what one
  // of them does each of them has to be allowed.
  const usersOf = ({ sid = '' }: Statement) =>
    ['StartChangeSets', 'ListCatalog'].includes(sid)
      ? Object.values(calls).flat()
      : calls[name];

  it('allows nothing that the function never does', () => {
    const unused = policies[name]
      .flatMap(grantsOf)
      .filter(grant => !isException(grant))
      .filter(grant => !usersOf(grant).some(call => allows(grant, call)));
    expect(unused).toEqual([]);
  });

  it('would deny something without any one of its statements', () => {
    const needed = new Set(
      allowances().flatMap(({ by: [only, ...others] }) =>
        only && others.length === 0 ? [only.sid] : [],
      ),
    );
    const superfluous = policies[name]
      .filter(statement => !grantsOf(statement).every(isException))
      .filter(({ sid }) => !needed.has(sid));
    expect(superfluous).toEqual([]);
  });
});

it.each(EXCEPTIONS)('has a use for the exception of $sid', exception => {
  const grants = Object.values(policies).flat().flatMap(grantsOf);
  expect(
    grants.some(
      ({ sid, actions }) =>
        sid === exception.sid &&
        actions.includes(exception.action ?? actions[0] ?? ''),
    ),
  ).toBe(true);
});
