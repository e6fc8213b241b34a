import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Router } from 'express';
import request from 'supertest';
import { BASE } from '../__testUtils__/base';
import { privateMarketplacePlugin } from '../plugin';

const other = createBackendPlugin({
  pluginId: 'other',
  register(env) {
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter },
      async init({ httpRouter }) {
        const router = Router();
        router.get('/', (_request, response) => {
          response.json({ works: true });
        });
        httpRouter.use(router);
      },
    });
  },
});

it('leaves the other plugins alone where it has no configuration, and says so', async () => {
  const logger = mockServices.logger.mock();
  const { server } = await startTestBackend({
    features: [
      privateMarketplacePlugin,
      other,
      logger.factory,
      mockServices.rootConfig.factory({ data: {} }),
    ],
  });
  const client = request(server);
  await client.get('/api/other').expect(200, { works: true });
  for (const path of ['/experiences', '/sync', '/organization/nodes']) {
    const { body } = await client.get(`${BASE}${path}`).expect(404);
    expect(body.error.message).toContain(
      'not configured: app-config has no section privateMarketplace',
    );
    expect(body.error.code).toBe('NOT_CONFIGURED');
  }
  await client
    .get(`${BASE}/experiences`)
    .set('Authorization', mockCredentials.none.header())
    .expect(401);
});
