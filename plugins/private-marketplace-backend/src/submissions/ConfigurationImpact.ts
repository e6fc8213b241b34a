import {
  proposalsOf,
  type Configuration,
  type ImpactSummary,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Caller } from '../api/Caller';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import { describeImpact } from '../organization/governance/describeImpact';
import { ExperienceRedaction } from '../organization/governance/ExperienceRedaction';
import type { FindOrganization } from '../organization/governance/Governance';
import type { ProductLists } from '../organization/governance/ProductLists';
import type { OrganizationAccess } from '../organization/OrganizationAccess';

/** Says what a configuration would mean for accounts. */
export class ConfigurationImpact {
  readonly #products: ProductLists;
  readonly #access: OrganizationAccess;
  readonly #experiences: ExperienceAccess;

  constructor(options: {
    products: ProductLists;
    access: OrganizationAccess;
    experiences: ExperienceAccess;
  }) {
    this.#products = options.products;
    this.#access = options.access;
    this.#experiences = options.experiences;
  }

  /** @returns undefined where the caller may not see the organization, or nobody has read it. */
  async find(
    ref: string,
    configuration: Configuration,
    caller: Caller,
    findOrganization: FindOrganization,
  ): Promise<ImpactSummary | undefined> {
    if (!(await this.#access.mayRead(caller))) return undefined;
    const { organization } = (await findOrganization()) ?? {};
    if (!organization) return undefined;
    const known = organization.experiences.byRef.get(ref)?.experience;
    const proposals = proposalsOf(ref, configuration, known);
    const impact = describeImpact(
      await this.#products.withCompared(organization, proposals),
      proposals,
    );
    const isVisible = await this.#experiences.sight(caller);
    // Who may create one knows what they create.
    return new ExperienceRedaction(each =>
      each === ref && !known ? true : isVisible(each),
    ).impact(impact);
  }
}
