import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { CallerCredentials } from './Caller';
import type { Operation } from './Operation';
import { TooManyRequestsError } from './TooManyRequestsError';

const WINDOW = 60_000;

/** Finds out who sends a request; fails when nobody does. */
export type CredentialsOf = (
  request: Parameters<HttpAuthService['credentials']>[0],
) => Promise<CallerCredentials>;

/** What one person or service may ask for in a minute. */
export interface RateLimits {
  changes: number;
  /** Of changes that are only tried, and of look-ups: they write nothing, and cost as much to work out. */
  previews: number;
}

/**
 * Lets each principal through so many times a minute, changes and previews apart.
 * A replica counts what it serves itself.
 *
 * @returns what stands before an operation.
 */
export function limitRates(
  limits: RateLimits,
  credentialsOf: CredentialsOf,
): (operation: Pick<Operation, 'changesNothing'>) => RequestHandler {
  const limit = (most: number, advice: string) =>
    rateLimit({
      windowMs: WINDOW,
      limit: most,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      keyGenerator: async request => nameOf(await credentialsOf(request)),
      handler: (_request, _response, next) =>
        next(new TooManyRequestsError(advice)),
    });
  const { changes, previews } = limits;
  const limitChange = limit(
    changes,
    `More than ${changes} changes in a minute. Wait until the minute is over, and send several changes to one experience as one configuration.`,
  );
  const limitPreview = limit(
    previews,
    `More than ${previews} previews and look-ups in a minute. Wait until the minute is over.`,
  );
  return ({ changesNothing }) =>
    (request, response, next) => {
      const isTried = changesNothing || request.query.dryRun === 'true';
      return (isTried ? limitPreview : limitChange)(request, response, next);
    };
}

function nameOf({ principal }: CallerCredentials): string {
  return principal.type === 'user'
    ? principal.userEntityRef
    : `service ${principal.subject}`;
}
