import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';

const READ = 'private-marketplace.experience.read';
const CREATE = 'private-marketplace.configuration.create';
const FILES = `${BASE}/experiences/Default/configurations`;

const routes = [
  ['get', `${BASE}/experiences`, READ, 200],
  ['get', `${BASE}/experiences/Default`, READ, 200],
  ['post', FILES, CREATE, 201],
  ['get', `${FILES}/by-hand`, READ, 200],
] as const;

describe.each(routes)('%s %s', (method, path, permission, ok) => {
  const denied = new Set<string>();
  let portal: Portal;

  beforeAll(async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(request => ({
          result: denied.has(request.permission.name)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        })),
    });
    portal = await startPortal({
      sandbox: { automation: false },
      features: [permissions.factory],
    });
    await portal.bucket.put('Experience_Default#by-hand.json', '{}', {
      ifAbsent: true,
    });
  });
  afterEach(() => denied.clear());
  afterAll(() => portal.close());

  const call = (authorization: string) =>
    portal.api[method](path)
      .set('Authorization', authorization)
      .send(
        method === 'post' ? { configuration: { Notes: 'Note' } } : undefined,
      );

  it('turns away whoever shows no credentials', async () => {
    const { body } = await call(mockCredentials.none.header()).expect(401);
    expect(body).toMatchObject({ error: { name: 'AuthenticationError' } });
  });

  it('turns away whoever shows wrong ones', async () => {
    const user = await call(mockCredentials.user.invalidHeader());
    const service = await call(mockCredentials.service.invalidHeader());
    expect([user.status, service.status]).toEqual([401, 401]);
  });

  it('turns away users whom the policy denies it, and says what is missing', async () => {
    denied.add(permission);
    const { body } = await call(mockCredentials.user.header()).expect(403);
    expect(body).toMatchObject({
      error: {
        name: 'NotAllowedError',
        message: expect.stringContaining(permission),
      },
    });
  });

  it('asks for no other permission', async () => {
    for (const other of [READ, CREATE]) {
      if (other !== permission) denied.add(other);
    }
    const { status } = await call(mockCredentials.user.header());
    expect(status).toBe(ok);
  });

  it('serves users and services that are allowed', async () => {
    const user = await call(mockCredentials.user.header());
    const service = await call(mockCredentials.service.header());
    expect([user.status, service.status]).toEqual([ok, ok]);
  });
});
