import type { AuthService } from '@backstage/backend-plugin-api';
import type { Caller } from './Caller';

/** Who asks: the entity ref of a person, or the name of a service, such as `service:plugin:scaffolder`. */
export function requesterOf(
  auth: AuthService,
  { credentials }: Caller,
): string | undefined {
  if (auth.isPrincipal(credentials, 'user')) {
    return credentials.principal.userEntityRef;
  }
  return auth.isPrincipal(credentials, 'service')
    ? `service:${credentials.principal.subject}`
    : undefined;
}

/** Which service hands a request in, for itself or for a person; undefined where a person does. */
export function serviceOf(
  auth: AuthService,
  { credentials }: Caller,
): string | undefined {
  if (auth.isPrincipal(credentials, 'user')) {
    return credentials.principal.actor?.subject;
  }
  return auth.isPrincipal(credentials, 'service')
    ? credentials.principal.subject
    : undefined;
}
