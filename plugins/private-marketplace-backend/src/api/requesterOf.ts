import type { AuthService } from '@backstage/backend-plugin-api';
import type { Caller } from './Caller';

/** Entity ref of who asks; undefined where a service does. */
export function requesterOf(
  auth: AuthService,
  { credentials }: Caller,
): string | undefined {
  return auth.isPrincipal(credentials, 'user')
    ? credentials.principal.userEntityRef
    : undefined;
}
