import { AwsCallError } from '../errors/AwsCallError';
import type { CatalogScope } from '../catalog/CatalogScope';
import { findCatalogScope } from './findCatalogScope';

const MANAGEMENT = '111111111111';
const MEMBER = '222222222222';

function refusal(code: string, httpStatus = 400): AwsCallError {
  return new AwsCallError({
    ...{ code, httpStatus, reason: 'No.' },
    ...{ operation: 'DescribeOrganization', subject: 'the organization' },
  });
}

/** Answers in turn, the last one for ever; and what was asked for and told. */
function asking(...answers: (string | undefined | AwsCallError)[]) {
  const asked = { owner: 0, own: 0 };
  const told: string[] = [];
  let time = 0;
  const scope = findCatalogScope({
    accounts: {
      managementAccountId: async () => {
        const answer = answers[Math.min(asked.owner, answers.length - 1)];
        asked.owner += 1;
        if (answer instanceof AwsCallError) throw answer;
        return answer;
      },
      ownAccountId: async () => {
        asked.own += 1;
        return MANAGEMENT;
      },
    },
    onUnknown: ({ code }) => told.push(code),
    now: () => time,
  });
  return {
    ...{ scope, asked, told },
    later: (minutes: number) => {
      time += minutes * 60_000;
    },
  };
}

it('lists what the management account owns, and what is shared with others', async () => {
  await expect(asking(MANAGEMENT).scope()).resolves.toBe('Self');
  await expect(asking(MEMBER).scope()).resolves.toBe('SharedWithMe');
});

it('asks at the first call, once, however many wait for it', async () => {
  const { scope, asked, later } = asking(MEMBER);
  expect(asked).toEqual({ owner: 0, own: 0 });
  await Promise.all([scope(), scope()]);
  later(1_000_000);
  await scope();
  expect(asked).toEqual({ owner: 1, own: 1 });
});

it.each<CatalogScope>(['Self', 'SharedWithMe'])(
  'asks nobody where it is said: %s',
  async override => {
    const accounts = {
      managementAccountId: () => Promise.reject(new Error('asked')),
      ownAccountId: () => Promise.reject(new Error('asked')),
    };
    const scope = findCatalogScope({ override, accounts });
    await expect(scope()).resolves.toBe(override);
  },
);

it('takes an account without organization for one that owns what it has, until it joins one', async () => {
  const { scope, asked, told, later } = asking(undefined, MEMBER);
  await expect(scope()).resolves.toBe('Self');
  later(14);
  await expect(scope()).resolves.toBe('Self');
  expect(asked).toEqual({ owner: 1, own: 0 });
  later(1);
  await expect(scope()).resolves.toBe('SharedWithMe');
  expect(told).toEqual([]);
});

it('lists what the own account has where AWS refuses to say it, and asks again later', async () => {
  const denied = refusal('AccessDeniedException');
  const { scope, told, later } = asking(denied, denied, MEMBER);
  await expect(scope()).resolves.toBe('Self');
  later(14);
  await expect(scope()).resolves.toBe('Self');
  expect(told).toEqual(['AccessDeniedException']);
  later(1);
  await expect(scope()).resolves.toBe('Self');
  expect(told).toHaveLength(2);
  later(15);
  await expect(scope()).resolves.toBe('SharedWithMe');
});

it.each([
  ['TooManyRequestsException', 429],
  ['ServiceException', 500],
  ['UnrecognizedClientException', 400],
])('remembers nothing after %s', async (code, status) => {
  const { scope, told } = asking(refusal(code, status), MEMBER);
  await expect(scope()).rejects.toMatchObject({ code });
  await expect(scope()).resolves.toBe('SharedWithMe');
  expect(told).toEqual([]);
});
