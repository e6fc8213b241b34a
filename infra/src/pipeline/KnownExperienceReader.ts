import {
  type Configuration,
  type KnownExperience,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  parseAudience,
  parseExperience,
  parseProcurementPolicy,
  type CatalogGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { concernsAudience, concernsPolicy } from './recentChanges';

/** Reads of an experience what matters to the plan of a configuration. */
export class KnownExperienceReader {
  readonly #catalog: CatalogGateway;

  constructor(catalog: CatalogGateway) {
    this.#catalog = catalog;
  }

  /** @returns undefined when there is no such experience. */
  async read(
    id: string,
    configuration: Configuration,
  ): Promise<KnownExperience | undefined> {
    const entity = await this.#catalog.describeEntity(id);
    if (!entity) return undefined;
    const experience = parseExperience(entity.document);
    return {
      id,
      name: experience.name,
      description: experience.description,
      status: experience.status,
      archived: experience.archived,
      hasBranding: experience.brandingSettingsId !== undefined,
      hasProcurementPolicy: experience.procurementPolicyId !== undefined,
      ...(concernsPolicy(configuration) &&
        experience.procurementPolicyId && {
          ...(await this.#policy(experience.procurementPolicyId)),
        }),
      ...(concernsAudience(configuration) && {
        principals: await this.#principals(id),
      }),
    };
  }

  async #policy(id: string): Promise<Partial<KnownExperience>> {
    const entity = await this.#catalog.describeEntity(id);
    return entity ? parseProcurementPolicy(entity.document) : {};
  }

  /** An experience does not name its audiences: they name it. Undefined when there is none. */
  async #principals(experienceId: string): Promise<string[] | undefined> {
    const ids: string[] = [];
    for await (const { id } of this.#catalog.listEntities('Audience')) {
      ids.push(id);
    }
    const entities = await this.#catalog.batchDescribeEntities(ids);
    const audiences = [...entities.values()]
      .map(entity => parseAudience(entity.document))
      .filter(audience => audience.experienceId === experienceId);
    return audiences.length > 0
      ? audiences.flatMap(audience => audience.principals)
      : undefined;
  }
}
