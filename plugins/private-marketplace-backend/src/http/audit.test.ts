import { mockServices } from '@backstage/backend-test-utils';
import { BASE } from '../__testUtils__/base';
import { experience } from '../__testUtils__/MemoryReadModel';
import { startApi, type Api } from '../__testUtils__/startApi';

describe('Audit events', () => {
  const events: object[] = [];
  let portal: Api;

  beforeAll(async () => {
    const auditor = mockServices.auditor.mock({
      createEvent: async ({ eventId, severityLevel, meta, request }) => {
        const event = { eventId, severityLevel, meta, method: request?.method };
        return {
          success: async () => {
            events.push({ ...event, outcome: 'success' });
          },
          fail: async ({ error }) => {
            events.push({ ...event, outcome: error.name });
          },
        };
      },
    });
    portal = await startApi({ features: [auditor.factory] });
    portal.readModel.experiences.push(experience('Default'));
  });
  beforeEach(() => {
    events.length = 0;
  });
  afterAll(() => portal.close());

  const post = (shortName: string, body: object) =>
    portal.post(`${BASE}/experiences/${shortName}/configurations`).send(body);

  it.each([
    ['/experiences', 'success', { queryType: 'list' }],
    ['/experiences?limit=0', 'InputError', { queryType: 'list' }],
    ['/experiences/Default', 'success', { queryType: 'get', ref: 'Default' }],
    ['/experiences/None', 'NotFoundError', { queryType: 'get', ref: 'None' }],
    [
      '/experiences/Default/configurations/1',
      'NotFoundError',
      { queryType: 'configuration', ref: 'Default', version: '1' },
    ],
  ])('tell of GET %s: %s', async (path, outcome, meta) => {
    await portal.get(`${BASE}${path}`);
    expect(events).toEqual([
      {
        eventId: 'experience-read',
        severityLevel: 'low',
        method: 'GET',
        meta,
        outcome,
      },
    ]);
  });

  it.each([
    ['get', '/organization/nodes', 'nodes', {}],
    [
      'get',
      '/organization/nodes/110000000021',
      'node',
      { nodeId: '110000000021' },
    ],
    [
      'get',
      '/organization/verdict?account=110000000021&product=prod-1',
      'verdict',
      {},
    ],
    ['get', '/organization/moves', 'moves', {}],
    ['get', '/organization/moves/none', 'move', { moveId: 'none' }],
    ['post', '/organization/moves?dryRun=true', 'move-preview', {}],
  ] as const)('tell of %s %s', async (method, path, queryType, params) => {
    await portal[method](`${BASE}${path}`);
    expect(events).toMatchObject([
      {
        eventId: 'organization-read',
        severityLevel: 'low',
        meta: { queryType, ...params },
      },
    ]);
  });

  it('tell of moves', async () => {
    const move = { principal: '110000000021', from: 'Default', to: 'None' };
    await portal.post(`${BASE}/organization/moves`).send(move).expect(404);
    await portal.post(`${BASE}/organization/moves/none/undo`).expect(404);
    const moved = { eventId: 'principal-move', severityLevel: 'medium' };
    expect(events).toMatchObject([
      { ...moved, meta: {}, outcome: 'NotFoundError' },
      { ...moved, meta: { moveId: 'none' }, outcome: 'NotFoundError' },
    ]);
  });

  const written = {
    eventId: 'configuration-write',
    severityLevel: 'medium',
    method: 'POST',
    meta: { ref: 'Default' },
  };

  it('tell of configurations that were written, and of those that were not', async () => {
    const body = { configuration: { Notes: 'One' }, version: '1' };
    await post('Default', body).expect(201);
    await post('Default', body).expect(200);
    await post('Default', {
      configuration: { Notes: 'Two' },
      version: '1',
    }).expect(409);
    await post('Default', { configuration: {} }).expect(400);
    expect(events).toEqual([
      { ...written, outcome: 'success' },
      { ...written, outcome: 'success' },
      { ...written, outcome: 'ConflictError' },
      { ...written, outcome: 'InputError' },
    ]);
  });
});
