import { ManualClock } from '@private-marketplace/sandbox';
import { AwsCallError } from '../errors/AwsCallError';
import { CATALOG_RATES, ORGANIZATIONS_RATES } from './documentedRates';
import { RequestRate } from './RequestRate';
import { systemRateClock } from './RateClock';
import { manualRateClock } from './__testUtils__/manualRateClock';

let clock: ManualClock;
let rate: RequestRate;
let begin: number;
const elapsed = () => clock.now().getTime() - begin;

beforeEach(() => {
  clock = new ManualClock();
  begin = clock.now().getTime();
  rate = new RequestRate(
    [
      {
        operations: ['ListChildren', 'ListParents'],
        perSecond: 2,
        burst: 1,
        documented: { perSecond: 2 },
      },
    ],
    manualRateClock(clock),
  );
});

function refusal(code: string, httpStatus?: number): AwsCallError {
  const subject = 'anything';
  const operation = 'ListChildren';
  return new AwsCallError({
    code,
    operation,
    subject,
    reason: 'No',
    httpStatus,
  });
}

/** A call that is refused so many times. */
function refused(times: number, error: Error) {
  let attempts = 0;
  return {
    attempts: () => attempts,
    call: async () => {
      attempts += 1;
      if (attempts <= times) throw error;
      return 'answer';
    },
  };
}

it('shares a rate among operations, and lets others pass', async () => {
  const call = async () => 1;
  await rate.run('ListChildren', call);
  await rate.run('DescribeAnything', call);
  expect(elapsed()).toBe(0);
  await rate.run('ListParents', call);
  expect(elapsed()).toBe(500);
});

it.each([
  refusal('TooManyRequestsException', 400),
  refusal('ThrottlingException', 400),
  refusal('Unknown', 429),
])('makes a throttled call again, ever more slowly: %s', async error => {
  const { call, attempts } = refused(2, error);
  expect(await rate.run('ListChildren', call)).toBe('answer');
  expect(attempts()).toBe(3);
  // A second at half the rate and, as it recovers meanwhile, not quite two more.
  expect(elapsed()).toBeGreaterThan(2500);
  expect(elapsed()).toBeLessThanOrEqual(3000);
});

it('gives up after eight attempts', async () => {
  const error = refusal('TooManyRequestsException', 400);
  const { call, attempts } = refused(Infinity, error);
  await expect(rate.run('ListChildren', call)).rejects.toBe(error);
  expect(attempts()).toBe(8);
});

it.each([
  refusal('InternalServerError', 500),
  refusal('TimeoutError', undefined),
  refusal('RequestTimeout', 400),
])('makes a call three times that AWS fails at: %s', async error => {
  const twice = refused(2, error);
  expect(await rate.run('ListChildren', twice.call)).toBe('answer');
  expect(twice.attempts()).toBe(3);
  // Each attempt took its turn.
  expect(elapsed()).toBe(1000);
  const always = refused(Infinity, error);
  await expect(rate.run('ListChildren', always.call)).rejects.toBe(error);
  expect(always.attempts()).toBe(3);
});

it('pauses before it repeats what has no rate', async () => {
  const { call } = refused(2, refusal('ServiceUnavailable', 503));
  await rate.run('DescribeAnything', call);
  expect(elapsed()).toBe(100 + 200);
});

it('leaves other failures to the caller', async () => {
  const error = refusal('AccessDeniedException', 403);
  const { call, attempts } = refused(Infinity, error);
  await expect(rate.run('ListChildren', call)).rejects.toBe(error);
  expect(attempts()).toBe(1);
});

it('does not call for who gave up', async () => {
  const { call, attempts } = refused(0, new Error());
  const signal = AbortSignal.abort();
  await expect(rate.run('ListChildren', call, signal)).rejects.toThrow(
    /aborted/,
  );
  expect(attempts()).toBe(0);
});

it('has the time of the machine, and ends waiting when it is told to', async () => {
  const before = systemRateClock.now();
  await systemRateClock.wait(1);
  expect(systemRateClock.now()).toBeGreaterThan(before);
  await expect(
    systemRateClock.wait(60_000, AbortSignal.abort()),
  ).rejects.toMatchObject({ name: 'AbortError' });
});

it.each([
  ['AWS Organizations', ORGANIZATIONS_RATES],
  ['the Catalog', CATALOG_RATES],
])('knows each operation of %s once', (_api, rates) => {
  const operations = rates.flatMap(each => each.operations);
  expect(new Set(operations).size).toBe(operations.length);
});

it('lists entities no more often in any second than AWS documents', async () => {
  const documented = 10;
  const catalog = new RequestRate(CATALOG_RATES, manualRateClock(clock));
  const times: number[] = [];
  for (let call = 0; call < 5 * documented; call += 1) {
    // A pause lets a burst be saved up.
    if (call === 20) clock.advance(30_000);
    await catalog.run('ListEntities', async () => times.push(elapsed()));
  }
  const inASecond = times.map(
    begun => times.filter(time => time >= begun && time < begun + 1000).length,
  );
  expect(Math.max(...inASecond)).toBeLessThanOrEqual(documented);
});
