import type { LoggerService } from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type { RequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { specification } from '../schema/generated/specification';
import type { AuditTrail } from './AuditTrail';
import type {
  BodyOf,
  Operation,
  OperationId,
  PathOf,
  QueryOf,
} from './Operation';
import type { CredentialsOf } from './rateLimit';
import { exportTable } from './sendTable';
import { translateErrors } from './translateErrors';

/** A route behind the validator, which has held the request against the specification. */
type ValidatedRoute = RequestHandler<
  PathOf<OperationId>,
  unknown,
  BodyOf<OperationId>,
  QueryOf<OperationId>
>;

/** A route for each operation. */
export function createRoutes(options: {
  audit: AuditTrail;
  credentialsOf: CredentialsOf;
  logger: LoggerService;
  operations: readonly Operation[];
}): Router {
  const { audit, credentialsOf, logger, operations } = options;
  const router = PromiseRouter();
  const validator = createValidatedOpenApiRouter<typeof specification>(
    specification,
    // Whether it is valid OpenAPI is a matter of tests, and takes a while.
    { validatorOptions: { fileUploader: false, validateApiSpec: false } },
  );
  router.use(validator);
  for (const operation of operations) {
    const route: ValidatedRoute = async (request, response) => {
      const { body, params: path, query } = request;
      const caller = { credentials: await credentialsOf(request) };
      const answer = await translateErrors(
        () => operation.handle({ path, query, body, caller }),
        logger,
      );
      if (answer.table) {
        await exportTable({ audit, logger, request, response }, answer.table);
        return;
      }
      await audit.succeed(request, answer.meta);
      if (answer.image) {
        // It comes from elsewhere, and is an image whatever a browser makes of it.
        response.set({
          'cache-control': 'private, max-age=86400',
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
        });
        response.type(answer.image.contentType).send(answer.image.bytes);
        return;
      }
      response.status(answer.status ?? 200).json(answer.body);
    };
    router[operation.method](operation.path, route);
  }
  return router;
}
