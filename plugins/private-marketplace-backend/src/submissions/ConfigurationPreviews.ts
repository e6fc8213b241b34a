import {
  previewConfiguration,
  principalsToLookUp,
  type ConfigurationPreview,
  type KnownIds,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { SubmittedConfiguration } from '../experiences/ExperiencesService';
import type { ReadModel } from '../readModel/ReadModel';
import { configurationFile } from './configurationFile';
import { findPlanned } from './findPlanned';

/** Says what configurations would do. Nothing is written, and AWS is not asked. */
export class ConfigurationPreviews {
  readonly #findIds: () => Promise<KnownIds | undefined>;
  readonly #now: () => Date;
  readonly #readModel: ReadModel;

  /** @param options - findIds: those of the organization, where it is known and fresh. */
  constructor(options: {
    findIds: () => Promise<KnownIds | undefined>;
    now: () => Date;
    readModel: ReadModel;
  }) {
    this.#findIds = options.findIds;
    this.#now = options.now;
    this.#readModel = options.readModel;
  }

  /**
   * @throws InvalidConfigurationError when it is none.
   * @throws ConflictError when the ref is an id.
   */
  async preview(
    ref: string,
    submitted: SubmittedConfiguration,
  ): Promise<ConfigurationPreview> {
    const { configuration } = configurationFile(ref, submitted, this.#now());
    const planned = await findPlanned(this.#readModel, ref);
    const associations = await this.#readModel.findAssociations(
      principalsToLookUp(configuration, planned?.known),
    );
    const others = [...associations].map(
      ([principal, refs]) =>
        [principal, refs.filter(each => each !== ref)] as const,
    );
    return previewConfiguration({
      shortName: ref,
      configuration,
      planned,
      associations: new Map(others),
      organization: await this.#findIds(),
    });
  }
}
