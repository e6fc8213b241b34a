import { AwsCallError } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { SimulatedCatalog } from '../catalog/SimulatedCatalog';
import type { Surroundings } from '../world/Invocation';
import { sampleName } from './sampleNames';

/**
 * Somebody who changes our experiences in the AWS console or with AWS's sample:
 * only the description, so that it stays known what the pipeline has to come to.
 */
export function changeAsStranger(
  catalog: SimulatedCatalog,
  shortName: string,
  { random, trace, time }: Surroundings,
): void {
  const experiences = catalog.experiences;
  const target = experiences[random.integer(0, experiences.length - 1)];
  if (!target) return;
  const name = random.pick(
    'Submitted by 123456789012',
    sampleName(shortName, false),
    sampleName('Unknown', false),
  );
  try {
    const { id } = catalog.start(
      {
        name,
        changes: [
          {
            ChangeType: 'UpdateExperience',
            ChangeName: 'Any',
            Entity: { Type: 'Experience@1.0', Identifier: target.id },
            DetailsDocument: { Description: `Changed at ${time.timestamp()}` },
          },
        ],
        clientRequestToken: `stranger-${time.now}-${time.happened}`,
      },
      'somebody else',
    );
    trace.tell('stranger', () => `starts ${id}, ${name}, on ${target.id}`);
  } catch (error) {
    if (!(error instanceof AwsCallError)) throw error;
  }
}
