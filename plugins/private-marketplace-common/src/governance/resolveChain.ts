import type { ExperienceReference } from './governanceExperience';
import type { ExperienceIndex, IndexedExperience } from './indexExperiences';
import type { OrganizationIndex, OrganizationPlace } from './indexOrganization';
import type { OrganizationNode } from './organizationTree';
import {
  NOT_GOVERNED_BY_ANY,
  type NodeGovernance,
} from './resolveOrganization';

/** Why a node is governed as it is. @public */
export interface GovernanceChain {
  /** The node itself, then what is above it, up to the organization. */
  levels: readonly ChainLevel[];
  governance: NodeGovernance;
}

/** What one level of the tree contributes. @public */
export type ChainLevel =
  | {
      node: OrganizationNode;
      contribution: 'nothing-associated';
      experience?: undefined;
    }
  | {
      node: OrganizationNode;
      /**
       * `governs`: it is the nearest in force. `shadowed`: it is in force, but a
       * nearer one governs. `not-live` and `archived` govern nobody.
       */
      contribution: 'governs' | 'shadowed' | 'not-live' | 'archived';
      experience: ExperienceReference;
    };

/**
 * How a node comes to its governing experience: one walk up from it. Undefined
 * when the organization has no such node.
 *
 * @public
 */
export function resolveChain(
  organization: OrganizationIndex,
  experiences: ExperienceIndex,
  nodeId: string,
): GovernanceChain | undefined {
  const start = organization.placeOf.get(nodeId);
  if (!start) return undefined;
  const levels: ChainLevel[] = [];
  let governance = NOT_GOVERNED_BY_ANY;
  let place: OrganizationPlace | undefined = start;
  while (place) {
    const { node } = place;
    const associated = experiences.byPrincipal.get(node.id);
    if (!associated) {
      levels.push({ node, contribution: 'nothing-associated' });
    } else {
      const experience = associated.reference;
      const governed = governance.relationship !== 'None';
      const contribution = contributionOf(associated, governed);
      levels.push({ node, contribution, experience });
      if (contribution === 'governs') {
        const relationship = place === start ? 'Associated' : 'Inherited';
        governance = { relationship, experience, source: node };
      }
    }
    place = place.parent;
  }
  return { levels, governance };
}

function contributionOf(
  { inForce, reference }: IndexedExperience,
  governed: boolean,
): 'governs' | 'shadowed' | 'not-live' | 'archived' {
  if (inForce) return governed ? 'shadowed' : 'governs';
  return reference.archived ? 'archived' : 'not-live';
}
