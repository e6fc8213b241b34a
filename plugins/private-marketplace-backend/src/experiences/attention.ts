import type { Attention } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import type { AttentionTimes } from '../configurations/attentionTimes';
import { OWNED_SOMEWHERE, type ShownExperienceRow } from './ExperienceRow';

const REASONS = [
  'failed',
  'stuck',
  'not-picked-up',
  'empty-and-live',
  'live-for-nobody',
  'not-readable',
  'no-owner',
  'unmanaged',
  'gone',
] as const satisfies readonly Attention[];

/** Rows with a reason to look at them; the same as {@link attentionOf} in a query. */
export function needsAttention(
  query: Knex.QueryBuilder,
  reason: Attention | 'any',
  times: AttentionTimes,
): void {
  query.where(either => {
    for (const each of REASONS) {
      if (reason !== 'any' && reason !== each) continue;
      either.orWhere(one => narrow(one, each, times));
    }
  });
}

function narrow(
  query: Knex.QueryBuilder,
  reason: Attention,
  { notPickedUp, stuck }: AttentionTimes,
): void {
  switch (reason) {
    case 'failed':
      query.where('e.failed', true);
      break;
    case 'stuck':
      query.where('e.open_since', '<', stuck);
      break;
    case 'not-picked-up':
      query.where('e.unseen_since', '<', notPickedUp);
      break;
    case 'empty-and-live':
      query
        .where('e.status_sort', 0)
        .whereNotNull('e.policy_id')
        .where('e.allowed_products', 0)
        .whereNull('e.gone_since');
      break;
    case 'live-for-nobody':
      query
        .where('e.status_sort', 0)
        .where('e.principals', 0)
        .whereNull('e.gone_since');
      break;
    case 'not-readable':
      query.where('e.unlisted_since', '<', notPickedUp);
      break;
    case 'no-owner':
      query
        .where('e.status_sort', 0)
        .whereNull('e.owners')
        .whereNull('e.gone_since')
        .whereRaw(OWNED_SOMEWHERE);
      break;
    case 'unmanaged':
      query.where('e.managed', false).whereNull('e.gone_since');
      break;
    default:
      query.whereNotNull('e.gone_since');
  }
}

/** Why somebody should look at an experience. */
export function attentionOf(
  row: ShownExperienceRow,
  { notPickedUp, stuck }: AttentionTimes,
): Attention[] {
  const isGone = row.gone_since !== null;
  const reasons: Record<Attention, boolean> = {
    failed: Boolean(row.failed),
    stuck: row.open_since !== null && row.open_since < stuck,
    'not-picked-up':
      row.unseen_since !== null && row.unseen_since < notPickedUp,
    'empty-and-live':
      row.status_sort === 0 &&
      row.policy_id !== null &&
      row.allowed_products === 0 &&
      !isGone,
    'live-for-nobody': row.status_sort === 0 && row.principals === 0 && !isGone,
    // A new one is not listed at once.
    'not-readable':
      row.unlisted_since !== null && row.unlisted_since < notPickedUp,
    'no-owner':
      row.status_sort === 0 &&
      row.owners === null &&
      !isGone &&
      Boolean(row.owned_somewhere),
    unmanaged: !row.managed && !isGone,
    gone: isGone,
  };
  return REASONS.filter(reason => reasons[reason]);
}
