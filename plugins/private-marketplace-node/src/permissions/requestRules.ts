import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  REQUEST_STATES,
  RESOURCE_TYPE_REQUEST,
  type RequestState,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { z } from 'zod/v4';

/** A request, as far as conditions depend on it. @public */
export interface JudgedRequest {
  /** Entity refs, or ARNs, of who asks for it. */
  askers: string[];
  /** Entity refs of who may decide it, as it is now. */
  approvers: string[];
  /** By what its experience is known: short name, id. */
  experience: string[];
  state: RequestState;
}

/** One condition on requests, as the database asks for it: one of the values fits. @public */
export interface RequestFilter {
  key: 'asker' | 'approver' | 'experience' | 'state';
  values: string[];
}

/** Requests, for rules and policies. @public */
export const requestResourceRef = createPermissionResourceRef<
  JudgedRequest,
  RequestFilter
>().with({
  pluginId: 'private-marketplace',
  resourceType: RESOURCE_TYPE_REQUEST,
});

const isAsker = createPermissionRule({
  name: 'IS_ASKER',
  description: 'Requests in which one of the people asks for something',
  resourceRef: requestResourceRef,
  paramsSchema: z.object({
    people: z.array(z.string()).describe('Entity refs'),
  }),
  apply: ({ askers }, { people }) => common(askers, people),
  toQuery: ({ people }) => ({ key: 'asker', values: people }),
});

const isApprover = createPermissionRule({
  name: 'IS_APPROVER',
  description:
    'Requests that one of the entities decides: the owner of the experience, or who decides in place of one',
  resourceRef: requestResourceRef,
  paramsSchema: z.object({
    claims: z.array(z.string()).describe('Entity refs'),
  }),
  apply: ({ approvers }, { claims }) => common(approvers, claims),
  toQuery: ({ claims }) => ({ key: 'approver', values: claims }),
});

const ofExperience = createPermissionRule({
  name: 'OF_EXPERIENCE',
  description: 'Requests to one of the experiences',
  resourceRef: requestResourceRef,
  paramsSchema: z.object({
    experiences: z.array(z.string()).describe('Short names or ids'),
  }),
  apply: ({ experience }, { experiences }) => common(experience, experiences),
  toQuery: ({ experiences }) => ({ key: 'experience', values: experiences }),
});

const inState = createPermissionRule({
  name: 'IN_STATE',
  description: 'Requests in one of the states',
  resourceRef: requestResourceRef,
  paramsSchema: z.object({ states: z.array(z.enum(REQUEST_STATES)) }),
  apply: ({ state }, { states }) => states.includes(state),
  toQuery: ({ states }): RequestFilter => ({ key: 'state', values: states }),
});

/** Rules for conditional decisions about requests. @public */
export const requestRules = { isAsker, isApprover, ofExperience, inState };

const exported = createConditionExports({
  resourceRef: requestResourceRef,
  rules: requestRules,
});

/** Conditions for a permission policy. @public */
export const requestConditions = exported.conditions;

/** Makes a conditional decision for a permission policy. @public */
export const createRequestConditionalDecision =
  exported.createConditionalDecision;

function common(some: readonly string[], others: readonly string[]): boolean {
  return some.some(each => others.includes(each));
}
