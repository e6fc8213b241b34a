import { fromVersionSegment } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { changeEvent, readEvent } from '../api/auditedEvent';
import { operation, type Operation } from '../api/Operation';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { Submissions } from './Submissions';

/** Configurations that are submitted, or only tried. */
export function submissionOperations({
  access,
  submissions,
}: {
  access: ExperienceAccess;
  submissions: Submissions;
}): Operation[] {
  return [
    operation({
      id: 'WriteConfiguration',
      method: 'post',
      path: '/experiences/:ref/configurations',
      audit: changeEvent('configuration-write', 'version'),
      dryRunAudit: readEvent('experience-read', 'preview', 'version'),
      permission: ({ path: { ref }, caller }) =>
        access.demandWrite(ref, caller),
      handle: async ({ path: { ref }, query, body, caller }) => {
        if (query.dryRun) {
          return { body: await submissions.preview(ref, body, caller) };
        }
        const written = await submissions.write(ref, body, caller);
        const { key, version } = written.progress;
        return {
          status: written.created ? 201 : 200,
          body: written.progress,
          meta: { key, version, fields: Object.keys(body.configuration) },
        };
      },
    }),
    operation({
      id: 'WithdrawConfiguration',
      method: 'delete',
      path: '/experiences/:ref/configurations/:version',
      audit: changeEvent('configuration-withdraw'),
      permission: ({ path: { ref }, caller }) =>
        access.demandWrite(ref, caller),
      handle: async ({ path: { ref, version }, caller }) => ({
        body: await submissions.withdraw(
          ref,
          fromVersionSegment(version),
          caller,
        ),
      }),
    }),
  ];
}
