import {
  ExperiencePipeline,
  Reconciler,
  createConfigureHandler,
  createMonitorHandler,
} from '@private-marketplace/infra';
import type { AwsClients } from './aws/AwsClients';
import { QUIET } from './quiet';
import {
  createSampleConfigure,
  type SampleOptions,
} from './sample/sampleConfigure';
import { createSampleListener } from './sample/sampleListener';

/** The two functions that both implementations have, and what only one of them has. */
export interface Functions {
  configure(event: unknown): Promise<void>;
  ended(event: unknown): Promise<void>;
  /** Runs on a schedule. */
  reconcile?(): Promise<void>;
}

/** Makes the functions of one implementation. */
export type Implementation = (options: SampleOptions) => Functions;

/** The handlers of the infra package, as they are with the parameter OrderingGrace at 0. */
export const ours: Implementation = oursWithGrace(0);

/**
 * The handlers of the infra package.
 *
 * @param orderingGrace - milliseconds that an idle experience waits for earlier uploads.
 */
export function oursWithGrace(orderingGrace: number): Implementation {
  return ({ clients }) => {
    const options = { ...pipelineOptions(clients), orderingGrace };
    const pipeline = new ExperiencePipeline(options);
    const reconciler = new Reconciler({ ...options, pipeline });
    return {
      configure: createConfigureHandler(pipeline),
      ended: createMonitorHandler(pipeline),
      reconcile: () => reconciler.reconcile(),
    };
  };
}

/** The algorithm of AWS's sample. */
export const sample: Implementation = options => ({
  configure: createSampleConfigure(options),
  ended: createSampleListener(options),
});

/** What a pipeline needs, from the clients of one function. */
export function pipelineOptions(
  { bucket, catalog }: AwsClients,
  now: () => Date = () => new Date(),
) {
  return {
    bucket,
    catalog,
    logger: QUIET,
    now,
    wait: (milliseconds: number) =>
      new Promise<void>(resolve => {
        setTimeout(resolve, milliseconds);
      }),
    random: Math.random,
    orderingGrace: 0,
  };
}
