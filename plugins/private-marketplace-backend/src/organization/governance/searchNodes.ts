import { NotFoundError } from '@backstage/errors';
import type {
  OrganizationPlace,
  OrganizationQuery,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { GovernedOrganization } from './GovernedOrganization';
import type { IsVisible } from '../../experiences/ExperienceAccess';
import { RELATIONSHIPS } from './toOrganizationNode';

type Filters = Omit<OrganizationQuery, 'cursor' | 'limit' | 'parent'>;

/** Whether a query asks for nodes that match, at any depth, and not for children. */
export function isSearch({
  text,
  overrides,
  governing,
  owner,
  relationship,
  kind,
}: Filters): boolean {
  const filters = [text, governing, owner, relationship, kind];
  return overrides === true || filters.some(each => each !== undefined);
}

/**
 * The places that match, in the order of the tree.
 *
 * @param isVisible - by what the reader may not see nothing is found.
 * @throws NotFoundError when there is no such parent.
 */
export function findPlaces(
  organization: GovernedOrganization,
  { parent, ...filters }: OrganizationQuery,
  isVisible: IsVisible,
): OrganizationPlace[] {
  const { emails, experiences, governance } = organization;
  const { governing, kind, overrides, relationship } = filters;
  const wanted = filters.text?.toLocaleLowerCase('en-US');
  const wantedOwners = ownersIn(filters.owner ?? '');
  return within(organization, parent).filter(({ node, position }) => {
    const governed = governance[position];
    const experience = governed?.experience;
    const isShown = experience !== undefined && isVisible(experience.ref);
    if (kind !== undefined && node.kind !== kind) return false;
    if (overrides && !experiences.associatedWith.has(node.id)) return false;
    if (
      relationship !== undefined &&
      RELATIONSHIPS[governed?.relationship ?? 'None'] !== relationship
    ) {
      return false;
    }
    if (governing !== undefined) {
      if (!isShown || experience.ref !== governing) return false;
    }
    if (filters.owner !== undefined) {
      const { owners = [] } = isShown ? experience : {};
      if (!owners.some(each => wantedOwners.includes(lower(each)))) {
        return false;
      }
    }
    return (
      wanted === undefined ||
      [node.name, node.id, domainOf(emails.get(node.id))].some(each =>
        lower(each).includes(wanted),
      )
    );
  });
}

function within(
  { index }: GovernedOrganization,
  parent: string | undefined,
): readonly OrganizationPlace[] {
  if (parent === undefined) return index.places;
  const place = index.placeOf.get(parent);
  if (place) return index.places.slice(place.position + 1, place.end);
  throw new NotFoundError(`There is no ${parent} in the organization.`);
}

function ownersIn(text: string): string[] {
  return text
    .split(',')
    .map(each => lower(each.trim()))
    .filter(each => each !== '');
}

/** With the sign before it, so that both ways of asking find it. */
function domainOf(email: string | undefined): string {
  return email?.slice(email.lastIndexOf('@')) ?? '';
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
