import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_EXPERIENCE,
  type ExperienceSummary,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { z } from 'zod/v4';

/** One condition on experiences, as the database asks for it: it has one of the values there. @public */
export interface ExperienceFilter {
  key: 'owner' | 'shortName' | 'managed';
  values: string[];
}

/** Experiences, for rules and policies. @public */
export const experienceResourceRef = createPermissionResourceRef<
  ExperienceSummary,
  ExperienceFilter
>().with({
  pluginId: 'private-marketplace',
  resourceType: RESOURCE_TYPE_EXPERIENCE,
});

/** As refs of entities are compared everywhere in Backstage. */
const inLowerCase = (refs: readonly string[]) =>
  refs.map(each => each.toLocaleLowerCase('en-US'));

const isOwner = createPermissionRule({
  name: 'IS_EXPERIENCE_OWNER',
  description: 'Experiences that one of the entities owns',
  resourceRef: experienceResourceRef,
  paramsSchema: z.object({
    owners: z.array(z.string()).describe('Entity refs'),
  }),
  apply: (experience, { owners }) => {
    const wanted = inLowerCase(owners);
    return experience.owners.some(each => wanted.includes(each));
  },
  toQuery: ({ owners }) => ({ key: 'owner', values: inLowerCase(owners) }),
});

const hasShortName = createPermissionRule({
  name: 'HAS_SHORT_NAME',
  description: 'Experiences with one of the short names',
  resourceRef: experienceResourceRef,
  paramsSchema: z.object({
    shortNames: z.array(z.string()).describe('Short names'),
  }),
  apply: ({ shortName }, { shortNames }) =>
    shortName !== undefined && shortNames.includes(shortName),
  toQuery: ({ shortNames }) => ({ key: 'shortName', values: shortNames }),
});

const isManaged = createPermissionRule({
  name: 'IS_MANAGED',
  description: 'Experiences that are managed through files',
  resourceRef: experienceResourceRef,
  apply: ({ managed }) => managed,
  toQuery: (): ExperienceFilter => ({ key: 'managed', values: ['true'] }),
});

/** Rules for conditional decisions about experiences. @public */
export const experienceRules = { isOwner, hasShortName, isManaged };

const exported = createConditionExports({
  resourceRef: experienceResourceRef,
  rules: experienceRules,
});

/** Conditions for a permission policy. @public */
export const experienceConditions = exported.conditions;

/** Makes a conditional decision for a permission policy. @public */
export const createExperienceConditionalDecision =
  exported.createConditionalDecision;
