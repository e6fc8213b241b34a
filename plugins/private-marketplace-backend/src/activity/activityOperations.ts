import type { AuthService } from '@backstage/backend-plugin-api';
import { readEvent } from '../api/auditedEvent';
import { operation, type Operation } from '../api/Operation';
import { requesterOf } from '../api/requesterOf';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { ActivityReader } from './ActivityReader';

/** What has happened. */
export function activityOperations({
  access,
  activity,
  auth,
}: {
  access: ExperienceAccess;
  activity: ActivityReader;
  auth: AuthService;
}): Operation[] {
  return [
    operation({
      id: 'ListActivity',
      method: 'get',
      path: '/activity',
      audit: readEvent('experience-read', 'activity', 'experience', 'person'),
      handle: async ({ query, caller }) => ({
        body: await activity.list(
          query,
          await access.visible(caller),
          requesterOf(auth, caller),
        ),
      }),
    }),
  ];
}
