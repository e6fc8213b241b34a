import type { LoggerService } from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type { JsonObject } from '@backstage/types';
import {
  fromVersionSegment,
  isShown,
  type PrincipalMove,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Router } from 'express';
import type {
  CallerOptions,
  ExperiencesService,
} from '../experiences/ExperiencesService';
import type { OrganizationService } from '../organization/OrganizationService';
import { specification } from '../schema/generated/specification';
import type { AuditTrail } from './AuditTrail';
import type { CredentialsOf } from './rateLimit';
import { translateErrors } from './translateErrors';

/** The routes of the specification. Each asks the service and answers what it says. */
export function createRoutes(options: {
  audit: AuditTrail;
  credentialsOf: CredentialsOf;
  experiences: ExperiencesService;
  logger: LoggerService;
  organization: OrganizationService;
}): Router {
  const { audit, credentialsOf, experiences, logger, organization } = options;
  const router = createValidatedOpenApiRouter<typeof specification>(
    specification,
    { validatorOptions: { fileUploader: false } },
  );

  const run = async <T>(
    request: Parameters<CredentialsOf>[0],
    work: (caller: CallerOptions) => Promise<T>,
    metaOf: (result: T) => JsonObject | undefined = () => undefined,
  ): Promise<T> => {
    const caller = { credentials: await credentialsOf(request) };
    const result = await translateErrors(() => work(caller), logger);
    await audit.succeed(request, metaOf(result));
    return result;
  };

  router.get('/experiences', async (request, response) => {
    const { query } = request;
    response.json(
      await run(request, caller => experiences.list(query, caller)),
    );
  });

  router.get('/experiences/:ref', async (request, response) => {
    const { ref } = request.params;
    response.json(await run(request, caller => experiences.get(ref, caller)));
  });

  router.get('/experiences/:ref/products', async (request, response) => {
    const { params, query } = request;
    response.json(
      await run(request, caller =>
        experiences.listProducts(params.ref, query, caller),
      ),
    );
  });

  router.get('/experiences/:ref/principals', async (request, response) => {
    const { params, query } = request;
    response.json(
      await run(request, caller =>
        experiences.listPrincipals(params.ref, query, caller),
      ),
    );
  });

  router.get('/experiences/:ref/configurations', async (request, response) => {
    const { params, query } = request;
    response.json(
      await run(request, caller =>
        experiences.listConfigurations(params.ref, query, caller),
      ),
    );
  });

  router.get('/experiences/:ref/change-sets', async (request, response) => {
    const { params, query } = request;
    response.json(
      await run(request, caller =>
        experiences.listChangeSets(params.ref, query, caller),
      ),
    );
  });

  router.get('/experiences/:ref/errors', async (request, response) => {
    const { params, query } = request;
    response.json(
      await run(request, caller =>
        experiences.listErrors(params.ref, query, caller),
      ),
    );
  });

  router.post('/experiences/:ref/configurations', async (request, response) => {
    const { body, params, query } = request;
    if (query.dryRun) {
      const preview = await run(request, caller =>
        experiences.previewConfiguration(params.ref, body, caller),
      );
      response.json(preview);
      return;
    }
    const { created, progress } = await run(
      request,
      caller => experiences.writeConfiguration(params.ref, body, caller),
      ({ progress: { key, version } }) => ({
        key,
        version,
        fields: Object.keys(body.configuration),
      }),
    );
    response.status(created ? 201 : 200).json(progress);
  });

  router.get(
    '/experiences/:ref/configurations/:version',
    async (request, response) => {
      const { ref } = request.params;
      const version = fromVersionSegment(request.params.version);
      response.json(
        await run(request, caller =>
          experiences.getConfiguration(ref, version, caller),
        ),
      );
    },
  );

  router.get(
    '/experiences/:ref/change-sets/:changeSetId',
    async (request, response) => {
      const { ref, changeSetId } = request.params;
      response.json(
        await run(request, caller =>
          experiences.getChangeSet(ref, changeSetId, caller),
        ),
      );
    },
  );

  router.post(
    '/experiences/:ref/change-sets/:changeSetId/cancel',
    async (request, response) => {
      const { ref, changeSetId } = request.params;
      const cancelled = await run(request, caller =>
        experiences.cancelChangeSet(ref, changeSetId, caller),
      );
      response.status(202).json(cancelled);
    },
  );

  router.post('/experiences/:ref/adoption', async (request, response) => {
    const { body, params } = request;
    const adopted = await run(request, caller =>
      experiences.adopt(params.ref, body.shortName, caller),
    );
    response.status(201).json(adopted);
  });

  router.get('/sync', async (request, response) => {
    response.json(await run(request, caller => experiences.getSync(caller)));
  });

  router.get('/organization/nodes', async (request, response) => {
    const { query } = request;
    response.json(
      await run(request, caller => organization.listNodes(query, caller)),
    );
  });

  router.get('/organization/branches', async (request, response) => {
    const { query } = request;
    response.json(
      await run(request, caller => organization.listBranches(query, caller)),
    );
  });

  router.get('/organization/nodes/:nodeId', async (request, response) => {
    const { nodeId } = request.params;
    response.json(
      await run(request, caller => organization.getNode(nodeId, caller)),
    );
  });

  router.get('/organization/verdict', async (request, response) => {
    const { query } = request;
    response.json(
      await run(request, caller => organization.getVerdict(query, caller)),
    );
  });

  router.get('/organization/moves', async (request, response) => {
    const { query } = request;
    response.json(
      await run(request, caller => organization.listMoves(query, caller)),
    );
  });

  router.post('/organization/moves', async (request, response) => {
    const { body, query } = request;
    if (query.dryRun) {
      const impact = await run(request, caller =>
        organization.previewMove(body, caller),
      );
      response.json(impact);
      return;
    }
    const move = await run(
      request,
      caller => organization.movePrincipal(body, caller),
      moveMeta,
    );
    response.status(202).json(move);
  });

  router.get('/organization/moves/:moveId', async (request, response) => {
    const { moveId } = request.params;
    response.json(
      await run(request, caller => organization.getMove(moveId, caller)),
    );
  });

  router.post('/organization/moves/:moveId/undo', async (request, response) => {
    const { moveId } = request.params;
    const move = await run(
      request,
      caller => organization.undoMove(moveId, caller),
      moveMeta,
    );
    response.status(202).json(move);
  });

  router.post('/organization/moves/:moveId/stop', async (request, response) => {
    const { moveId } = request.params;
    const move = await run(
      request,
      caller => organization.stopMove(moveId, caller),
      moveMeta,
    );
    response.status(202).json(move);
  });

  router.post(
    '/organization/moves/:moveId/retry',
    async (request, response) => {
      const { moveId } = request.params;
      const move = await run(
        request,
        caller => organization.retryMove(moveId, caller),
        moveMeta,
      );
      response.status(202).json(move);
    },
  );

  return router;
}

function moveMeta({ id, principal, from, to }: PrincipalMove): JsonObject {
  return {
    ...{ move: id, principal },
    ...(isShown(from) && { from: from.ref }),
    ...(isShown(to) && { to: to.ref }),
  };
}
