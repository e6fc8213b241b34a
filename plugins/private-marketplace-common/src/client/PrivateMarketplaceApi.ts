import type { Configuration } from 'private-marketplace-schemas';
import type { ConfigurationProgress } from '../configurations/progress';
import type { ExperienceDetail, ExperienceList } from '../experiences/types';

/** Options of every request. @public */
export interface RequestOptions {
  /** Backstage token; not needed where the fetch that is used adds one. */
  token?: string;
  signal?: AbortSignal;
}

/** A configuration that is to be written. @public */
export interface NewConfiguration {
  configuration: Configuration;
  /** Part of the file name; the time of writing when left out. */
  version?: string;
}

/** What the backend plugin offers. All calls throw ResponseError. @public */
export interface PrivateMarketplaceApi {
  /** One page of experiences, by name. */
  listExperiences(
    page?: { cursor?: string; limit?: number },
    options?: RequestOptions,
  ): Promise<ExperienceList>;
  /** One experience, by its short name or, where it has none, its id. */
  getExperience(
    ref: string,
    options?: RequestOptions,
  ): Promise<ExperienceDetail>;
  /**
   * Writes a configuration file. To write the same one again under the same
   * version is no error and changes nothing; another one under a version that
   * is taken is refused with status 409.
   */
  writeConfiguration(
    shortName: string,
    configuration: NewConfiguration,
    options?: RequestOptions,
  ): Promise<ConfigurationProgress>;
  /** How far a configuration has come. */
  getConfiguration(
    shortName: string,
    version: string,
    options?: RequestOptions,
  ): Promise<ConfigurationProgress>;
}
