import {
  isShown,
  type OrganizationNodeDetail,
  type ReferencedExperience,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

type Level = OrganizationNodeDetail['chain'][number];

/** An experience as an action tells it, or that there is one which the caller may not see. */
export function toExperienceAnswer(
  experience: ReferencedExperience | undefined,
) {
  if (!experience) return undefined;
  if (!isShown(experience)) return { hidden: true };
  const { ref, name, owners } = experience;
  return { ref, name, owners };
}

/** The same by its ref alone. */
export function toRefAnswer(experience: ReferencedExperience | undefined) {
  if (!experience) return {};
  return isShown(experience)
    ? { experience: experience.ref }
    : { hidden: true };
}

/** A level of the organization. */
export function toLevelAnswer({ id, name, contribution, experience }: Level) {
  return { id, name, contribution, ...toRefAnswer(experience) };
}
