import type { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  experienceAdoptPermission,
  formatStatusKey,
  portalShortNameProblem,
  type ExperienceDetail,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  ConditionFailedError,
  type BucketGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Caller } from '../api/Caller';
import { requesterOf } from '../api/requesterOf';
import { requesterMetadata } from '../configurations/requester';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { ExperienceReader } from '../experiences/ExperienceReader';
import type { ExperienceStore } from '../experiences/ExperienceStore';
import { EVERYTHING, type Visible } from '../experiences/visible';
import type { Refresh } from '../readings/Refresh';
import type { AdoptionClaims } from './AdoptionClaims';

/** What adoptions stand on. */
export interface AdoptionsOptions {
  access: Pick<ExperienceAccess, 'demand'>;
  auth: AuthService;
  bucket: BucketGateway;
  claims: AdoptionClaims;
  experiences: ExperienceStore;
  reader: ExperienceReader;
  refresh: Refresh;
}

/** Makes experiences that were made elsewhere manageable through files. */
export class Adoptions {
  readonly #options: AdoptionsOptions;

  constructor(options: AdoptionsOptions) {
    this.#options = options;
  }

  /**
   * Writes the status file by which the automation knows an experience.
   *
   * @throws NotFoundError when there is no such experience.
   * @throws ConflictError when the short name is taken, the experience has one, or somebody else is adopting it.
   */
  async adopt(
    ref: string,
    shortName: string,
    caller: Caller,
  ): Promise<ExperienceDetail> {
    const { access, auth, claims, reader, refresh } = this.#options;
    const visible = await access.demand(experienceAdoptPermission, ref, caller);
    const problem = portalShortNameProblem(shortName);
    if (problem) throw new InputError(`/shortName: ${problem}`);
    // Somebody may have adopted it, or taken the name, since the last reading.
    await refresh(ref);
    await refresh(shortName);
    const id = await this.#findUnmanaged(ref, visible);
    const claim = await claims.claim(id);
    if (claim === undefined) {
      throw new ConflictError(
        `Somebody else is adopting the experience ${ref}. See in a minute under which short name.`,
      );
    }
    try {
      // Who had the claim before has adopted it, perhaps.
      await this.#findUnmanaged(ref, visible);
      await this.#writeStatusFile(shortName, id, requesterOf(auth, caller));
    } catch (error) {
      // After other errors the file may be there, and others shall wait until it is read.
      if (error instanceof ConflictError || error instanceof NotFoundError) {
        await claims.release(id, claim);
      }
      throw error;
    }
    await refresh(shortName);
    await claims.release(id, claim);
    return reader.get(shortName, EVERYTHING);
  }

  /** @returns its id. */
  async #findUnmanaged(ref: string, visible: Visible): Promise<string> {
    const found = await this.#options.reader.row(ref, visible);
    const { entity_id, name, short_name } = found;
    if (short_name === null && entity_id !== null) return entity_id;
    throw new ConflictError(
      `The experience ${name} is managed already, as ${short_name ?? ref}.`,
    );
  }

  async #writeStatusFile(
    shortName: string,
    id: string,
    requestedBy: string | undefined,
  ): Promise<void> {
    const { bucket, experiences } = this.#options;
    const taken = new ConflictError(
      `The short name ${shortName} is taken. Choose another one.`,
    );
    if (await experiences.exists(shortName, EVERYTHING)) throw taken;
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
}
