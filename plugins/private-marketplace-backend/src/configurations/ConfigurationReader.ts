import {
  parseConfigurationText,
  type Configuration,
  type ConfigurationProgress,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { AttentionTimes } from './attentionTimes';
import type { ConfigurationStore } from './ConfigurationStore';
import { toProgress } from './toConfiguration';

/** Tells how far single configurations have come. */
export class ConfigurationReader {
  readonly #configurations: ConfigurationStore;
  readonly #times: () => AttentionTimes;

  constructor(options: {
    configurations: ConfigurationStore;
    times: () => AttentionTimes;
  }) {
    this.#configurations = options.configurations;
    this.#times = options.times;
  }

  async progress(
    shortName: string,
    version: string,
  ): Promise<ConfigurationProgress | undefined> {
    const row = await this.#configurations.find(shortName, version);
    return row && toProgress(row, this.#times());
  }

  /** What a configuration says that is accepted and waits to be written. */
  async accepted(
    shortName: string,
    version: string,
  ): Promise<Configuration | undefined> {
    const row = await this.#configurations.find(shortName, version);
    if (row?.state !== 'accepted' || row.text === null) return undefined;
    const parsed = parseConfigurationText(row.text);
    return parsed.ok ? parsed.configuration : undefined;
  }
}
