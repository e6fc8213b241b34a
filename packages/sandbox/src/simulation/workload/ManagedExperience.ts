import { formatStatusKey } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Status } from '@private-marketplace/schemas';
import type { SeedExperience } from '../../catalog';
import type { Random } from '../world/Random';
import type { SimulatedBucket } from '../world/SimulatedBucket';
import type { SimulatedCatalog } from '../world/SimulatedCatalog';
import { sampleName } from './sampleNames';
import { startAsSomebodyElse } from './startAsSomebodyElse';

/** An experience that is changed through files. */
export interface ManagedExperience {
  shortName: string;
  /** As it was found; undefined when it is yet to be created. */
  initial: SeedExperience | undefined;
  /** The change set that AWS's sample left in progress. */
  leftBySample: string | undefined;
}

/** Makes an experience in one of the states in which the automation can find it. */
export function addExperience(
  shortName: string,
  random: Random,
  { bucket, catalog }: { bucket: SimulatedBucket; catalog: SimulatedCatalog },
): ManagedExperience {
  const writeStatus = (status: Status) =>
    bucket.put(formatStatusKey(shortName), JSON.stringify(status), {
      always: true,
    });
  const adopted = () => {
    const experience = experienceOf(shortName, random);
    catalog.add(experience);
    return experience;
  };
  switch (random.integer(0, 9)) {
    case 0:
    case 1:
    case 2: {
      const initial = adopted();
      const { id } = initial;
      // As people write it, and as AWS's pages print it.
      writeStatus({
        'Experience Id': random.pick(id, id, ` ${id}`, `${id}@1`),
      });
      return { shortName, initial, leftBySample: undefined };
    }
    case 3: {
      const initial = adopted();
      const id = startAsSample(catalog, shortName, initial.id);
      writeStatus({
        'Experience Id': initial.id,
        ChangeSetId: id,
        ChangeSetStatus: 'In Progress',
      });
      return { shortName, initial, leftBySample: id };
    }
    case 4: {
      const id = startAsSample(catalog, shortName, undefined);
      writeStatus({ ChangeSetId: id, ChangeSetStatus: 'In Progress' });
      return { shortName, initial: undefined, leftBySample: id };
    }
    default:
      return { shortName, initial: undefined, leftBySample: undefined };
  }
}

function experienceOf(shortName: string, random: Random): SeedExperience {
  return {
    id: `exp-${random.integer(1e12, 9e12)}`,
    name: shortName.replace('.', ' '),
    status: 'Disabled',
    ...(random.chance(0.8) && {
      procurementPolicy: {
        name: 'Policy',
        allowed: random.some(['prod-1', 'prod-2', 'prod-m7'], 0.5),
        denied: [],
        productRequests: 'Allow' as const,
      },
    }),
  };
}

function startAsSample(
  catalog: SimulatedCatalog,
  shortName: string,
  experienceId: string | undefined,
): string | undefined {
  return startAsSomebodyElse(catalog, {
    name: sampleName(shortName, experienceId === undefined),
    experienceId,
    details: experienceId
      ? { Description: 'Changed by the sample' }
      : { Name: shortName.replace('.', ' ') },
    token: `sample-${shortName}`,
  });
}
