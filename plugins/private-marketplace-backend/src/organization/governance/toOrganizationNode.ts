import type {
  ChainLevel,
  ExperienceReference,
  OrganizationNodeSummary,
  OrganizationPlace,
  OrganizationNodeDetail,
  ShownExperience,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { GovernedOrganization } from './GovernedOrganization';

type ShownLevel = OrganizationNodeDetail['chain'][number];

/** The words of the API for how a node comes to what governs it. */
export const RELATIONSHIPS = {
  Associated: 'associated',
  Inherited: 'inherited',
  None: 'none',
} as const;

/** What is shown of a reference. */
export function toReference({
  ref,
  name,
  status,
  archived,
  owners,
}: ExperienceReference): ShownExperience {
  return {
    ...{ ref, name, status, archived },
    ...(owners !== undefined && { owners }),
  };
}

/** One level of a chain. */
export function toLevel({
  node: { id, kind, name },
  contribution,
  experience,
}: ChainLevel): ShownLevel {
  return {
    id,
    kind,
    name,
    contribution:
      contribution === 'nothing-associated' ? 'nothing' : contribution,
    ...(experience && { experience: toReference(experience) }),
  };
}

/** One node of the tree with what governs it. */
export function toOrganizationNode(
  organization: GovernedOrganization,
  place: OrganizationPlace,
): OrganizationNodeSummary {
  const { children, accountsBelow, emails, governance } = organization;
  const { node, parent, position } = place;
  const { relationship, experience, source } = governance[position] ?? {
    relationship: 'None' as const,
  };
  const email = emails.get(node.id);
  const associated = organization.experiences.associatedWith.get(node.id);
  return {
    id: node.id,
    kind: node.kind,
    name: node.name,
    ...(parent && { parentId: parent.node.id }),
    ...(node.kind === 'account' && { state: node.state }),
    ...(email !== undefined && { email }),
    children: children[position] ?? 0,
    accountsBelow: accountsBelow[position] ?? 0,
    relationship: RELATIONSHIPS[relationship],
    ...(experience && { governing: toReference(experience) }),
    ...(relationship === 'Inherited' && {
      source: { id: source.id, name: source.name },
    }),
    ...(associated && { associated: associated.map(toReference) }),
  };
}

/** Names from the organization down to the parent. */
export function pathOf({ parent }: OrganizationPlace): string[] {
  const names: string[] = [];
  for (let above = parent; above; above = above.parent) {
    names.unshift(above.node.name);
  }
  return names;
}
