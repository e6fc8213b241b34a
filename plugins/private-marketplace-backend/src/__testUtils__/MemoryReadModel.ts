import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { InputError } from '@backstage/errors';
import {
  parseConfigurationKey,
  parseConfigurationText,
  type ChangeSetDetail,
  type ConfigurationDetail,
  type ExperienceDetail,
  type SyncState,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type {
  BucketGateway,
  ExperienceFilter,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type {
  AcceptedConfiguration,
  AcceptedConfigurations,
} from '../outbox/AcceptedConfigurations';
import type {
  PlannedExperience,
  ReadModel,
  Synchronizer,
  Visible,
} from '../readModel/ReadModel';

const SYNC: SyncState = { state: 'fresh' };

/** An experience of the tests. */
export function experience(
  ref: string,
  rest: Partial<ExperienceDetail> = {},
): ExperienceDetail {
  return {
    ref,
    shortName: ref,
    id: `exp-${ref.toLowerCase()}`,
    name: ref,
    status: 'Enabled',
    archived: false,
    managed: true,
    allowedProducts: 0,
    deniedProducts: 0,
    principals: 0,
    attention: [],
    revision: 1,
    sync: SYNC,
    ...rest,
  };
}

/** What the API stands on, without a database of its own: for tests of the API alone. */
export class MemoryReadModel
  implements ReadModel, Synchronizer, AcceptedConfigurations
{
  readonly experiences: ExperienceDetail[] = [];
  readonly configurations = new Map<string, ConfigurationDetail>();
  readonly changeSets = new Map<string, ChangeSetDetail[]>();
  /** What refresh does beside looking for files. */
  onRefresh: (ref: string, signal?: AbortSignal) => Promise<void> =
    async () => {};
  readonly #bucket: BucketGateway;

  constructor(bucket: BucketGateway) {
    this.#bucket = bucket;
  }

  async listExperiences(query: { cursor?: string }, visible: Visible) {
    if (query.cursor !== undefined) throw new InputError('No such cursor.');
    const items = this.experiences.filter(each => isVisible(each, visible));
    return { items, totalItems: items.length, sync: SYNC };
  }

  async findExperience(ref: string, visible: Visible) {
    return this.experiences.find(
      each =>
        [each.ref, each.shortName, each.id].includes(ref) &&
        isVisible(each, visible),
    );
  }

  async findExperiences(refs: readonly string[]) {
    return Promise.all(refs.map(ref => this.findExperience(ref, undefined)));
  }

  async listProducts() {
    return { items: [], totalItems: 0 };
  }

  async listPrincipals() {
    return { items: [], totalItems: 0 };
  }

  async listConfigurations(ref: string) {
    const items = [...this.configurations.values()].filter(
      each => each.shortName === ref,
    );
    return { items, totalItems: items.length };
  }

  async findConfiguration(ref: string, version: string) {
    return this.configurations.get(`Experience_${ref}#${version}.json`);
  }

  async listChangeSets(ref: string) {
    const items = this.changeSets.get(ref) ?? [];
    return { items, totalItems: items.length };
  }

  async findChangeSet(ref: string, id: string) {
    return this.changeSets.get(ref)?.find(each => each.id === id);
  }

  async listErrors() {
    return { items: [], totalItems: 0 };
  }

  async getSync() {
    return SYNC;
  }

  async findPlanned(ref: string): Promise<PlannedExperience | undefined> {
    const found = await this.findExperience(ref, undefined);
    if (!found) return undefined;
    const { shortName, revision, id, name, archived, status } = found;
    return {
      ref: found.ref,
      shortName,
      revision,
      queueLength: 0,
      known:
        id === undefined
          ? undefined
          : {
              id,
              name,
              archived,
              status,
              hasBranding: false,
              hasProcurementPolicy: true,
            },
    };
  }

  async findAssociations() {
    return new Map<string, string[]>();
  }

  async findChangesSince(_ref: string, revision: number) {
    return revision > 0 ? { name: { from: 'Before', to: 'Now' } } : undefined;
  }

  async full() {}

  async incremental() {}

  async refresh(ref: string, signal?: AbortSignal) {
    await this.onRefresh(ref, signal);
    for await (const { key } of this.#bucket.list(`Experience_${ref}#`)) {
      const known = this.configurations.get(key);
      const { text = '', versionId } = (await this.#bucket.get(key)) ?? {};
      const parsed = parseConfigurationKey(key);
      if (!parsed.ok) continue;
      this.configurations.set(key, {
        ...detailOf({ key, ...parsed.name, text, acceptedAt: new Date() }),
        ...known,
        state: 'written',
        versionId,
      });
    }
    if (this.experiences.some(each => each.ref === ref)) return;
    const status = await this.#bucket.get(`STATUS_Experience_${ref}`);
    if (status?.text === undefined) return;
    const id: unknown = JSON.parse(status.text)['Experience Id'];
    const index = this.experiences.findIndex(each => each.id === id);
    const found = this.experiences[index];
    if (found) {
      this.experiences[index] = {
        ...found,
        ref,
        shortName: ref,
        managed: true,
      };
    }
  }

  async revisionOf(_: Knex.Transaction, shortName: string) {
    return this.experiences.find(each => each.ref === shortName)?.revision;
  }

  async recordAccepted(_: Knex.Transaction, accepted: AcceptedConfiguration) {
    this.configurations.set(accepted.key, detailOf(accepted));
    const index = this.experiences.findIndex(
      each => each.ref === accepted.shortName,
    );
    const found = this.experiences[index];
    if (found) {
      this.experiences[index] = { ...found, revision: found.revision + 1 };
    }
  }

  async recordRefused(_: Knex.Transaction, key: string, message: string) {
    const known = this.configurations.get(key);
    if (!known) return;
    const error = { message, problems: [] };
    this.configurations.set(key, { ...known, state: 'rejected', error });
  }
}

function detailOf(accepted: AcceptedConfiguration): ConfigurationDetail {
  const { key, shortName, version, text, requestedBy } = accepted;
  const parsed = parseConfigurationText(text);
  return {
    key,
    shortName,
    version,
    requestedBy,
    text,
    state: 'accepted',
    writtenAt: accepted.acceptedAt.toISOString(),
    source: 'portal',
    problems: parsed.ok ? [] : parsed.problems,
    ...(parsed.ok && { content: { ...parsed.configuration } }),
  };
}

function isVisible(
  found: ExperienceDetail,
  criteria: PermissionCriteria<ExperienceFilter> | undefined,
): boolean {
  if (criteria === undefined) return true;
  if (isNotCriteria(criteria)) return !isVisible(found, criteria.not);
  if (isAndCriteria(criteria)) {
    return criteria.allOf.every(each => isVisible(found, each));
  }
  if (isOrCriteria(criteria)) {
    return criteria.anyOf.some(each => isVisible(found, each));
  }
  return criteria.values.includes(String(found[criteria.key]));
}
