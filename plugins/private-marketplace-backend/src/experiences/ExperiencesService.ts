import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ConfigurationProgress,
  ExperienceDetail,
  ExperienceList,
  NewConfiguration,
} from 'backstage-plugin-private-marketplace-common';

/** On whose behalf something is done. */
export interface CallerOptions {
  credentials: BackstageCredentials;
}

/** What the plugin offers, to routes and whatever else may call it. Throws errors of `@backstage/errors`. */
export interface ExperiencesService {
  list(
    page: { cursor?: string; limit?: number },
    options: CallerOptions,
  ): Promise<ExperienceList>;
  get(ref: string, options: CallerOptions): Promise<ExperienceDetail>;
  /** @returns created: false when the same configuration had been written before. */
  writeConfiguration(
    shortName: string,
    configuration: NewConfiguration,
    options: CallerOptions,
  ): Promise<{ created: boolean; progress: ConfigurationProgress }>;
  getConfiguration(
    shortName: string,
    version: string,
    options: CallerOptions,
  ): Promise<ConfigurationProgress>;
}
