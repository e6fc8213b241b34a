import { MarketplaceCatalogServiceException } from '@aws-sdk/client-marketplace-catalog';
import type { Surroundings } from '../world/Invocation';
import type { SimulatedCatalog } from '../world/SimulatedCatalog';
import { sampleName } from './sampleNames';
import { startAsSomebodyElse } from './startAsSomebodyElse';

/**
 * Somebody who changes our experiences in the AWS console or with AWS's sample:
 * only the description, so that it stays known what the pipeline has to come to.
 */
export function changeAsStranger(
  catalog: SimulatedCatalog,
  shortName: string,
  { random, trace, time }: Surroundings,
): void {
  const ids = catalog.experienceIds;
  const target = ids[random.integer(0, ids.length - 1)];
  if (target === undefined) return;
  const name = random.pick(
    'Submitted by 123456789012',
    sampleName(shortName, false),
    sampleName('Unknown', false),
  );
  try {
    startAsSomebodyElse(catalog, {
      name,
      experienceId: target,
      details: { Description: `Changed at ${time.timestamp()}` },
      token: `stranger-${time.now}-${time.happened}`,
    });
    trace.tell('stranger', () => `starts ${name}, on ${target}`);
  } catch (error) {
    if (!(error instanceof MarketplaceCatalogServiceException)) throw error;
  }
}
