import { formatStatusKey } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Status } from '@private-marketplace/schemas';
import type { ExperienceState } from '../catalog/ExperienceState';
import type { SimulatedCatalog } from '../catalog/SimulatedCatalog';
import type { Random } from '../world/Random';
import type { SimulatedBucket } from '../world/SimulatedBucket';
import { sampleName } from './sampleNames';

/** An experience that is changed through files. */
export interface ManagedExperience {
  shortName: string;
  /** As it was found; undefined when it is yet to be created. */
  initial: ExperienceState | undefined;
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
  const adopted = () =>
    catalog.addExperience(shortName, {
      hasPolicy: random.chance(0.8),
      allowed: new Set(random.some(['prod-1', 'prod-2', 'prod-m7'], 0.5)),
    });
  switch (random.integer(0, 9)) {
    case 0:
    case 1:
    case 2: {
      const initial = adopted();
      writeStatus({ 'Experience Id': initial.id });
      return { shortName, initial, leftBySample: undefined };
    }
    case 3: {
      const initial = adopted();
      const { id } = startAsSample(catalog, shortName, initial.id);
      writeStatus({
        'Experience Id': initial.id,
        ChangeSetId: id,
        ChangeSetStatus: 'In Progress',
      });
      return { shortName, initial, leftBySample: id };
    }
    case 4: {
      const { id } = startAsSample(catalog, shortName, undefined);
      writeStatus({ ChangeSetId: id, ChangeSetStatus: 'In Progress' });
      return { shortName, initial: undefined, leftBySample: id };
    }
    default:
      return { shortName, initial: undefined, leftBySample: undefined };
  }
}

function startAsSample(
  catalog: SimulatedCatalog,
  shortName: string,
  experienceId: string | undefined,
) {
  const change = experienceId
    ? {
        ChangeType: 'UpdateExperience',
        ChangeName: 'UpdateExperienceChange',
        Entity: { Type: 'Experience@1.0', Identifier: experienceId },
        DetailsDocument: { Description: 'Changed by the sample' },
      }
    : {
        ChangeType: 'CreateExperience',
        ChangeName: 'ExperienceCreationChange',
        Entity: { Type: 'Experience@1.0' },
        DetailsDocument: { Name: shortName },
      };
  return catalog.start(
    {
      name: sampleName(shortName, experienceId === undefined),
      changes: [change],
      clientRequestToken: `sample-${shortName}`,
    },
    'somebody else',
  );
}
