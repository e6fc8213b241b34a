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

/** What one person or service may ask for in a minute. */
export interface RateLimits {
  changes: number;
  /** Of changes that are only tried: they write nothing, and cost as much to work out. */
  previews: number;
}

/** Lets each principal through so many times a minute, changes and previews apart. A replica counts what it serves itself. */
export function limitRates(
  limits: RateLimits,
  credentialsOf: CredentialsOf,
): RequestHandler[] {
  const limit = (isPreview: boolean, most: number, advice: string) =>
    rateLimit({
      windowMs: WINDOW,
      limit: most,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      skip: request => (request.query.dryRun === 'true') !== isPreview,
      keyGenerator: async request => nameOf(await credentialsOf(request)),
      handler: (_request, _response, next) =>
        next(new TooManyRequestsError(advice)),
    });
  const { changes, previews } = limits;
  return [
    limit(
      false,
      changes,
      `More than ${changes} changes in a minute. Wait until the minute is over, and send several changes to one experience as one configuration.`,
    ),
    limit(
      true,
      previews,
      `More than ${previews} previews in a minute. Wait until the minute is over.`,
    ),
  ];
}

function nameOf({ principal }: CallerCredentials): string {
  return principal.type === 'user'
    ? principal.userEntityRef
    : `service ${principal.subject}`;
}
