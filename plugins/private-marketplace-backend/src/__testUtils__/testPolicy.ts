import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createExperienceConditionalDecision,
  experienceConditions,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { experienceReadPermission } from '@private-marketplace/backstage-plugin-private-marketplace-common';

type ExperienceConditions = Parameters<
  typeof createExperienceConditionalDecision
>[1];

/** A permission policy that a test sets; everything is allowed that it says nothing of. */
export class TestPolicy {
  readonly #decisions = new Map<string, PolicyDecision>();

  get feature(): BackendFeature {
    const decisionOf = (name: string) =>
      this.#decisions.get(name) ?? { result: AuthorizeResult.ALLOW };
    return mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result:
            decisionOf(permission.name).result === AuthorizeResult.DENY
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
      authorizeConditional: async requests =>
        requests.map(({ permission }) => decisionOf(permission.name)),
    }).factory;
  }

  deny(...permissions: string[]): void {
    for (const name of permissions) {
      this.#decisions.set(name, { result: AuthorizeResult.DENY });
    }
  }

  /** Allows it for the experiences with these short names. */
  limit(permission: string, ...shortNames: string[]): void {
    this.decide(permission, experienceConditions.hasShortName({ shortNames }));
  }

  /** Allows it for the experiences that meet the conditions. */
  decide(permission: string, conditions: ExperienceConditions): void {
    // The conditions are of the resource type, whatever the permission.
    const decision = createExperienceConditionalDecision(
      experienceReadPermission,
      conditions,
    );
    this.#decisions.set(permission, decision);
  }

  /** Allows everything again. */
  clear(): void {
    this.#decisions.clear();
  }
}
