import type {
  Configuration,
  ConfigurationVersion,
  Problem,
} from '@private-marketplace/schemas';
import {
  MAX_CONFIGURATION_BYTES,
  parseConfigurationText,
  sizeProblem,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { BucketGateway } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';

/** A configuration as it stands in the bucket, or what is wrong with it. */
export type ConfigurationReading =
  | { ok: true; configuration: Configuration }
  | { ok: false; problems: Problem[] };

/** Reads configurations, in the very version that was announced. */
export class ConfigurationFiles {
  readonly #bucket: BucketGateway;

  constructor(bucket: BucketGateway) {
    this.#bucket = bucket;
  }

  async read({
    Key,
    VersionId,
  }: ConfigurationVersion): Promise<ConfigurationReading> {
    const object = await this.#bucket.get(Key, {
      versionId: VersionId,
      maxBytes: MAX_CONFIGURATION_BYTES,
    });
    if (!object) {
      const message =
        'The file was deleted before it could be read. Upload it again.';
      return { ok: false, problems: [{ pointer: '', message }] };
    }
    const tooLarge = sizeProblem(object.size);
    return tooLarge
      ? { ok: false, problems: [tooLarge] }
      : parseConfigurationText(object.text ?? '');
  }
}
