import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import express, { type ErrorRequestHandler } from 'express';
import Router from 'express-promise-router';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { ExperiencesService } from '../experiences/ExperiencesService';
import type { OrganizationAccess } from '../organization/OrganizationAccess';
import type { OrganizationService } from '../organization/OrganizationService';
import { AuditTrail } from './AuditTrail';
import { createGate } from './createGate';
import { createRoutes } from './createRoutes';
import type { CredentialsOf } from './rateLimit';
import { refuseNul } from './refuseNul';

// Twice the largest configuration, for JSON may be written with much white space.
const BODY_LIMIT = '512kb';

/** What the routes stand on. */
export interface RouterOptions {
  access: ExperienceAccess;
  auditor: AuditorService;
  experiences: ExperiencesService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  organization: OrganizationService;
  organizationAccess: OrganizationAccess;
  writesPerMinute: number;
}

/**
 * The whole API. A request passes the gate, which needs no more than its first
 * line and its token; then its body is read, it is held against the
 * specification, and it comes to its route.
 */
export function createRouter(options: RouterOptions): express.Router {
  const { access, auditor, experiences, httpAuth, organization } = options;
  const { logger, organizationAccess, writesPerMinute } = options;
  const audit = new AuditTrail(auditor);
  const credentialsOf: CredentialsOf = request =>
    httpAuth.credentials(request, { allow: ['user', 'service'] });
  const failed: ErrorRequestHandler = async (
    error,
    request,
    _response,
    next,
  ) => {
    await audit.fail(request, error);
    next(error);
  };
  const router = Router();
  router.use(
    createGate({
      access,
      audit,
      credentialsOf,
      organizationAccess,
      writesPerMinute,
    }),
  );
  router.use(express.json({ limit: BODY_LIMIT, strict: false }));
  router.use(({ body }, _response, next) => {
    refuseNul({ body });
    next();
  });
  router.use(
    createRoutes({ audit, credentialsOf, experiences, logger, organization }),
  );
  router.use(failed);
  return router;
}
