import type { RequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { AuditTrail } from './AuditTrail';
import type { Operation, OperationId, PathOf, QueryOf } from './Operation';
import { limitRates, type CredentialsOf, type RateLimits } from './rateLimit';
import { refuseNul } from './refuseNul';

type GateHandler = RequestHandler<
  PathOf<OperationId>,
  unknown,
  unknown,
  QueryOf<OperationId>
>;

/**
 * Stands before whatever reads a body: who has no credentials, writes too often
 * or lacks a permission learns just that, and makes the server do no more.
 *
 * @throws Error when a change is in the list without a permission.
 */
export function createGate(options: {
  audit: AuditTrail;
  credentialsOf: CredentialsOf;
  operations: readonly Operation[];
  rateLimits: RateLimits;
}): Router {
  const { audit, credentialsOf, operations, rateLimits } = options;
  const limitOf = limitRates(rateLimits, credentialsOf);
  const router = PromiseRouter();
  for (const operation of operations) {
    const { id, method, path: route } = operation;
    const enter: RequestHandler = async (request, _response, next) => {
      await credentialsOf(request);
      await audit.begin(operation, request);
      const { params, query } = request;
      refuseNul({ path: params, query });
      next();
    };
    const permit: GateHandler = async (request, _response, next) => {
      const { params: path, query } = request;
      const caller = { credentials: await credentialsOf(request) };
      await operation.permission?.({ path, query, caller });
      next();
    };
    // Whatever is no reading is a change.
    const isReading = method === 'get';
    if (!isReading && !operation.permission) {
      throw new Error(`${id} has no permission yet.`);
    }
    router[method](route, enter);
    if (isReading) continue;
    router[method](route, limitOf(operation));
    router[method](route, permit);
  }
  return router;
}
