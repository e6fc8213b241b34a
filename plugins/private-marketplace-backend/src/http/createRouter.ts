import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import express, { type Request, type Response } from 'express';
import Router from 'express-promise-router';
import type { ExperiencesService } from '../experiences/ExperiencesService';
import { parseNewConfiguration } from './parseNewConfiguration';
import { translateErrors } from './translateErrors';

// Twice the largest configuration, for JSON may be written with much white space.
const BODY_LIMIT = '512kb';

/** The routes. Each asks who calls, is audited, and leaves the rest to the service. */
export function createRouter(options: {
  auditor: AuditorService;
  experiences: ExperiencesService;
  httpAuth: HttpAuthService;
}): express.Router {
  const { auditor, experiences, httpAuth } = options;
  const router = Router();

  const audited = async <T>(
    request: Request,
    event: {
      eventId: string;
      severityLevel: 'low' | 'medium';
      meta: Record<string, string>;
    },
    run: () => Promise<T>,
  ): Promise<T> => {
    const audit = await auditor.createEvent({ ...event, request });
    try {
      const result = await translateErrors(run);
      await audit.success();
      return result;
    } catch (error) {
      await audit.fail({ error: toError(error) });
      throw error;
    }
  };
  const credentialsOf = (request: Request) =>
    httpAuth.credentials(request, { allow: ['user', 'service'] });
  const read = (queryType: string, meta: Record<string, string> = {}) => ({
    eventId: 'experience-read',
    severityLevel: 'low' as const,
    meta: { queryType, ...meta },
  });

  router.get('/experiences', async (request, response: Response) => {
    const credentials = await credentialsOf(request);
    const answer = await audited(request, read('list'), () =>
      experiences.list(parsePage(request.query), { credentials }),
    );
    response.json(answer);
  });

  router.get('/experiences/:ref', async (request, response: Response) => {
    const credentials = await credentialsOf(request);
    const { ref } = request.params;
    const answer = await audited(request, read('get', { ref }), () =>
      experiences.get(ref, { credentials }),
    );
    response.json(answer);
  });

  router.post(
    '/experiences/:shortName/configurations',
    // Who may not come in shall not make the server read a body.
    async (request, _response, next) => {
      await credentialsOf(request);
      next();
    },
    express.json({ limit: BODY_LIMIT, strict: false }),
    async (request, response: Response) => {
      const credentials = await credentialsOf(request);
      const { shortName } = request.params;
      const event = {
        eventId: 'configuration-write',
        severityLevel: 'medium' as const,
        meta: { shortName },
      };
      const { created, progress } = await audited(request, event, () =>
        experiences.writeConfiguration(
          shortName,
          parseNewConfiguration(request.body),
          { credentials },
        ),
      );
      response.status(created ? 201 : 200).json(progress);
    },
  );

  router.get(
    '/experiences/:shortName/configurations/:version',
    async (request, response: Response) => {
      const credentials = await credentialsOf(request);
      const { shortName, version } = request.params;
      const event = read('configuration', { shortName, version });
      const answer = await audited(request, event, () =>
        experiences.getConfiguration(shortName, version, { credentials }),
      );
      response.json(answer);
    },
  );

  return router;
}

function parsePage(query: Request['query']): {
  cursor?: string;
  limit?: number;
} {
  const { cursor, limit } = query;
  if (cursor !== undefined && typeof cursor !== 'string') {
    throw new InputError('cursor may be given once.');
  }
  if (limit !== undefined && typeof limit !== 'string') {
    throw new InputError('limit may be given once.');
  }
  return { cursor, limit: limit === undefined ? undefined : Number(limit) };
}
