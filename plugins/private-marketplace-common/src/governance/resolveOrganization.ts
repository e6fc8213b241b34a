import type { ExperienceReference } from './governanceExperience';
import type { ExperienceIndex } from './indexExperiences';
import type { OrganizationIndex } from './indexOrganization';
import type { OrganizationNode } from './organizationTree';

/**
 * By which experience a node is governed. `Associated` and `Inherited` are the
 * words of the AWS console; with `None` the whole public catalog is open.
 *
 * @public
 */
export type NodeGovernance =
  | {
      relationship: 'Associated' | 'Inherited';
      experience: ExperienceReference;
      /** The node with which the experience is associated. */
      source: OrganizationNode;
    }
  | { relationship: 'None'; experience?: undefined; source?: undefined };

/** Who is governed by what in an organization. @public */
export interface OrganizationGovernance {
  /** One for each place of the organization, in its order. */
  nodes: readonly NodeGovernance[];
  /** Principals of experiences that are not in the organization. */
  unknownPrincipals: readonly UnknownPrincipal[];
}

/** A principal that the organization does not have: an account that left it, a deleted unit, a root. @public */
export interface UnknownPrincipal {
  principal: string;
  experience: ExperienceReference;
}

/** A node that no experience governs. */
export const NOT_GOVERNED_BY_ANY: NodeGovernance = { relationship: 'None' };

/**
 * The governing experience of every node: of the experiences that are
 * associated with it or a node above it, the nearest that is Enabled and not
 * archived (AWS Marketplace Buyer Guide, "Managing audiences"). That a disabled
 * one gives way to the next above it, not only to the organization's, AWS does
 * not say in so many words. Takes one pass over the tree.
 *
 * @public
 */
export function resolveOrganization(
  organization: OrganizationIndex,
  experiences: ExperienceIndex,
): OrganizationGovernance {
  const nodes: NodeGovernance[] = [];
  // What the children of each node inherit. Parents come before their children.
  const passedOn: NodeGovernance[] = [];
  for (const { node, parent } of organization.places) {
    const own = experiences.byPrincipal.get(node.id);
    if (own?.inForce) {
      const governing = { experience: own.reference, source: node };
      nodes.push({ relationship: 'Associated', ...governing });
      passedOn.push({ relationship: 'Inherited', ...governing });
    } else {
      const above = parent && passedOn[parent.position];
      nodes.push(above ?? NOT_GOVERNED_BY_ANY);
      passedOn.push(above ?? NOT_GOVERNED_BY_ANY);
    }
  }
  return {
    nodes,
    unknownPrincipals: unknownPrincipals(organization, experiences),
  };
}

function unknownPrincipals(
  { placeOf }: OrganizationIndex,
  { byPrincipal }: ExperienceIndex,
): UnknownPrincipal[] {
  const unknown: UnknownPrincipal[] = [];
  for (const [principal, { reference }] of byPrincipal) {
    if (placeOf.has(principal)) continue;
    unknown.push({ principal, experience: reference });
  }
  return unknown;
}
