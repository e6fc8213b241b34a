import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import express, { type ErrorRequestHandler } from 'express';
import Router from 'express-promise-router';
import { BusyDatabaseError } from '../database/BusyDatabaseError';
import { specification } from '../schema/generated/specification';
import { AuditTrail } from './AuditTrail';
import { createGate } from './createGate';
import { createRoutes } from './createRoutes';
import { demandWhole } from './demandWhole';
import type { Operation } from './Operation';
import type { CredentialsOf, RateLimits } from './rateLimit';
import { refuseNul } from './refuseNul';

// Twice the largest configuration, for JSON may be written with much white space.
const BODY_LIMIT = '512kb';

/**
 * The whole API. A request passes the gate, which needs no more than its first
 * line and its token; then its body is read, it is held against the
 * specification, and it comes to its operation.
 */
export function createRouter(options: {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  operations: readonly Operation[];
  rateLimits: RateLimits;
}): express.Router {
  const { auditor, httpAuth, logger, operations, rateLimits } = options;
  demandWhole(operations, specification.paths);
  const audit = new AuditTrail(auditor);
  const credentialsOf: CredentialsOf = request =>
    httpAuth.credentials(request, { allow: ['user', 'service'] });
  const failed: ErrorRequestHandler = async (
    error,
    request,
    response,
    next,
  ) => {
    if (error instanceof BusyDatabaseError) {
      response.setHeader('Retry-After', error.retryAfter);
    }
    await audit.fail(request, error);
    next(error);
  };
  const router = Router();
  router.use(createGate({ audit, credentialsOf, operations, rateLimits }));
  router.use(express.json({ limit: BODY_LIMIT, strict: false }));
  router.use(({ body }, _response, next) => {
    refuseNul({ body });
    next();
  });
  router.use(createRoutes({ audit, credentialsOf, logger, operations }));
  router.use(failed);
  return router;
}
