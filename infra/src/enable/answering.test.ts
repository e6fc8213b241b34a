import { createServer } from 'node:net';
import fc from 'fast-check';
import { ECHOED, TestStack, TIMEOUT } from './__testUtils__/TestStack';
import { formatAnswer } from './CustomResourceAnswer';
import {
  formatDelegatedAdministrator,
  parseDelegatedAdministrator,
} from './physicalResourceId';

let stack: TestStack;
beforeEach(async () => {
  stack = await TestStack.start();
});
afterEach(() => stack.close());

const SUCCESS = {
  Status: 'SUCCESS',
  PhysicalResourceId: 'private-marketplace',
};

it('is one PUT without a content type, and nothing of the address is logged', async () => {
  await stack.request('Create', { Task: 'enable' });
  expect(stack.endpoint.received).toEqual([
    {
      method: 'PUT',
      contentType: '',
      body: JSON.stringify({ ...SUCCESS, ...ECHOED }),
    },
  ]);
  expect(stack.log.length).toBeGreaterThan(0);
  expect(stack.log.join()).not.toContain('secret');
  // Nothing keeps the function alive.
  expect(stack.clock.pending).toBe(0);
});

it.each([[[500, 503]], [[0, 0]]])(
  'is repeated when it is met with %j',
  async statuses => {
    stack.endpoint.statuses.push(...statuses);
    expect(await stack.request('Create', { Task: 'enable' })).toEqual(SUCCESS);
    const bodies = stack.endpoint.received.map(({ body }) => body);
    expect(bodies).toHaveLength(3);
    expect(new Set(bodies).size).toBe(1);
    expect(stack.organizations.calls).toHaveLength(1);
  },
);

it('fails the function when it is refused', async () => {
  stack.endpoint.statuses.push(403);
  const sent = stack.request('Create', { Task: 'enable' });
  await expect(sent).rejects.toThrow(
    'CloudFormation did not take the answer (status 403)',
  );
  expect(stack.endpoint.received).toHaveLength(1);
});

it('fails the function when the endpoint stays away until the end', async () => {
  stack.endpoint.statuses.push(...Array(1000).fill(500));
  const begin = stack.clock.now().getTime();
  const sent = stack.request('Create', { Task: 'enable' });
  await expect(sent).rejects.toThrow('(status 500)');
  const took = stack.clock.now().getTime() - begin;
  expect(took).toBeGreaterThan(TIMEOUT - 5_000);
  expect(took).toBeLessThanOrEqual(TIMEOUT);
});

it.each([
  ['Rename', { Task: 'enable' }, /RequestType is "Rename"\. It has to be/],
  ['', { Task: 'enable' }, /RequestType is missing/],
  ['Create', { Task: 'explode' }, /Task is "explode"\. It has to be enable or/],
  ['Update', {}, /Task is missing/],
  ['Create', { Task: 'delegate' }, /AccountId is missing/],
  ['Create', { Task: 'delegate', AccountId: '17' }, /AccountId is "17"\./],
  ['Create', { Task: 'delegate', AccountId: 120000000066 }, /AccountId is 12/],
])(
  'says what is wrong with a request %s %j',
  async (type, properties, reason) => {
    expect(await stack.request(type, properties, 'id')).toEqual({
      Status: 'FAILED',
      PhysicalResourceId: 'id',
      Reason: expect.stringMatching(reason),
    });
    expect(stack.calls()).toEqual([]);
  },
);

it.each([
  [undefined],
  [{}],
  [{ RequestType: 'Create', ResponseURL: 'no address' }],
])('is impossible for %j', async event => {
  await expect(stack.send(event)).rejects.toThrow(
    'The event has no ResponseURL',
  );
});

it('comes before the function is over, though AWS is silent', async () => {
  const silent = createServer();
  const connected = new Promise<void>(resolve => {
    silent.on('connection', socket => {
      socket.on('error', () => {});
      socket.once('data', () => resolve());
    });
  });
  await new Promise<void>(resolve => {
    silent.listen(0, '127.0.0.1', resolve);
  });
  const address = silent.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const muted = stack.withIdentityAt(`http://127.0.0.1:${port}`);
  const answer = muted.request('Create', { Task: 'enable' });
  await connected;
  stack.clock.advance(TIMEOUT - 15_000);
  expect(await answer).toEqual({
    Status: 'FAILED',
    PhysicalResourceId: 'private-marketplace',
    Reason: 'AWS did not answer in time: enable. Try again in some minutes.',
  });
  muted.disconnect();
  await new Promise(resolve => {
    silent.close(resolve);
  });
});

it('has a body of at most 4,096 bytes, whatever the reason', () => {
  const request = {
    responseUrl: '',
    requestType: 'Create',
    requestId: ECHOED.RequestId,
    stackId: ECHOED.StackId,
    logicalResourceId: ECHOED.LogicalResourceId,
    properties: {},
  };
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 6000, size: 'max' }),
      reason => {
        const body = formatAnswer(request, {
          status: 'FAILED',
          physicalResourceId: 'id',
          reason,
        });
        expect(Buffer.byteLength(body)).toBeLessThanOrEqual(4096);
        const { Reason } = JSON.parse(body);
        const kept = Reason === reason ? Reason : Reason.slice(0, -1);
        expect(reason.startsWith(kept)).toBe(true);
      },
    ),
    { numRuns: 50 },
  );
});

it('has an id that tells account and origin', () => {
  const account = fc.stringMatching(/^\d{12}$/);
  fc.assert(
    fc.property(account, fc.boolean(), (accountId, registered) => {
      const administrator = { accountId, registered };
      expect(
        parseDelegatedAdministrator(
          formatDelegatedAdministrator(administrator),
        ),
      ).toEqual(administrator);
    }),
  );
  expect(parseDelegatedAdministrator(undefined)).toBeUndefined();
});
