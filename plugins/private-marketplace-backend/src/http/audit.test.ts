import { mockServices } from '@backstage/backend-test-utils';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';

describe('Audit events', () => {
  const events: object[] = [];
  let portal: Portal;

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
    portal = await startPortal({
      sandbox: { automation: false },
      features: [auditor.factory],
    });
  });
  beforeEach(() => {
    events.length = 0;
  });
  afterAll(() => portal.close());

  const post = (shortName: string, body: object) =>
    portal.api
      .post(`${BASE}/experiences/${shortName}/configurations`)
      .send(body);

  it.each([
    ['/experiences', 'success', { queryType: 'list' }],
    ['/experiences?limit=0', 'InputError', { queryType: 'list' }],
    ['/experiences/Default', 'success', { queryType: 'get', ref: 'Default' }],
    ['/experiences/None', 'NotFoundError', { queryType: 'get', ref: 'None' }],
    [
      '/experiences/Default/configurations/1',
      'NotFoundError',
      { queryType: 'configuration', shortName: 'Default', version: '1' },
    ],
  ])('tell of GET %s: %s', async (path, outcome, meta) => {
    await portal.api.get(`${BASE}${path}`);
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

  const written = {
    eventId: 'configuration-write',
    severityLevel: 'medium',
    method: 'POST',
    meta: { shortName: 'Default' },
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
