import type { Organization } from '../../organization/organization';
import type { ErrorDetail } from '../changeSets';
import type { Draft } from '../draft';
import type { EntityType, ExperienceEntity } from '../entities';
import type { JsonObject } from '../json';
import { Members } from '../members';
import type { TextRule } from '../members';

/** What a change may look at, and the draft that it changes. */
export interface ApplyContext {
  draft: Draft;
  organization: Organization;
  /** Principals that a change set started earlier is still associating or disassociating. */
  busyPrincipals: ReadonlySet<string>;
  newId(type: EntityType): string;
}

/** One change type of `Experience@1.0`. */
export interface ChangeType {
  /**
   * Changes of a set are applied in this order. "Using the AWS Marketplace
   * Catalog API" says that the service decides it, not the array, and not how:
   * simulated, so that every sensible set works whatever order it has.
   */
  readonly order: number;
  readonly creates: boolean;
  readonly worksOnArchived: boolean;
  /** Refuses details that are wrong in themselves. */
  check(details: JsonObject): void;
  /** Changes the draft, or says why that is not possible. */
  apply(
    experience: ExperienceEntity,
    details: JsonObject,
    context: ApplyContext,
  ): ErrorDetail[];
}

/** Makes a change type of a function that reads details and one that applies them. */
export function changeType<Details>(definition: {
  order: number;
  creates?: boolean;
  worksOnArchived?: boolean;
  read(members: Members): Details;
  apply(
    experience: ExperienceEntity,
    details: Details,
    context: ApplyContext,
  ): ErrorDetail[];
}): ChangeType {
  const { order, creates, worksOnArchived, read, apply } = definition;
  return {
    order,
    creates: creates ?? false,
    worksOnArchived: worksOnArchived ?? false,
    check: details => {
      read(new Members(details, 'details'));
    },
    apply: (experience, details, context) =>
      apply(experience, read(new Members(details, 'details')), context),
  };
}

/** Simulated: which error a change gets that the state of the experience forbids is not documented. */
export function stateError(message: string): ErrorDetail[] {
  return [{ ErrorCode: 'INVALID_ENTITY_STATE', ErrorMessage: message }];
}

/** Name of an experience, a policy, branding settings or an audience. */
export const nameRule: TextRule = {
  maximum: 50,
  pattern: /^[a-zA-Z0-9 _-]+$/,
};

/** Description of the same. */
export const descriptionRule: TextRule = { maximum: 1000 };

/** Members that most details have. */
export function readNaming(members: Members): {
  name?: string;
  description?: string;
} {
  return {
    name: members.optionalText('Name', nameRule),
    description: members.optionalText('Description', descriptionRule),
  };
}

/** The members that are there, so that a spread leaves the others as they were. */
export function given<T extends object>(values: T): Partial<T> {
  const result: Partial<T> = { ...values };
  for (const key in result) {
    if (result[key] === undefined) delete result[key];
  }
  return result;
}
