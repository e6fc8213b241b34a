import {
  nextCommand,
  automationOf,
  reduce,
  type PipelineLogic,
} from '@private-marketplace/infra';
import type { BucketGateway } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { Automation, Status } from '@private-marketplace/schemas';
import type { WorldOptions } from '../world/World';

/** A rule of the pipeline, broken on purpose. */
export interface Mutation {
  name: string;
  /** Anew for each world, for some have a memory. */
  breakRule: () => Pick<WorldOptions, 'logic' | 'locksAreFinal' | 'observe'>;
}

export type Input = Parameters<typeof reduce>[1];

/** A mutation of the reducer alone. */
export function reducing(
  name: string,
  mutant: (status: Status, input: Input) => Status,
): Mutation {
  const logic: PipelineLogic = { reduce: mutant, nextCommand };
  return { name, breakRule: () => ({ logic }) };
}

/** A status with some of its automation changed. */
export function withAutomation(
  status: Status,
  change: (automation: Automation) => Partial<Automation>,
): Status {
  const automation = automationOf(status);
  return { ...status, Automation: { ...automation, ...change(automation) } };
}

/** A mutation of what the functions ask of the bucket. */
export function storing(
  name: string,
  mutant: (bucket: BucketGateway) => Partial<BucketGateway>,
): Mutation {
  return {
    name,
    breakRule: () => ({
      observe: (_function, { bucket, catalog }) => ({
        bucket: { ...bucket, ...mutant(bucket) },
        catalog,
      }),
    }),
  };
}
