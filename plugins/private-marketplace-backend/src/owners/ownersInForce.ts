import type { ExperienceOwners } from '@private-marketplace/backstage-plugin-private-marketplace-common';

type OwnerClaim = ExperienceOwners['claims'][number];

/** Who says who owns an experience; nobody is empty. */
export interface OwnerWords {
  /** Set by people in the portal. */
  portal: readonly string[];
  /** In app-config. */
  configured: readonly string[];
  /** In the AWS tag. */
  tagged: readonly string[];
}

/** All who name owners, the one that counts first: whoever looks after the portal day by day, then who set it up, then AWS. */
export function ownerClaims({
  portal,
  configured,
  tagged,
}: OwnerWords): OwnerClaim[] {
  const claims: OwnerClaim[] = [
    { source: 'portal', owners: [...portal] },
    { source: 'app-config', owners: [...configured] },
    { source: 'tag', owners: [...tagged] },
  ];
  return claims.filter(({ owners }) => owners.length > 0);
}
