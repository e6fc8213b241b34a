import { createHash } from 'node:crypto';
import type { ExperienceState } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  parseAudience,
  parseBranding,
  parseExperience,
  parseProcurementPolicy,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { ConfigurationRow } from '../configurations/ConfigurationRow';
import type { EntityRow } from '../catalog/EntityRow';
import type { ExperienceRow } from './ExperienceRow';
import type { OwnersInForce } from './OwnerLookup';
import type { StatusFileRow } from '../statusFiles/StatusFileRow';
import { storable } from '../database/writing';
import { isEnd } from '../configurations/settleProgress';

/** All that is known of one experience. It has a short name, an entity, or both. */
export interface ExperienceParts {
  shortName?: string;
  entity?: EntityRow;
  policy?: EntityRow;
  branding?: EntityRow;
  audiences: readonly EntityRow[];
  statusFile?: StatusFileRow;
  /** Newest first. */
  configurations: readonly ConfigurationRow[];
  owned?: OwnersInForce;
}

/** The row of an experience but for what the table itself counts, and the state whose history is kept. */
export interface AssembledExperience {
  row: Omit<ExperienceRow, 'id' | 'revision'>;
  state: ExperienceState;
}

/** Puts an experience together. */
export function assembleExperience(
  parts: ExperienceParts,
): AssembledExperience {
  const { entity, policy, shortName, statusFile } = parts;
  const state = stateOf(parts);
  const name = state.name || shortName || entity?.id || '';
  const ref = shortName ?? entity?.id ?? '';
  const { owners, ownerSource } = parts.owned ?? { owners: [] };
  const archived = state.archived ?? false;
  const status = state.status ?? 'Disabled';
  const last = parts.configurations[0];
  const open = parts.configurations.filter(each => !isEnd(each.state));
  const gone = entity?.gone_since ?? null;
  return {
    state,
    row: storable({
      ref,
      short_name: shortName ?? null,
      entity_id: entity?.id ?? null,
      name,
      name_sort: name.toLocaleLowerCase('en-US'),
      description: state.description ?? null,
      status,
      archived,
      status_sort: unlistedSince(parts) ? 3 : statusSort(status, archived),
      managed: shortName !== undefined,
      owners: owners.length > 0 ? JSON.stringify(owners) : null,
      owner_source: ownerSource ?? null,
      arn: entity?.arn ?? null,
      last_modified: lastModified(parts),
      policy_id: policy?.id ?? null,
      product_requests: state.productRequests ?? null,
      branding: state.branding ? JSON.stringify(state.branding) : null,
      allowed_products: state.allowedProducts?.length ?? 0,
      denied_products: state.deniedProducts?.length ?? 0,
      principals: state.principals?.length ?? 0,
      last_configuration: last?.key ?? null,
      last_change_at: last?.written_at ?? '',
      failed:
        (statusFile?.problem ?? null) !== null ||
        (last !== undefined && ['failed', 'rejected'].includes(last.state)),
      unseen_since: oldest(open.filter(each => each.state === 'written')),
      open_since: oldest(open.filter(each => each.state !== 'written')),
      queue_length: open.length,
      gone_since: gone,
      unlisted_since: unlistedSince(parts),
      fingerprint: hash({
        state,
        shortName,
        id: entity?.id,
        isGone: gone !== null,
        last: last && [last.key, last.generation],
      }),
      search_text: [name, state.description, shortName, entity?.id, ...owners]
        .filter(each => typeof each === 'string')
        .join('\n')
        .toLocaleLowerCase('en-US'),
    }),
  };
}

function stateOf(parts: ExperienceParts): ExperienceState {
  const { entity, policy, branding } = parts;
  // What does not exist yet has no state.
  if (!entity) return {};
  const audiences = parts.audiences.filter(each => each.gone_since === null);
  const experience = parseExperience(JSON.parse(entity.content));
  const products = policy && parseProcurementPolicy(JSON.parse(policy.content));
  return {
    name: experience.name,
    description: experience.description,
    status: experience.status,
    archived: experience.archived,
    productRequests: products?.productRequests,
    branding: branding && parseBranding(JSON.parse(branding.content)),
    allowedProducts: products && sorted(products.allowedProducts),
    deniedProducts: products && sorted(products.deniedProducts),
    // Which ones are associated is left open where there is no audience yet, as the pipeline has it.
    principals:
      audiences.length === 0
        ? undefined
        : sorted(
            audiences.flatMap(
              each => parseAudience(JSON.parse(each.content)).principals,
            ),
          ),
  };
}

function lastModified(parts: ExperienceParts): string | null {
  const { entity, policy, branding, audiences } = parts;
  const times = [entity, policy, branding, ...audiences].flatMap(
    each => each?.last_modified ?? [],
  );
  return times.sort().at(-1) ?? null;
}

/** A status file may name what no list of the Catalog has. */
function unlistedSince({ entity, statusFile }: ExperienceParts): string | null {
  return statusFile && statusFile.experience_id !== null && !entity
    ? statusFile.last_modified
    : null;
}

function statusSort(status: string, archived: boolean): number {
  if (archived) return 2;
  return status === 'Enabled' ? 0 : 1;
}

function oldest(configurations: readonly ConfigurationRow[]): string | null {
  const times = configurations.map(each => each.started_at ?? each.written_at);
  return times.sort()[0] ?? null;
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

function hash(value: object): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64');
}
