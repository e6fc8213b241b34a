import { Validations, type Stack } from 'aws-cdk-lib';

/** A resource with a wildcard that a policy may name, and why. */
export interface ReviewedWildcard {
  /** As the template says it, with references in angle brackets. */
  resource: string;
  reason: string;
}

/** Tells cdk-nag of the wildcards that were reviewed; any other one stays a finding. */
export function acknowledgeWildcards(
  stack: Stack,
  wildcards: ReviewedWildcard[],
): void {
  for (const { resource, reason } of wildcards) {
    Validations.of(stack).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${resource}]`,
      reason,
    });
  }
}
