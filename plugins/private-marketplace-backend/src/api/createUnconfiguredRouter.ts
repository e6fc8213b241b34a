import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { NOT_CONFIGURED } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';

/** The API of an installation without configuration: nothing is there, and that is why. */
export function createUnconfiguredRouter(httpAuth: HttpAuthService): Router {
  const router = PromiseRouter();
  router.use(async request => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    throw Object.assign(
      new NotFoundError(
        'AWS Private Marketplace is not configured: app-config has no section privateMarketplace. The README of the plugin says what belongs there.',
      ),
      { code: NOT_CONFIGURED },
    );
  });
  return router;
}
