import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { seedDataByName } from '@private-marketplace/sandbox';
import { acceptWaiting } from '../__testUtils__/acceptWaiting';
import { BASE } from '../__testUtils__/base';
import { testDatabases } from '../__testUtils__/databases';
import { answerFits } from '../__testUtils__/fitsSpecification';
import { keysOf } from '../__testUtils__/startAws';
import { startChangeSet } from '../__testUtils__/startChangeSet';
import { startPortal, type Portal } from '../__testUtils__/startPortal';
import { MoveStore, type StoredMove } from '../moves/MoveStore';
import { operations } from '../__testUtils__/specifiedOperations';
import type { OperationId } from './Operation';

const RUNS = process.env.LONG_TESTS ? 2000 : 300;
const JSON_TYPE = 'application/json';
/** FUZZ_SEED=7 tries other requests. */
const SEED = Number(process.env.FUZZ_SEED ?? 20260131);

const databases = testDatabases();

const oddText = fc.oneof(
  fc.constantFrom(
    ...[
      '..',
      '.',
      '%2F',
      '%00',
      '%',
      '#',
      '__proto__',
      'constructor',
      '\u202e',
    ],
    ...['STATUS_Experience_Default', 'ERROR_', 'Default', 'set1', '1', '-1'],
    ...['true', 'null', '[]', '{}', "' or 1=1 --", '\0', '💥', '9'.repeat(400)],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.stringMatching(/^[A-Za-z0-9_.-]{1,20}$/),
);
const segment = fc.oneof(
  oddText.map(text => encodeURIComponent(text)),
  oddText.map(text => text.replace(/[^!-~]|[?#]/g, '')),
  fc.constant('Default'),
);
const query = fc.array(
  fc.tuple(
    fc.oneof(
      fc.constantFrom(
        ...['cursor', 'limit', 'text', 'status', 'managed', 'attention'],
        ...['principal', 'product', 'owner', 'sort', 'order', 'list', 'dryRun'],
        ...['account', 'parent', 'overrides', 'governing', 'ids', 'facets'],
        ...['category', 'vendor', 'state', 'assessment'],
        ...['view', 'experience', 'person', 'olderThan'],
      ),
      oddText,
    ),
    oddText,
  ),
  { maxLength: 3 },
);
const body = fc.oneof(
  fc.jsonValue().map(value => JSON.stringify(value)),
  fc
    .record(
      {
        configuration: fc.oneof(
          fc.constant({ Notes: 'Note' }),
          fc.dictionary(
            fc.constantFrom('Name', 'Status', 'AllowProducts', '__proto__'),
            fc.jsonValue(),
          ),
        ),
        version: fc.oneof(oddText, fc.jsonValue()),
        revision: fc.oneof(fc.integer(), fc.jsonValue()),
        shortName: oddText,
        principal: fc.oneof(oddText, fc.constant('111111111111')),
        from: fc.oneof(oddText, fc.constant('Finance')),
        to: fc.oneof(oddText, fc.constant('Default')),
        text: oddText,
        targets: fc.array(fc.oneof(oddText, fc.constant('111111111111')), {
          maxLength: 2,
        }),
        reason: oddText,
        neededBy: fc.oneof(oddText, fc.constant('2027-02-30')),
        fields: fc.jsonValue(),
        key: oddText,
        decision: fc.constantFrom('approve', 'decline', 'ask', 'odd'),
        requests: fc.array(fc.record({ id: oddText }), { maxLength: 2 }),
        person: oddText,
      },
      { requiredKeys: [] },
    )
    .map(value => JSON.stringify(value)),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const type = fc.constantFrom(
  ...['application/json', 'application/json', 'application/json'],
  ...[
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/xml',
    'odd',
  ],
);
// In any case, with and without a slash at the end, and longer than it should be.
const spelling = fc.constantFrom(
  ...[(path: string) => path, (path: string) => `${path}/`],
  ...[(path: string) => path.toUpperCase(), (path: string) => `${path}/x`],
  (path: string) => path.replace('/', '//'),
);

/** What each operation takes, so that not all that is sent is refused at once. */
const RIGHT: Record<OperationId, { path: string; body?: object }> = {
  ListExperiences: { path: '/experiences?text=a&sort=status&limit=2' },
  GetOverview: { path: '/overview' },
  GetExperience: { path: '/experiences/Default' },
  ListProducts: { path: '/experiences/Default/products?list=allowed' },
  ListPrincipals: { path: '/experiences/Default/principals' },
  ListConfigurations: { path: '/experiences/Default/configurations' },
  GetConfiguration: { path: '/experiences/Default/configurations/right' },
  ListChangeSets: { path: '/experiences/Default/change-sets' },
  GetChangeSet: { path: '/experiences/Default/change-sets/CHANGE_SET' },
  ListErrors: { path: '/experiences/Default/errors?limit=3' },
  WriteConfiguration: {
    path: '/experiences/Default/configurations',
    body: { configuration: { Notes: 'Note' }, version: 'right' },
  },
  WithdrawConfiguration: {
    path: '/experiences/Engineering/configurations/waiting',
  },
  ExportProducts: { path: '/exports/products?experience=Default' },
  ExportAccounts: { path: '/exports/accounts' },
  ExportActivity: { path: '/exports/activity?result=failed' },
  ListUnrecognizedFiles: { path: '/unrecognized-files' },
  ListActivity: {
    path: '/activity?experience=Default&result=under-way&since=2026-01-31&limit=3',
  },
  CancelChangeSet: {
    path: '/experiences/Default/change-sets/CHANGE_SET/cancel',
  },
  AdoptExperience: {
    path: '/experiences/exp-marketingunit/adoption',
    body: { shortName: 'Adopted' },
  },
  GetOwners: { path: '/experiences/Finance/owners' },
  SetOwners: {
    path: '/experiences/Finance/owners',
    body: { owners: ['group:default/finance'], revision: 0 },
  },
  ClearOwners: { path: '/experiences/Engineering/owners?revision=0' },
  GetSync: { path: '/sync' },
  ListOrganizationNodes: { path: '/organization/nodes?text=Finance' },
  ListOrganizationBranches: {
    path: '/organization/branches?parent=ou-7kq2-finance1',
  },
  GetOrganizationNode: { path: '/organization/nodes/111111111111' },
  GetVerdict: {
    path: '/organization/verdict?account=111111111111&product=prod-ledger',
  },
  ListMoves: { path: '/organization/moves?principal=111111111111' },
  GetMove: { path: '/organization/moves/MOVE' },
  MovePrincipal: {
    path: '/organization/moves?dryRun=true',
    body: { principal: 'ou-7kq2-finance1', from: 'Finance', to: 'Default' },
  },
  UndoMove: { path: '/organization/moves/MOVED/undo' },
  StopMove: { path: '/organization/moves/MOVE/stop' },
  RetryMove: { path: '/organization/moves/STUCK/retry' },
  SearchProducts: { path: '/products?text=a&facets=true&state=listed' },
  GetProduct: { path: '/products/PRODUCT' },
  GetProductLogo: { path: '/products/PRODUCT/logo' },
  ListProductNames: { path: '/product-names?ids=PRODUCT%2Cprod-1' },
  ResolveProducts: {
    path: '/product-resolution',
    body: { text: 'prod-ab2cd3ef4gh5i', words: 'search' },
  },
  SearchMarketplace: { path: '/marketplace-listings?text=data&facets=true' },
  ListRequests: {
    path: '/requests?view=mine&state=submitted%2Cfailed&limit=2',
  },
  CountRequests: { path: '/request-counts' },
  GetRequestForm: { path: '/request-form' },
  GetRequest: { path: '/requests/REQUEST' },
  SubmitRequest: {
    path: '/requests',
    body: {
      ...{ product: 'prod-ab2cd3ef4gh5i', targets: ['222222222222'] },
      ...{ reason: 'Right', neededBy: '2027-03-31', key: 'right' },
    },
  },
  JoinRequest: { path: '/requests/REQUEST/join', body: { reason: 'Right' } },
  CancelRequest: { path: '/requests/CANCELLED/cancel' },
  CommentOnRequest: {
    path: '/requests/REQUEST/comments',
    body: { text: 'Right' },
  },
  AnswerRequest: { path: '/requests/ASKED/answer', body: { text: 'Right' } },
  DecideRequests: {
    path: '/request-decisions',
    body: { decision: 'approve', requests: [{ id: 'none' }] },
  },
  ErasePersonFromRequests: {
    path: '/request-erasures',
    body: { person: 'user:default/erased' },
  },
};

/** Puts a move into the database that has ended so, as one can be undone or tried again. */
async function addEnded(
  database: Knex,
  state: 'moved' | 'stuck',
): Promise<string> {
  const store = new MoveStore(database);
  const at = new Date();
  const move: StoredMove = {
    ...{ id: state, from: 'Default', to: 'Finance', step: 2, attempt: 1 },
    principal: state === 'moved' ? 'ou-7kq2-finance1' : '111111111111',
    state: 'associating',
    requestedAt: at.toISOString(),
  };
  await store.add(move);
  await store.advance(move, state, undefined, at);
  return move.id;
}

interface Content {
  type: string;
  text: string;
}

describe.each(databases.eachSupportedId())(
  'Whatever is sent to the API on %p',
  databaseId => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    /** Ids that are made when everything is started. */
    const names = new Map<string, string>();
    let api: Portal;

    beforeAll(async () => {
      const database = await databases.init(databaseId);
      api = await startPortal({
        database,
        features: [
          catalogServiceMock.factory({
            entities: [
              {
                ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'User' },
                metadata: { name: 'mock', namespace: 'default' },
              },
            ],
          }),
        ],
        config: {
          requests: { approvers: 'user:default/mock', selfApproval: true },
        },
        sandbox: {
          automation: false,
          changeSetDuration: 600_000,
          seedData: {
            ...seedDataByName['figure-1'],
            managed: ['Default', 'Finance', 'Engineering'],
          },
        },
      });
      const move = {
        principal: 'ou-7kq2-engineer',
        from: 'Engineering',
        to: 'Default',
      };
      const { body: begun } = await api
        .post(`${BASE}/organization/moves`)
        .send(move)
        .expect(202);
      names.set('MOVE', begun.id);
      names.set('MOVED', await addEnded(database, 'moved'));
      names.set('STUCK', await addEnded(database, 'stuck'));
      await acceptWaiting(database, 'Engineering');
      names.set('CHANGE_SET', await startChangeSet(api));
      const { body: found } = await api.get(`${BASE}/marketplace-listings`);
      names.set('PRODUCT', found.items[0].products[0].id);
      await api.sync();
      for (const name of ['REQUEST', 'CANCELLED', 'ASKED']) {
        const { body: sent } = await api
          .post(`${BASE}/requests`)
          .send({
            product: `prod-${name.toLowerCase()}`,
            ...{ targets: ['111111111111'], reason: 'Right' },
          })
          .expect(201);
        names.set(name, sent.groups[0].request.id);
      }
      await api
        .post(`${BASE}/request-decisions`)
        .send({
          ...{ decision: 'ask', text: 'What for?' },
          requests: [{ id: names.get('ASKED') }],
        })
        .expect(200);
      await database('request_people').insert({
        ...{ ref: 'user:default/erased', kind: 'user' },
      });
    });
    afterAll(async () => {
      agent.destroy();
      await api.close();
    });

    /** Sends the path as it is: other clients tidy it up. */
    async function send(
      method: string,
      path: string,
      content: Content | undefined,
    ): Promise<{ status: number; text: string }> {
      const sent = request({
        agent,
        path,
        method,
        port: new URL(api.url).port,
        host: '127.0.0.1',
        headers: content && {
          'content-type': content.type,
          'content-length': Buffer.byteLength(content.text),
        },
      });
      sent.end(content?.text);
      const [response] = await once(sent, 'response');
      let text = '';
      response.setEncoding('utf8');
      for await (const chunk of response) text += chunk;
      return { status: response.statusCode, text };
    }

    /** A request as it should be, in the words of RIGHT. */
    function rightRequest(operationId: OperationId) {
      const { path, body: content = {} } = RIGHT[operationId];
      const named = path.replace(
        /[A-Z_]{4,}/g,
        name => names.get(name) ?? name,
      );
      return { path: named, text: JSON.stringify(content) };
    }

    /** Sends it, and holds the answer against the specification. */
    async function answered(method: string, path: string, content: Content) {
      const isRead = method === 'get';
      const sent = method.toUpperCase();
      const { status, text } = await send(
        sent,
        `${BASE}${path}`,
        isRead ? undefined : content,
      );
      expect({ status: Math.min(status, 500), path, text }).not.toMatchObject({
        status: 500,
      });
      expect(text).not.toMatch(/"stack"|\.[jt]s:\d|node_modules/);
      return { status, text, method: sent };
    }

    it('is answered well where it is right', async () => {
      // What is written first can be read then.
      const [writing, ...others] = [
        ...operations.filter(each => each.operationId === 'WriteConfiguration'),
        ...operations.filter(each => each.operationId !== 'WriteConfiguration'),
      ];
      const failed: object[] = [];
      for (const each of writing ? [writing, ...others] : others) {
        const { operationId, method } = each;
        const { path, text } = rightRequest(operationId);
        const answer = await answered(method, path, { type: JSON_TYPE, text });
        const [plain = ''] = path.split('?');
        answerFits({ ...answer, path: `${BASE}${plain}` });
        if (answer.status >= 300) {
          failed.push({ operationId, text: answer.text });
        }
      }
      expect(failed).toEqual([]);
    });

    it('breaks nothing, shows no stack trace, and writes no other files', async () => {
      const before = await keysOf(api.bucket);
      const statuses = new Map<number, number>();
      const anyRequest = fc.record({
        operation: fc.constantFrom(...operations),
        /** Which parts are as they should be. */
        right: fc.record({ path: fc.boolean(), body: fc.boolean() }),
        segments: fc.array(segment, { minLength: 3, maxLength: 3 }),
        spell: spelling,
        query,
        body,
        type,
      });
      await fc.assert(
        fc.asyncProperty(anyRequest, async sent => {
          const { operationId, method, path: pattern } = sent.operation;
          const right = rightRequest(operationId);
          const segments = [...sent.segments];
          const route = pattern.replace(/:\w+/g, () => segments.shift() ?? '');
          const search = sent.query
            .map(pair => pair.map(each => encodeURIComponent(each)).join('='))
            .join('&');
          const path = sent.right.path
            ? `${right.path}${right.path.includes('?') ? '&' : '?'}${search}`
            : `${sent.spell(route)}?${search}`;
          const content = sent.right.body
            ? { type: JSON_TYPE, text: right.text }
            : { type: sent.type, text: sent.body };
          const answer = await answered(method, path, content);
          if (sent.right.path) {
            const [plain = ''] = right.path.split('?');
            answerFits({ ...answer, path: `${BASE}${plain}` });
          }
          const { status } = answer;
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
        }),
        { numRuns: RUNS, seed: SEED },
      );
      const written = (await keysOf(api.bucket)).filter(
        key => !before.includes(key),
      );
      expect(written.filter(key => !key.startsWith('Experience_'))).toEqual([]);
      // Each happened often enough to say something.
      for (const status of [200, 400, 404]) {
        expect(statuses.get(status)).toBeGreaterThan(RUNS / 50);
      }
    }, 240_000);
  },
);
