import {
  previewConfiguration,
  principalsToLookUp,
  type Configuration,
  type ConfigurationPreview,
  type KnownIds,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ExperienceReader } from '../experiences/ExperienceReader';
import type {
  CurrentOrganization,
  FindOrganization,
} from '../organization/governance/Governance';
import { checkNewShortName } from './configurationFile';
import { findPlanned } from './findPlanned';

/** Ids of the organization, where they are known and fresh: an old tree lacks accounts that have been made since. */
function freshIds(
  current: CurrentOrganization | undefined,
): KnownIds | undefined {
  return current?.sync.state === 'fresh'
    ? current.organization?.index.placeOf
    : undefined;
}

/** Says what configurations would do. Nothing is written, and AWS is not asked. */
export class ConfigurationPreviews {
  readonly #reader: ExperienceReader;

  constructor(reader: ExperienceReader) {
    this.#reader = reader;
  }

  /** @throws ConflictError when the ref is an id. */
  async preview(
    ref: string,
    configuration: Configuration,
    findOrganization: FindOrganization,
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
      organization: freshIds(await findOrganization()),
    });
  }
}
