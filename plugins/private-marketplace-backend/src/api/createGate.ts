import type { RequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { CallerOptions } from '../experiences/ExperiencesService';
import type { OrganizationAccess } from '../organization/OrganizationAccess';
import type { AuditTrail } from './AuditTrail';
import { rateLimitWrites, type CredentialsOf } from './rateLimit';
import { operations } from './operations';
import { refuseNul } from './refuseNul';

/**
 * Stands before whatever reads a body: who has no credentials, writes too often
 * or lacks a permission learns just that, and makes the server do no more.
 */
export function createGate(options: {
  access: ExperienceAccess;
  audit: AuditTrail;
  credentialsOf: CredentialsOf;
  organizationAccess: OrganizationAccess;
  writesPerMinute: number;
}): Router {
  const { audit, credentialsOf, writesPerMinute } = options;
  const limit = rateLimitWrites({ perMinute: writesPerMinute, credentialsOf });
  const router = PromiseRouter();
  for (const { operationId, method, path } of operations) {
    const enter: RequestHandler = async (request, _response, next) => {
      await credentialsOf(request);
      await audit.begin(operationId, request);
      const { params, query } = request;
      refuseNul({ path: params, query });
      next();
    };
    const permit: RequestHandler = async (request, _response, next) => {
      const { ref = '' } = request.params;
      const caller = { credentials: await credentialsOf(request) };
      await demandFor(operationId, options, ref, caller);
      next();
    };
    // Whatever is no reading is a change.
    const gates = method === 'get' ? [enter] : [enter, limit, permit];
    router[method](path, ...gates);
  }
  return router;
}

async function demandFor(
  operationId: string,
  {
    access,
    organizationAccess,
  }: { access: ExperienceAccess; organizationAccess: OrganizationAccess },
  ref: string,
  caller: CallerOptions,
): Promise<void> {
  switch (operationId) {
    case 'WriteConfiguration':
      return access.demandWrite(ref, caller);
    case 'CancelChangeSet':
      await access.demandCancel(ref, caller);
      return undefined;
    case 'AdoptExperience':
      await access.demandAdopt(ref, caller);
      return undefined;
    // Which experiences it is about, only the body or the database says.
    case 'MovePrincipal':
    case 'UndoMove':
    case 'StopMove':
    case 'RetryMove':
      return organizationAccess.demandRead(caller);
    default:
      throw new Error(`${operationId} has no permission yet.`);
  }
}
