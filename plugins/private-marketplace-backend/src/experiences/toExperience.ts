import type {
  ConfigurationProgress,
  ExperienceDetail,
  ExperienceSummary,
  SyncState,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { ownersIn, type ShownExperienceRow } from './ExperienceRow';
import type { AttentionTimes } from '../configurations/attentionTimes';
import { attentionOf } from './attention';

/** One row of the list. */
export function toSummary(
  row: ShownExperienceRow,
  lastChange: ConfigurationProgress | undefined,
  times: AttentionTimes,
): ExperienceSummary {
  return {
    ref: row.ref,
    shortName: row.short_name ?? undefined,
    id: row.entity_id ?? undefined,
    name: row.name,
    description: row.description ?? undefined,
    // Of what AWS does not list to the portal nobody knows how it stands.
    ...(row.unlisted_since === null && {
      status: row.status === 'Enabled' ? 'Enabled' : 'Disabled',
    }),
    archived: Boolean(row.archived),
    managed: Boolean(row.managed),
    owners: ownersIn(row),
    ownerSource: ownerSource(row.owner_source),
    productRequests: requestPolicy(row.product_requests),
    allowedProducts: row.allowed_products,
    deniedProducts: row.denied_products,
    principals: row.principals,
    attention: attentionOf(row, times),
    revision: row.revision,
    lastChange,
    goneSince: row.gone_since ?? undefined,
  };
}

/** An experience with what its page shows. */
export function toDetail(
  row: ShownExperienceRow,
  more: {
    lastChange?: ConfigurationProgress;
    errors: number;
    usualSeconds?: number;
    sync: SyncState;
  },
  times: AttentionTimes,
): ExperienceDetail {
  const { lastChange, ...rest } = more;
  return {
    ...toSummary(row, lastChange, times),
    arn: row.arn ?? undefined,
    lastModified: row.last_modified ?? undefined,
    procurementPolicyId: row.policy_id ?? undefined,
    branding: row.branding === null ? undefined : JSON.parse(row.branding),
    queueLength: row.queue_length,
    ...rest,
  };
}

function ownerSource(text: string | null): ExperienceSummary['ownerSource'] {
  return text === 'portal' || text === 'app-config' || text === 'tag'
    ? text
    : undefined;
}

/** Whether users may request products. */
export function requestPolicy(
  text: string | null,
): 'Allow' | 'Deny' | undefined {
  return text === 'Allow' || text === 'Deny' ? text : undefined;
}
