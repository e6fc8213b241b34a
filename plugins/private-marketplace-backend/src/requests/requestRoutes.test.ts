import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createRequestConditionalDecision,
  requestConditions,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import {
  requestDecidePermission,
  requestReadPermission,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { testDatabases } from '../__testUtils__/databases';
import {
  isRequestOperation,
  operations,
  type RequestOperationId,
} from '../__testUtils__/specifiedOperations';
import {
  accounts,
  startRequestsPortal,
  type RequestsPortal,
} from './__testUtils__/startRequestsPortal';

/** Who sends it: who asks, who has joined, who owns the experience, somebody else. */
const IDENTITIES = ['alice', 'bob', 'fiona', 'ed', 'service'] as const;

type Identity = (typeof IDENTITIES)[number];

interface Route {
  /** About a request. */
  path: (id: string) => string;
  body?: (id: string) => object;
  /** Answers; of a decision also what came of it. */
  answers: Record<Identity, number | string>;
  /** Whether information is awaited. */
  isAsked?: boolean;
}

const all = (answer: number) => ({
  ...{ alice: answer, bob: answer, fiona: answer, ed: answer },
  service: answer,
});
const askersOnly = {
  ...{ alice: 200, bob: 200, fiona: 403, ed: 403, service: 403 },
};

/** One of each; a route of the specification that is missing here does not compile. */
const ROUTES: Record<RequestOperationId, Route> = {
  ListRequests: { path: () => '/requests', answers: all(200) },
  CountRequests: { path: () => '/request-counts', answers: all(200) },
  GetRequestForm: { path: () => '/request-form', answers: all(200) },
  GetRequest: { path: id => `/requests/${id}`, answers: all(200) },
  SubmitRequest: {
    path: () => '/requests',
    body: id => ({
      ...{ product: `prod-${id.slice(0, 10)}`, reason: 'Why not.' },
      targets: [accounts.finance],
    }),
    answers: { ...all(201), service: 403 },
  },
  JoinRequest: {
    path: id => `/requests/${id}/join`,
    body: () => ({ reason: 'Me too.' }),
    answers: { ...all(200), service: 403 },
  },
  CancelRequest: {
    path: id => `/requests/${id}/cancel`,
    answers: askersOnly,
  },
  CommentOnRequest: {
    path: id => `/requests/${id}/comments`,
    body: () => ({ text: 'Words.' }),
    answers: { ...askersOnly, fiona: 200 },
  },
  AnswerRequest: {
    path: id => `/requests/${id}/answer`,
    body: () => ({ text: 'Words.' }),
    answers: askersOnly,
    isAsked: true,
  },
  DecideRequests: {
    path: () => '/request-decisions',
    body: id => ({ decision: 'approve', requests: [{ id }] }),
    answers: {
      ...{ alice: 'not-allowed', bob: 'not-allowed', fiona: 'done' },
      ...{ ed: 'not-allowed', service: 403 },
    },
  },
  ErasePersonFromRequests: {
    path: () => '/request-erasures',
    body: () => ({ person: 'user:default/nobody' }),
    answers: all(403),
  },
};

const ofRequests = operations.flatMap(({ operationId, ...rest }) =>
  isRequestOperation(operationId) ? { ...rest, operationId } : [],
);

const databases = testDatabases();

describe('Requests', () => {
  let open: RequestsPortal;
  let guarded: RequestsPortal;
  let serial = 0;
  /** What the policy says of somebody. */
  const policy = new Map<string, (user: string) => PolicyDecision>();

  beforeAll(async () => {
    open = await startRequestsPortal({
      database: await databases.init('SQLITE_3'),
    });
    const decide = (name: string, credentials: unknown): PolicyDecision => {
      const text = JSON.stringify(credentials);
      const user = /user:default\/\w+/.exec(text)?.[0] ?? '';
      return policy.get(name)?.(user) ?? { result: AuthorizeResult.ALLOW };
    };
    guarded = await startRequestsPortal({
      database: await databases.init('SQLITE_3'),
      features: [
        mockServices.permissions.mock({
          authorize: async (requests, options) =>
            requests.map(({ permission }) => ({
              result:
                decide(permission.name, options?.credentials).result ===
                AuthorizeResult.DENY
                  ? AuthorizeResult.DENY
                  : AuthorizeResult.ALLOW,
            })),
          authorizeConditional: async (requests, options) =>
            requests.map(({ permission }) =>
              decide(permission.name, options?.credentials),
            ),
        }).factory,
      ],
      isPermissionEnabled: true,
    });
  }, 60_000);
  afterEach(() => policy.clear());
  afterAll(() => Promise.all([open.close(), guarded.close()]));

  const headerOf = (identity: Identity) =>
    identity === 'service'
      ? mockCredentials.service.header()
      : mockCredentials.user.header(`user:default/${identity}`);

  /** Alice asks in Finance, Bob joins. */
  async function newRequest(portal: RequestsPortal, isAsked = false) {
    serial += 1;
    const product = `prod-of${serial}`;
    const [id = ''] = await portal.askedFor('alice', product, accounts.finance);
    await portal.ask('bob', product, accounts.finance).expect(201);
    if (isAsked) {
      await portal
        .as('fiona')
        .post('/request-decisions', {
          ...{ decision: 'ask', text: 'What?', requests: [{ id }] },
        })
        .expect(200);
    }
    return id;
  }

  async function call(
    portal: RequestsPortal,
    { operationId, method }: (typeof ofRequests)[number],
    id: string,
    header: string,
  ) {
    const { body = () => ({}), path } = ROUTES[operationId];
    const sent =
      method === 'get'
        ? portal.get(path(id))
        : portal.post(path(id)).send(body(id));
    return sent.set('Authorization', header);
  }

  it.each(ofRequests)(
    'answer $operationId by who asks, with permissions switched off',
    async route => {
      const { answers, isAsked } = ROUTES[route.operationId];
      for (const header of [
        mockCredentials.none.header(),
        mockCredentials.user.invalidHeader(),
        mockCredentials.service.invalidHeader(),
      ]) {
        const { status } = await call(open, route, 'none', header);
        expect(status).toBe(401);
      }
      const found: Record<string, number | string> = {};
      for (const identity of IDENTITIES) {
        const id = await newRequest(open, isAsked);
        const header = headerOf(identity);
        const { body, status } = await call(open, route, id, header);
        const [outcome] = body.outcomes ?? [];
        found[identity] = outcome ? outcome.why ?? outcome.outcome : status;
      }
      expect(found).toEqual(answers);
    },
  );

  it('keep to the conditions of a policy', async () => {
    const claims = (user: string) => [
      user,
      ...(user === 'user:default/fiona' ? ['group:default/finance'] : []),
    ];
    const { isApprover, isAsker, inState, ofExperience } = requestConditions;
    policy.set(requestReadPermission.name, user =>
      createRequestConditionalDecision(requestReadPermission, {
        anyOf: [
          isAsker({ people: [user] }),
          isApprover({ claims: claims(user) }),
        ],
      }),
    );
    policy.set(requestDecidePermission.name, user =>
      createRequestConditionalDecision(requestDecidePermission, {
        allOf: [
          isApprover({ claims: claims(user) }),
          ofExperience({ experiences: ['Finance'] }),
          { not: inState({ states: ['failed'] }) },
        ],
      }),
    );
    const id = await newRequest(guarded);
    const seen = async (name: string) => {
      const { body } = await guarded.as(name).get('/requests').expect(200);
      return body.items.some((each: { id: string }) => each.id === id);
    };
    expect(await seen('alice')).toBe(true);
    expect(await seen('bob')).toBe(true);
    expect(await seen('fiona')).toBe(true);
    expect(await seen('ed')).toBe(false);
    await guarded.as('ed').get(`/requests/${id}`).expect(404);
    await guarded
      .as('ed')
      .post(`/requests/${id}/join`, { reason: 'Me.' })
      .expect(404);
    const decide = async (name: string) => {
      const { body } = await guarded
        .as(name)
        .post('/request-decisions', {
          ...{ decision: 'approve', requests: [{ id }] },
        })
        .expect(200);
      return body.outcomes;
    };
    expect(await decide('ed')).toMatchObject([{ why: 'not-found' }]);
    expect(await decide('alice')).toMatchObject([{ why: 'not-allowed' }]);
    expect(await decide('fiona')).toMatchObject([{ outcome: 'done' }]);
  });

  it('let those decide whom a policy lets, whoever owns', async () => {
    const id = await newRequest(guarded);
    const { body } = await guarded
      .as('ed')
      .post('/request-decisions', {
        ...{ decision: 'approve', requests: [{ id }] },
      })
      .expect(200);
    expect(body.outcomes).toMatchObject([{ outcome: 'done' }]);
    // But nobody is asked to who does not own.
    const counts = await guarded.as('ed').get('/request-counts').expect(200);
    expect(counts.body.toDecide).toBe(0);
  });

  it.each<[RequestOperationId, string]>([
    ['ListRequests', 'private-marketplace.request.read'],
    ['CountRequests', 'private-marketplace.request.read'],
    ['GetRequest', 'private-marketplace.request.read'],
    ['SubmitRequest', 'private-marketplace.request.create'],
    ['JoinRequest', 'private-marketplace.request.create'],
    ['CancelRequest', 'private-marketplace.request.update'],
    ['CommentOnRequest', 'private-marketplace.request.update'],
    ['AnswerRequest', 'private-marketplace.request.update'],
    ['DecideRequests', 'private-marketplace.request.decide'],
    ['ErasePersonFromRequests', 'private-marketplace.request.erase'],
  ])('name the permission that %s needs', async (operationId, permission) => {
    const id = await newRequest(guarded);
    const route = ofRequests.find(each => each.operationId === operationId);
    if (!route) throw new Error(`There is no ${operationId}.`);
    policy.set(permission, () => ({ result: AuthorizeResult.DENY }));
    const header = headerOf('alice');
    const { body, status } = await call(guarded, route, id, header);
    expect({ status, message: body.error?.message }).toEqual({
      ...{ status: 403, message: expect.stringContaining(permission) },
    });
  });
});
