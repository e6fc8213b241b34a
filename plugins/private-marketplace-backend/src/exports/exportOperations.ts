import type { AuthService } from '@backstage/backend-plugin-api';
import type { ActivityReader } from '../activity/ActivityReader';
import { readEvent } from '../api/auditedEvent';
import { operation, type Operation } from '../api/Operation';
import { requesterOf } from '../api/requesterOf';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { Organization } from '../organization/Organization';
import { accountTable } from './accountTable';
import { activityTable } from './activityTable';
import type { ProductExport } from './ProductExport';

/** Tables for spreadsheets, as CSV. */
export function exportOperations({
  access,
  activity,
  auth,
  organization,
  products,
}: {
  access: ExperienceAccess;
  activity: ActivityReader;
  auth: AuthService;
  organization: Organization;
  products: ProductExport;
}): Operation[] {
  return [
    operation({
      id: 'ExportProducts',
      method: 'get',
      path: '/exports/products',
      audit: readEvent('experience-read', 'export-products', 'experience'),
      handle: async ({ query, caller }) => ({
        body: undefined,
        table: await products.table(query.experience, caller),
      }),
    }),
    operation({
      id: 'ExportAccounts',
      method: 'get',
      path: '/exports/accounts',
      audit: readEvent('organization-read', 'export-accounts'),
      handle: async ({ caller }) => {
        const { organization: governed, redaction } =
          await organization.governed(caller);
        return { body: undefined, table: accountTable(governed, redaction) };
      },
    }),
    operation({
      id: 'ExportActivity',
      method: 'get',
      path: '/exports/activity',
      audit: readEvent(
        'experience-read',
        'export-activity',
        ...['experience', 'person'],
      ),
      handle: async ({ query, caller }) => {
        const visible = await access.visible(caller);
        const self = requesterOf(auth, caller);
        return {
          body: undefined,
          table: activityTable(activity, query, visible, self),
        };
      },
    }),
  ];
}
