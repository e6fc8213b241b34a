import {
  parseConfiguration,
  proposalsOf,
  type ImpactSummary,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { CallerOptions } from '../experiences/ExperiencesService';
import type { ExperienceSight } from '../organization/ExperienceSight';
import { describeImpact } from '../organization/governance/describeImpact';
import type { Governance } from '../organization/governance/Governance';
import { Limit } from '../organization/governance/ExperienceRedaction';
import type { OrganizationAccess } from '../organization/OrganizationAccess';

/** Says what a configuration would mean for accounts. */
export class ConfigurationImpact {
  readonly #governance: Governance;
  readonly #access: OrganizationAccess;
  readonly #sight: ExperienceSight;

  constructor(options: {
    governance: Governance;
    access: OrganizationAccess;
    sight: ExperienceSight;
  }) {
    this.#governance = options.governance;
    this.#access = options.access;
    this.#sight = options.sight;
  }

  /** @returns undefined where the caller may not see the organization, or nobody has read it. */
  async find(
    ref: string,
    submitted: unknown,
    caller: CallerOptions,
  ): Promise<ImpactSummary | undefined> {
    const parsed = parseConfiguration(submitted);
    if (!parsed.ok || !(await this.#access.mayRead(caller))) return undefined;
    const { organization } = (await this.#governance.find()) ?? {};
    if (!organization) return undefined;
    const known = organization.experiences.byRef.get(ref)?.experience;
    const impact = describeImpact(
      organization,
      proposalsOf(ref, parsed.configuration, known),
    );
    const shows = await this.#sight.of(caller);
    // Who may create one knows what they create.
    return new Limit(each =>
      each === ref && !known ? true : shows(each),
    ).impact(impact);
  }
}
