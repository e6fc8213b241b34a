import { parseS3Event } from '../events/S3Event';
import type { ExperiencePipeline } from '../pipeline/ExperiencePipeline';

/**
 * AsyncConfigurePrivateMarketplace: takes up the configurations that an S3
 * event announces.
 *
 * @throws AggregateError with what could not be finished, so that Lambda
 * repeats the event; what was finished is not done again.
 */
export function createConfigureHandler(
  pipeline: ExperiencePipeline,
): (event: unknown) => Promise<void> {
  return async event => {
    const failures: unknown[] = [];
    for (const configuration of parseS3Event(event)) {
      try {
        await pipeline.configurationArrived(configuration);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) {
      const reasons = failures.map(String).join(' ');
      throw new AggregateError(failures, reasons);
    }
  };
}
