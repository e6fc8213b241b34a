import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { CallerCredentials } from './Caller';
import { TooManyRequestsError } from './TooManyRequestsError';

const WINDOW = 60_000;

/** Finds out who sends a request; fails when nobody does. */
export type CredentialsOf = (
  request: Parameters<HttpAuthService['credentials']>[0],
) => Promise<CallerCredentials>;

/** Lets each principal through so many times a minute. A replica counts what it serves itself. */
export function rateLimitWrites(options: {
  perMinute: number;
  credentialsOf: CredentialsOf;
}): RequestHandler {
  const { perMinute, credentialsOf } = options;
  return rateLimit({
    windowMs: WINDOW,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // A preview reads nothing but the database.
    skip: request => request.query.dryRun === 'true',
    keyGenerator: async request => nameOf(await credentialsOf(request)),
    handler: (_request, _response, next) =>
      next(
        new TooManyRequestsError(
          `More than ${perMinute} changes in a minute. Wait until the minute is over, and send several changes to one experience as one configuration.`,
        ),
      ),
  });
}

function nameOf({ principal }: CallerCredentials): string {
  return principal.type === 'user'
    ? principal.userEntityRef
    : `service ${principal.subject}`;
}
