import {
  previewConfiguration,
  principalsToLookUp,
  type Configuration,
  type ConfigurationPreview,
  type KnownIds,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ExperienceReader } from '../experiences/ExperienceReader';
import { checkNewShortName } from './configurationFile';
import { findPlanned } from './findPlanned';

/** Says what configurations would do. Nothing is written, and AWS is not asked. */
export class ConfigurationPreviews {
  readonly #findIds: () => Promise<KnownIds | undefined>;
  readonly #reader: ExperienceReader;

  /** @param options - findIds: those of the organization, where it is known and fresh. */
  constructor(options: {
    findIds: () => Promise<KnownIds | undefined>;
    reader: ExperienceReader;
  }) {
    this.#findIds = options.findIds;
    this.#reader = options.reader;
  }

  /** @throws ConflictError when the ref is an id. */
  async preview(
    ref: string,
    configuration: Configuration,
  ): Promise<ConfigurationPreview> {
    const planned = await findPlanned(this.#reader, ref);
    if (!planned) checkNewShortName(ref);
    const associations = await this.#reader.findAssociations(
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
