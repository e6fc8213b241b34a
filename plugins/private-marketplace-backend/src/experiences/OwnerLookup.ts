import type { ExperienceSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';

/** An experience, and what its AWS tag says. */
export interface TaggedExperience {
  shortName?: string;
  entityId?: string;
  /** Entity ref in the tag for owners. */
  tagged?: string;
}

/** Who owns an experience, and who says so. */
export type OwnersInForce = Pick<ExperienceSummary, 'owners' | 'ownerSource'>;

/** Tells who owns experiences, while they are put together. */
export interface OwnerLookup {
  /** In the order of the experiences. */
  ownersOf(
    transaction: Knex.Transaction,
    experiences: readonly TaggedExperience[],
  ): Promise<OwnersInForce[]>;

  /** Called before: takes over what has changed in how owners are told. */
  follow(transaction: Knex.Transaction): Promise<void>;
}
