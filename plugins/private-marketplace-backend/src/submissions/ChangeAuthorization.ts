import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  applyProposals,
  CHANGE_PERMISSIONS,
  changeKindsOf,
  experienceAudiencePermission,
  findImpact,
  indexExperiences,
  partiesOf,
  proposalsOf,
  type Configuration,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Caller } from '../api/Caller';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { ExperienceStore } from '../experiences/ExperienceStore';
import { EVERYTHING } from '../experiences/visible';
import type { FindOrganization } from '../organization/governance/Governance';
import type { GovernedOrganization } from '../organization/governance/GovernedOrganization';

/** Asks for the permissions that a configuration needs by what it does. */
export class ChangeAuthorization {
  readonly #access: ExperienceAccess;
  readonly #experiences: ExperienceStore;

  constructor(options: {
    access: ExperienceAccess;
    experiences: ExperienceStore;
  }) {
    this.#access = options.access;
    this.#experiences = options.experiences;
  }

  /**
   * Beside the permission to write at all: the one for each kind of change and, where accounts get another
   * governing experience, the one for the audience on both sides.
   *
   * @throws NotAllowedError
   * @throws NotFoundError when the caller may not even see the experience.
   */
  async demand(
    ref: string,
    configuration: Configuration,
    caller: Caller,
    findOrganization: FindOrganization,
  ): Promise<void> {
    const row = await this.#experiences.find(ref, EVERYTHING);
    const known = row && {
      name: row.name,
      description: row.description ?? undefined,
    };
    const kinds = changeKindsOf(configuration, known);
    for (const kind of kinds) {
      if (kind === 'create') continue;
      const permission = CHANGE_PERMISSIONS[kind];
      await (row
        ? this.#access.demand(permission, ref, caller)
        : this.#access.demandSomewhere(permission, caller));
    }
    if (kinds.includes('audience') || kinds.includes('live')) {
      const { organization } = (await findOrganization()) ?? {};
      if (!organization) return;
      await this.#demandParties(ref, configuration, caller, organization);
    }
  }

  /** An account that inherits can be taken away without naming who loses it. */
  async #demandParties(
    ref: string,
    configuration: Configuration,
    caller: Caller,
    organization: GovernedOrganization,
  ): Promise<void> {
    const { all, experiences, index } = organization;
    const known = experiences.byRef.get(ref)?.experience;
    const proposals = proposalsOf(ref, configuration, known);
    const applied = applyProposals(all, proposals);
    // What AWS refuses takes nothing away.
    if (!applied.ok) return;
    const impact = findImpact(
      index,
      experiences,
      indexExperiences(applied.experiences),
    );
    for (const party of partiesOf(impact)) {
      // One that is still to be created is nobody's yet.
      if (party.ref === ref && !known) continue;
      await this.#demandAudience(party.ref, caller);
    }
  }

  async #demandAudience(ref: string, caller: Caller): Promise<void> {
    try {
      await this.#access.demand(experienceAudiencePermission, ref, caller);
    } catch (error) {
      // It may be an experience that the caller may not see.
      if (
        !(error instanceof NotFoundError || error instanceof NotAllowedError)
      ) {
        throw error;
      }
      throw new NotAllowedError(
        `Accounts would get another governing experience. You need the permission ${experienceAudiencePermission.name} for the one that they have now and for the one that they get. Ask the administrators of the portal for it.`,
      );
    }
  }
}
