import {
  ExperiencePipeline,
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

/** The two functions that both implementations have. */
export interface Functions {
  configure(event: unknown): Promise<void>;
  ended(event: unknown): Promise<void>;
}

/** Makes the functions of one implementation. */
export type Implementation = (options: SampleOptions) => Functions;

/** The handlers of the infra package. */
export const ours: Implementation = ({ clients }) => {
  const pipeline = new ExperiencePipeline(pipelineOptions(clients));
  return {
    configure: createConfigureHandler(pipeline),
    ended: createMonitorHandler(pipeline),
  };
};

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
    wait: async () => {},
    random: Math.random,
    orderingGrace: 0,
  };
}
