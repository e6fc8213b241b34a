import {
  parseConfiguration,
  proposalsOf,
  type ImpactSummary,
} from 'backstage-plugin-private-marketplace-common';
import type { CallerOptions } from '../experiences/ExperiencesService';
import type { Governance } from './governance/Governance';
import { describeImpact } from './governance/describeImpact';
import type { OrganizationAccess } from './OrganizationAccess';

/** Says what a configuration would mean for accounts. */
export class ConfigurationImpact {
  readonly #governance: Governance;
  readonly #access: OrganizationAccess;

  constructor(governance: Governance, access: OrganizationAccess) {
    this.#governance = governance;
    this.#access = access;
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
    return describeImpact(
      organization,
      proposalsOf(ref, parsed.configuration, known),
    );
  }
}
