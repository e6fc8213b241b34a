import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  formatStatusKey,
  isShortName,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  ConditionFailedError,
  type BucketGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { requesterMetadata } from '../configurations/requester';
import type { ReadModel, Synchronizer, Visible } from '../readModel/ReadModel';
import type { AdoptionClaims } from './AdoptionClaims';

/**
 * Writes the status file by which the automation knows an experience that was
 * made elsewhere.
 *
 * @throws NotFoundError when there is no such experience.
 * @throws ConflictError when the short name is taken, the experience has one, or somebody else is adopting it.
 */
export async function adoptExperience(options: {
  bucket: BucketGateway;
  claims: AdoptionClaims;
  readModel: ReadModel;
  synchronizer: Synchronizer;
  ref: string;
  shortName: string;
  visible: Visible;
  /** Entity ref. */
  requestedBy?: string;
}): Promise<void> {
  const { claims, readModel, synchronizer, ref, shortName, visible } = options;
  if (!isShortName(shortName)) {
    throw new InputError(
      '/shortName has to have 1 to 40 letters, digits, _, . and -, beginning with a letter or digit.',
    );
  }
  // Somebody may have adopted it, or taken the name, since the last reading.
  await synchronizer.refresh(ref);
  await synchronizer.refresh(shortName);
  const id = await findUnmanaged(readModel, ref, visible);
  if (!(await claims.claim(id))) {
    throw new ConflictError(
      `Somebody else is adopting the experience ${ref}. See in a minute under which short name.`,
    );
  }
  try {
    // Who had the claim before has adopted it, perhaps.
    await findUnmanaged(readModel, ref, visible);
    await writeStatusFile(options, id);
  } catch (error) {
    // After other errors the file may be there, and others shall wait until it is read.
    if (error instanceof ConflictError || error instanceof NotFoundError) {
      await claims.release(id);
    }
    throw error;
  }
  await synchronizer.refresh(shortName);
  await claims.release(id);
}

/** @returns its id. */
async function findUnmanaged(
  readModel: ReadModel,
  ref: string,
  visible: Visible,
): Promise<string> {
  const found = await readModel.findExperience(ref, visible);
  if (!found) throw new NotFoundError(`There is no experience ${ref}.`);
  const { id, name, shortName } = found;
  if (shortName === undefined && id !== undefined) return id;
  throw new ConflictError(
    `The experience ${name} is managed already, as ${shortName ?? ref}.`,
  );
}

async function writeStatusFile(
  options: {
    bucket: BucketGateway;
    readModel: ReadModel;
    shortName: string;
    requestedBy?: string;
  },
  id: string,
): Promise<void> {
  const { bucket, readModel, shortName, requestedBy } = options;
  const taken = new ConflictError(
    `The short name ${shortName} is taken. Choose another one.`,
  );
  if (await readModel.findPlanned(shortName)) throw taken;
  const key = formatStatusKey(shortName);
  const text = `${JSON.stringify({ 'Experience Id': id }, null, 2)}\n`;
  try {
    await bucket.put(
      key,
      text,
      { ifAbsent: true },
      { metadata: requesterMetadata(requestedBy) },
    );
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    if (await bucket.head(key)) throw taken;
    throw new ConflictError(
      `${key} was being written by somebody else. Try again.`,
    );
  }
}
