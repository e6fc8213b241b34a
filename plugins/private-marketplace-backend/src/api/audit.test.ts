import { mockServices } from '@backstage/backend-test-utils';
import { CHANGE_PERMISSIONS } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';
import { TestPolicy } from '../__testUtils__/testPolicy';
import { operations } from '../__testUtils__/specifiedOperations';
import type { OperationId } from './Operation';

/** Path, status (0: any), event, body. */
type Sent = [string, number, object | undefined, object?];

const UNMANAGED = 'exp-u3n8s5e2ghl6a';

describe('Audit events', () => {
  const events: object[] = [];
  const policy = new TestPolicy();
  let portal: Portal;

  beforeAll(async () => {
    const auditor = mockServices.auditor.mock({
      createEvent: async ({ eventId, severityLevel, meta, request }) => {
        const about = { eventId, severityLevel, method: request?.method };
        const end = (outcome: string, more: object = {}) => {
          events.push({ ...about, meta: { ...meta, ...more }, outcome });
        };
        return {
          success: async options => end('success', options?.meta),
          fail: async ({ error, meta: more }) => end(error.name, more),
        };
      },
    });
    portal = await startPortal({
      sandbox: { automation: false },
      features: [auditor.factory, policy.feature],
      unread: 'organization',
    });
  });
  beforeEach(() => {
    events.length = 0;
  });
  afterAll(() => portal.close());

  const read = (queryType: string, meta: object = {}) => ({
    eventId: 'experience-read',
    severityLevel: 'low',
    meta: { queryType, ...meta },
  });
  const organization = (queryType: string, meta: object = {}) => ({
    ...read(queryType, meta),
    eventId: 'organization-read',
  });
  const product = (queryType: string, meta: object = {}) => ({
    ...read(queryType, meta),
    eventId: 'product-read',
  });
  const request = (queryType: string, meta: object = {}) => ({
    ...read(queryType, meta),
    eventId: 'request-read',
  });
  const write = (eventId: string, meta: object = {}) => ({
    eventId,
    severityLevel: 'medium',
    meta,
  });
  const ref = 'Default';
  const none = { ref, changeSetId: 'none' };
  const noRequest = { requestId: 'none' };
  const procurement = { account: '110000000021', product: 'prod-1' };
  const move = { principal: '110000000021', from: 'Default', to: 'None' };

  /** One request of each operation at least. */
  const requests: Record<OperationId, Sent[]> = {
    ListExperiences: [
      ['/experiences', 200, read('list')],
      ['/experiences?limit=0', 400, read('list')],
    ],
    GetOverview: [['/overview', 200, read('overview')]],
    GetExperience: [
      ['/experiences/Default', 200, read('get', { ref })],
      ['/experiences/None', 404, read('get', { ref: 'None' })],
    ],
    ListProducts: [
      ['/experiences/Default/products', 200, read('products', { ref })],
    ],
    ListPrincipals: [
      ['/experiences/Default/principals', 200, read('principals', { ref })],
    ],
    ListConfigurations: [
      [
        '/experiences/Default/configurations',
        200,
        read('configurations', { ref }),
      ],
    ],
    GetConfiguration: [
      [
        '/experiences/Default/configurations/none',
        404,
        read('configuration', { ref, version: 'none' }),
      ],
    ],
    ListChangeSets: [
      ['/experiences/Default/change-sets', 200, read('change-sets', { ref })],
    ],
    GetChangeSet: [
      ['/experiences/Default/change-sets/none', 404, read('change-set', none)],
    ],
    ListErrors: [['/experiences/Default/errors', 200, read('errors', { ref })]],
    WriteConfiguration: [
      [
        '/experiences/Default/configurations?dryRun=true',
        200,
        read('preview', { ref }),
        { configuration: { Notes: 'One' } },
      ],
      [
        '/experiences/Default/configurations',
        201,
        write('configuration-write', {
          ref,
          version: 'one',
          key: 'Experience_Default#one.json',
          fields: ['Status', 'Notes'],
        }),
        {
          configuration: { Status: 'Enabled', Notes: 'One' },
          version: 'one',
          revision: 1,
        },
      ],
      [
        '/experiences/Default/configurations',
        409,
        write('configuration-write', { ref, version: 'one' }),
        { configuration: { Notes: 'Two' }, version: 'one', revision: 1 },
      ],
      [
        '/experiences/Default/configurations',
        400,
        write('configuration-write', { ref }),
        { configuration: {}, version: 7 },
      ],
    ],
    WithdrawConfiguration: [
      [
        '/experiences/Default/configurations/none',
        404,
        write('configuration-withdraw', { ref, version: 'none' }),
      ],
    ],
    ListUnrecognizedFiles: [
      ['/unrecognized-files', 200, read('unrecognized-files')],
    ],
    ListActivity: [
      ['/activity', 200, read('activity')],
      [
        '/activity?experience=Default&person=user%3Adefault%2Fa&since=2026-13-01',
        400,
        read('activity', { experience: ref, person: 'user:default/a' }),
      ],
    ],
    ExportProducts: [
      [
        '/exports/products?experience=None',
        404,
        read('export-products', { experience: 'None' }),
      ],
      [
        '/exports/products?experience=Default',
        200,
        read('export-products', { experience: ref, rows: 29 }),
      ],
    ],
    ExportAccounts: [
      ['/exports/accounts', 404, organization('export-accounts')],
    ],
    ExportActivity: [
      [
        '/exports/activity?person=me',
        200,
        read('export-activity', { person: 'me', rows: 1 }),
      ],
    ],
    CancelChangeSet: [
      [
        '/experiences/Default/change-sets/none/cancel',
        404,
        write('change-set-cancel', none),
      ],
    ],
    AdoptExperience: [
      [
        '/experiences/Default/adoption',
        409,
        write('experience-adopt', { ref, shortName: 'Other' }),
        { shortName: 'Other' },
      ],
      [
        `/experiences/${UNMANAGED}/adoption`,
        201,
        write('experience-adopt', { ref: UNMANAGED, shortName: 'Ours' }),
        { shortName: 'Ours' },
      ],
    ],
    GetOwners: [['/experiences/Default/owners', 200, read('owners', { ref })]],
    SetOwners: [
      [
        '/experiences/Default/owners',
        200,
        write('experience-owners-set', { ref, owners: ['user:default/ada'] }),
        { owners: ['user:ada'], revision: 0 },
      ],
      [
        '/experiences/Default/owners',
        409,
        write('experience-owners-set', { ref }),
        { owners: ['user:eve'], revision: 0 },
      ],
    ],
    ClearOwners: [
      [
        '/experiences/Default/owners?revision=1',
        200,
        write('experience-owners-clear', { ref, owners: [] }),
      ],
    ],
    GetSync: [['/sync', 200, undefined]],
    ListOrganizationNodes: [
      ['/organization/nodes', 200, organization('nodes')],
    ],
    ListOrganizationBranches: [
      ['/organization/branches?parent=none', 0, organization('branches')],
    ],
    GetOrganizationNode: [
      [
        '/organization/nodes/none',
        404,
        organization('node', { nodeId: 'none' }),
      ],
    ],
    GetVerdict: [
      [
        '/organization/verdict?account=110000000021&product=prod-1',
        503,
        organization('verdict', procurement),
      ],
    ],
    ListMoves: [['/organization/moves', 200, organization('moves')]],
    GetMove: [
      [
        '/organization/moves/none',
        404,
        organization('move', { moveId: 'none' }),
      ],
    ],
    MovePrincipal: [
      [
        '/organization/moves?dryRun=true',
        404,
        organization('move-preview', move),
        move,
      ],
      ['/organization/moves', 404, write('principal-move', move), move],
      [
        '/organization/moves',
        400,
        write('principal-move', { principal: 'a' }),
        { principal: 'a', from: 7 },
      ],
    ],
    UndoMove: [
      [
        '/organization/moves/none/undo',
        404,
        write('principal-move', { moveId: 'none' }),
      ],
    ],
    StopMove: [
      [
        '/organization/moves/none/stop',
        404,
        write('principal-move-stop', { moveId: 'none' }),
      ],
    ],
    RetryMove: [
      [
        '/organization/moves/none/retry',
        404,
        write('principal-move-retry', { moveId: 'none' }),
      ],
    ],
    SearchProducts: [['/products?text=a', 200, product('search')]],
    GetProduct: [['/products/none', 404, product('get', { id: 'none' })]],
    // One for each product on a page would say nothing.
    GetProductLogo: [['/products/none/logo', 404, undefined]],
    ListProductNames: [['/product-names?ids=a', 200, product('names')]],
    ResolveProducts: [
      ['/product-resolution', 200, product('resolve'), { text: 'prod-1' }],
    ],
    SearchMarketplace: [
      ['/marketplace-listings?text=a', 200, product('marketplace')],
    ],
    ListRequests: [
      ['/requests?view=mine', 200, request('list', { view: 'mine' })],
    ],
    // Pages ask it all the time, and it tells of nobody.
    CountRequests: [['/request-counts', 200, undefined]],
    GetRequestForm: [['/request-form', 200, undefined]],
    GetRequest: [['/requests/none', 404, request('get', noRequest)]],
    SubmitRequest: [
      [
        '/requests?dryRun=true',
        503,
        request('check', { product: 'prod-1' }),
        { product: 'prod-1', targets: ['110000000021'] },
      ],
      [
        '/requests',
        400,
        write('request-submit', { product: 'prod-1', via: 'page' }),
        { product: 'prod-1', targets: ['110000000021'], via: 'page' },
      ],
    ],
    JoinRequest: [
      [
        '/requests/none/join',
        404,
        write('request-join', noRequest),
        // What people write is none of the audit log's business.
        { reason: 'Secret' },
      ],
    ],
    CancelRequest: [
      ['/requests/none/cancel', 404, write('request-cancel', noRequest), {}],
    ],
    CommentOnRequest: [
      [
        '/requests/none/comments',
        404,
        write('request-comment', { ...noRequest, via: 'page' }),
        { text: 'Secret', via: 'page' },
      ],
    ],
    AnswerRequest: [
      [
        '/requests/none/answer',
        404,
        write('request-answer', noRequest),
        { text: 'Secret' },
      ],
    ],
    DecideRequests: [
      [
        '/request-decisions',
        200,
        write('request-decide', {
          ...{ decision: 'decline', done: [], refused: ['none'] },
        }),
        { decision: 'decline', text: 'Secret', requests: [{ id: 'none' }] },
      ],
    ],
    ErasePersonFromRequests: [
      [
        '/request-erasures',
        403,
        write('request-erase'),
        { person: 'user:default/gone' },
      ],
    ],
  };

  const send = (method: string, path: string, body?: object) => {
    if (method === 'post') return portal.post(path).send(body);
    if (method === 'put') return portal.put(path).send(body);
    return method === 'delete' ? portal.delete(path) : portal.get(path);
  };

  it.each(operations)(
    'tell of $operationId who asked for what, and how it ended',
    async ({ operationId, method }) => {
      for (const [path, status, expected, body] of requests[operationId]) {
        events.length = 0;
        const answer = await send(method, `${BASE}${path}`, body);
        if (status !== 0) expect(answer.status).toBe(status);
        const outcome =
          answer.status < 400 ? 'success' : answer.body.error.name;
        expect(events).toEqual(
          expected
            ? [{ ...expected, method: method.toUpperCase(), outcome }]
            : [],
        );
      }
    },
  );

  it('tell of requests that the gate refuses', async () => {
    policy.deny(...Object.values(CHANGE_PERMISSIONS).map(({ name }) => name));
    await portal
      .post(`${BASE}/experiences/Default/configurations`)
      .send({ configuration: { Notes: 'One' }, version: 'two' })
      .expect(403);
    expect(events).toMatchObject([
      { ...write('configuration-write', { ref }), outcome: 'NotAllowedError' },
    ]);
  });
});
