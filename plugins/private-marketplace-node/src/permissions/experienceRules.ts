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

/** One condition on experiences, as the database asks for it: the column has one of the values. @public */
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

const isOwner = createPermissionRule({
  name: 'IS_EXPERIENCE_OWNER',
  description: 'Experiences whose owner is one of the entities',
  resourceRef: experienceResourceRef,
  paramsSchema: z.object({
    owners: z.array(z.string()).describe('Entity refs'),
  }),
  apply: ({ owner }, { owners }) =>
    owner !== undefined && owners.includes(owner),
  toQuery: ({ owners }) => ({ key: 'owner', values: owners }),
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
