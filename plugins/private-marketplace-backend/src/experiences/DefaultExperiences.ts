import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  ConfigurationProgress,
  ExperienceDetail,
  ExperienceList,
  NewConfiguration,
} from 'backstage-plugin-private-marketplace-common';
import type { BucketGateway } from 'backstage-plugin-private-marketplace-node';
import type { ConfigurationProgressReader } from '../configurations/ConfigurationProgressReader';
import { writeConfigurationFile } from '../configurations/writeConfigurationFile';
import type {
  ConfigurationFile,
  Marketplace,
} from '../marketplace/Marketplace';
import type { MarketplaceReader } from '../marketplace/MarketplaceReader';
import {
  describe,
  findExperiences,
  refOf,
  summarize,
  type FoundExperience,
} from './describeExperience';
import type { CallerOptions, ExperiencesService } from './ExperiencesService';
import { cutPage } from './page';

/** Configurations that the page of an experience shows. */
const MAX_CONFIGURATIONS = 50;

/** What the service stands on. */
export interface ExperiencesOptions {
  auth: AuthService;
  bucket: BucketGateway;
  logger: LoggerService;
  marketplace: MarketplaceReader;
  progress: ConfigurationProgressReader;
  now: () => Date;
}

/** Answers from the bucket and the Catalog, and changes an experience only by writing a file. */
export class DefaultExperiences implements ExperiencesService {
  readonly #options: ExperiencesOptions;

  constructor(options: ExperiencesOptions) {
    this.#options = options;
  }

  async list(page: {
    cursor?: string;
    limit?: number;
  }): Promise<ExperienceList> {
    const marketplace = await this.#options.marketplace.read();
    const { items, ...rest } = cutPage(
      findExperiences(marketplace),
      refOf,
      page,
    );
    const summaries = items.map(async found => {
      const [newest] = configurationsOf(marketplace, found);
      return summarize(
        found,
        newest && (await this.#options.progress.read(marketplace, newest)),
      );
    });
    return { items: await Promise.all(summaries), ...rest };
  }

  async get(ref: string): Promise<ExperienceDetail> {
    const marketplace = await this.#options.marketplace.read();
    const found = findExperiences(marketplace).find(
      each => refOf(each) === ref,
    );
    if (!found) throw new NotFoundError(`There is no experience ${ref}.`);
    const files = configurationsOf(marketplace, found);
    const configurations = files
      .slice(0, MAX_CONFIGURATIONS)
      .map(file => this.#options.progress.readWithError(marketplace, file));
    return describe(found, await Promise.all(configurations));
  }

  async writeConfiguration(
    shortName: string,
    configuration: NewConfiguration,
    { credentials }: CallerOptions,
  ): Promise<{ created: boolean; progress: ConfigurationProgress }> {
    const { auth, bucket, logger, marketplace, now } = this.#options;
    const { experiences } = await marketplace.read();
    if (experiences.has(shortName)) {
      throw new ConflictError(
        `${shortName} is the id of an experience. Use its short name. An experience that is not managed through files has none: adopt it first, by a status file with its id.`,
      );
    }
    const user = auth.isPrincipal(credentials, 'user')
      ? credentials.principal.userEntityRef
      : undefined;
    const written = await writeConfigurationFile({
      bucket,
      shortName,
      configuration,
      requestedBy: user,
      now: now(),
    });
    marketplace.forget();
    logger.info('Configuration written', {
      key: written.key,
      requestedBy: user ?? 'a service',
      created: String(written.created),
    });
    return {
      created: written.created,
      progress: await this.#progressOf(shortName, written.version),
    };
  }

  async getConfiguration(
    shortName: string,
    version: string,
  ): Promise<ConfigurationProgress> {
    return this.#progressOf(shortName, version);
  }

  async #progressOf(
    shortName: string,
    version: string,
  ): Promise<ConfigurationProgress> {
    const marketplace = await this.#options.marketplace.read();
    const file = marketplace.configurations
      .get(shortName)
      ?.find(each => each.version === version);
    if (!file) {
      throw new NotFoundError(
        `${shortName} has no configuration with the version ${version}.`,
      );
    }
    return this.#options.progress.readWithError(marketplace, file);
  }
}

function configurationsOf(
  { configurations }: Marketplace,
  { shortName }: FoundExperience,
): ConfigurationFile[] {
  return (shortName && configurations.get(shortName)) || [];
}
