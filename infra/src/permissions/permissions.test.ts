import type { FunctionName } from '@private-marketplace/sandbox/simulation';
import { readTemplates } from '../deployed/__testUtils__/readTemplates';
import { Template } from '../deployed/__testUtils__/Template';
import {
  callsOfSimulation,
  type CallsOfFunctions,
} from './__testUtils__/callsOfSimulation';
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

// Worlds to live through: more while anything that is allowed has not been called.
const LEAST = process.env.LONG_TESTS ? 400 : 40;
const MOST = 400;
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

const names = ['configure', 'monitor', 'reconcile'] as const;

/** Each call of a function with the statements that allow it. */
function allowances(name: FunctionName, calls: CallsOfFunctions) {
  return calls[name].map(call => ({
    call,
    by: policies[name].filter(statement => allows(statement, call)),
  }));
}

function isException({ sid, actions }: Statement): boolean {
  return EXCEPTIONS.some(
    each =>
      each.sid === sid &&
      (each.action === undefined || actions.includes(each.action)),
  );
}

/** What a function may do, and never does. */
function unused(name: FunctionName, calls: CallsOfFunctions): Statement[] {
  // Which function finds an experience idle, and starts what waits there, is
  // chance, and so is which one looks whether a start was not heard of: what one
  // of them does each of them has to be allowed.
  const usersOf = ({ sid = '' }: Statement) =>
    ['StartChangeSets', 'ListCatalog'].includes(sid)
      ? Object.values(calls).flat()
      : calls[name];
  return policies[name]
    .flatMap(grantsOf)
    .filter(grant => !isException(grant))
    .filter(grant => !usersOf(grant).some(call => allows(grant, call)));
}

/** Statements without which nothing would be denied. */
function superfluous(name: FunctionName, calls: CallsOfFunctions): Statement[] {
  const needed = new Set(
    allowances(name, calls).flatMap(({ by: [only, ...others] }) =>
      only && others.length === 0 ? [only.sid] : [],
    ),
  );
  return policies[name]
    .filter(statement => !grantsOf(statement).every(isException))
    .filter(({ sid }) => !needed.has(sid));
}

let calls: CallsOfFunctions;
beforeAll(async () => {
  const accountId = '111122223333';
  let lived = 0;
  function* seeds() {
    while (lived < MOST) {
      lived += 1;
      yield lived;
    }
  }
  calls = await callsOfSimulation(
    seeds(),
    { bucket: BUCKET, accountId },
    seen =>
      lived >= LEAST &&
      names.every(
        name =>
          unused(name, seen).length === 0 &&
          superfluous(name, seen).length === 0,
      ),
  );
}, 300_000);

describe.each(names)('the role of the %s function', name => {
  it('allows every call that the function makes', () => {
    expect(calls[name].length).toBeGreaterThan(100);
    const denied = allowances(name, calls).filter(({ by }) => by.length === 0);
    expect(denied).toEqual([]);
  });

  it('allows nothing that the function never does', () => {
    expect(unused(name, calls)).toEqual([]);
  });

  it('would deny something without any one of its statements', () => {
    expect(superfluous(name, calls)).toEqual([]);
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
