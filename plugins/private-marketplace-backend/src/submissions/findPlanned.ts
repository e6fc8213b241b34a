import { ConflictError } from '@backstage/errors';
import type {
  ExperienceReader,
  PlannedExperience,
} from '../experiences/ExperienceReader';

/**
 * The experience that a configuration is about.
 *
 * @throws ConflictError when the ref is an id, which files are not named after.
 */
export async function findPlanned(
  reader: ExperienceReader,
  ref: string,
): Promise<PlannedExperience | undefined> {
  const planned = await reader.findPlanned(ref);
  if (!planned || planned.shortName === ref) return planned;
  throw new ConflictError(
    planned.shortName === undefined
      ? `${ref} is the id of an experience that is not managed through files. It has no short name: adopt it first.`
      : `${ref} is the id of an experience. Use its short name.`,
  );
}
