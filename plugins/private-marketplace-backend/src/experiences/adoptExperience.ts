import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  formatStatusKey,
  isShortName,
} from 'backstage-plugin-private-marketplace-common';
import {
  ConditionFailedError,
  type BucketGateway,
} from 'backstage-plugin-private-marketplace-node';
import type { ReadModel, Synchronizer, Visible } from '../readModel/ReadModel';

/**
 * Writes the status file by which the automation knows an experience that was
 * made elsewhere.
 *
 * @throws NotFoundError when there is no such experience.
 * @throws ConflictError when the short name is taken, or the experience has one.
 */
export async function adoptExperience(options: {
  bucket: BucketGateway;
  readModel: ReadModel;
  synchronizer: Synchronizer;
  ref: string;
  shortName: string;
  visible: Visible;
}): Promise<void> {
  const { bucket, readModel, synchronizer, ref, shortName, visible } = options;
  if (!isShortName(shortName)) {
    throw new InputError(
      '/shortName has to have 1 to 40 letters, digits, _, . and -, beginning with a letter or digit.',
    );
  }
  // Somebody may have adopted it, or taken the name, since the last reading.
  await synchronizer.refresh(ref);
  await synchronizer.refresh(shortName);
  const found = await readModel.findExperience(ref, visible);
  if (!found) throw new NotFoundError(`There is no experience ${ref}.`);
  const { id, shortName: own } = found;
  if (own !== undefined || id === undefined) {
    throw new ConflictError(
      `The experience ${found.name} is managed already, as ${own ?? ref}.`,
    );
  }
  const taken = new ConflictError(
    `The short name ${shortName} is taken. Choose another one.`,
  );
  if (await readModel.findPlanned(shortName)) throw taken;
  const text = `${JSON.stringify({ 'Experience Id': id }, null, 2)}\n`;
  try {
    await bucket.put(formatStatusKey(shortName), text, { ifAbsent: true });
  } catch (error) {
    throw error instanceof ConditionFailedError ? taken : error;
  }
  await synchronizer.refresh(shortName);
}
