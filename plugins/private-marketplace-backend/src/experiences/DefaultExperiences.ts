import type { AuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  ChangeSetDetail,
  ConfigurationDetail,
  ConfigurationPreview,
  ConfigurationProgress,
  ExperienceDetail,
  ExperienceQuery,
  PageQuery,
  ProductQuery,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { PrivateMarketplaceGateways } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { ConfigurationPreviews } from '../submissions/ConfigurationPreviews';
import type { ConfigurationWriter } from '../submissions/ConfigurationWriter';
import type { ConfigurationImpact } from '../submissions/ConfigurationImpact';
import type { ReadModel, Synchronizer } from '../readModel/ReadModel';
import type { AdoptionClaims } from '../adoption/AdoptionClaims';
import { adoptExperience } from '../adoption/adoptExperience';
import { cancelChangeSet } from '../history/cancelChangeSet';
import type {
  CallerOptions,
  ExperiencesService,
  ReaderOptions,
  SubmittedConfiguration,
} from './ExperiencesService';

/** What the service stands on. */
export interface ExperiencesOptions {
  auth: AuthService;
  claims: AdoptionClaims;
  configurationImpact: ConfigurationImpact;
  gateways: PrivateMarketplaceGateways;
  previews: ConfigurationPreviews;
  readModel: ReadModel;
  synchronizer: Synchronizer;
  writer: ConfigurationWriter;
}

/** Answers from the database, and changes an experience only by writing a file. */
export class DefaultExperiences implements ExperiencesService {
  readonly #options: ExperiencesOptions;
  readonly #readModel: ReadModel;

  constructor(options: ExperiencesOptions) {
    this.#options = options;
    this.#readModel = options.readModel;
  }

  async list(query: ExperienceQuery, { visible }: ReaderOptions) {
    return this.#readModel.listExperiences(query, visible);
  }

  async get(
    ref: string,
    { visible }: ReaderOptions,
  ): Promise<ExperienceDetail> {
    const found = await this.#readModel.findExperience(ref, visible);
    if (found) return found;
    throw new NotFoundError(`There is no experience ${ref} that you may see.`);
  }

  async listProducts(
    ref: string,
    query: ProductQuery,
    { visible }: ReaderOptions,
  ) {
    return this.#readModel.listProducts(ref, query, visible);
  }

  async listPrincipals(
    ref: string,
    query: PageQuery,
    { visible }: ReaderOptions,
  ) {
    return this.#readModel.listPrincipals(ref, query, visible);
  }

  async listConfigurations(
    ref: string,
    query: PageQuery,
    { visible }: ReaderOptions,
  ) {
    return this.#readModel.listConfigurations(ref, query, visible);
  }

  async getConfiguration(
    ref: string,
    version: string,
    { visible }: ReaderOptions,
  ): Promise<ConfigurationDetail> {
    const found = await this.#readModel.findConfiguration(
      ref,
      version,
      visible,
    );
    if (found) return found;
    throw new NotFoundError(
      `${ref} has no configuration with the version ${version}.`,
    );
  }

  async listChangeSets(
    ref: string,
    query: PageQuery,
    { visible }: ReaderOptions,
  ) {
    return this.#readModel.listChangeSets(ref, query, visible);
  }

  async getChangeSet(
    ref: string,
    changeSetId: string,
    { visible }: ReaderOptions,
  ): Promise<ChangeSetDetail> {
    const found = await this.#readModel.findChangeSet(
      ref,
      changeSetId,
      visible,
    );
    if (found) return found;
    throw new NotFoundError(`${ref} has no change set ${changeSetId}.`);
  }

  async listErrors(ref: string, query: PageQuery, { visible }: ReaderOptions) {
    return this.#readModel.listErrors(ref, query, visible);
  }

  async getSync() {
    return this.#readModel.getSync();
  }

  async previewConfiguration(
    ref: string,
    submitted: SubmittedConfiguration,
    caller: CallerOptions,
  ): Promise<ConfigurationPreview> {
    const { configurationImpact, previews } = this.#options;
    const preview = await previews.preview(ref, submitted);
    if (preview.prediction === 'rejected') return preview;
    const { configuration } = submitted;
    const impact = await configurationImpact.find(ref, configuration, caller);
    return { ...preview, ...(impact && { impact }) };
  }

  async writeConfiguration(
    ref: string,
    submitted: SubmittedConfiguration,
    caller: CallerOptions,
  ): Promise<{ created: boolean; progress: ConfigurationProgress }> {
    const requestedBy = this.#requestedBy(caller);
    return this.#options.writer.write(ref, submitted, requestedBy);
  }

  async adopt(
    ref: string,
    shortName: string,
    { visible, ...caller }: ReaderOptions,
  ): Promise<ExperienceDetail> {
    const { claims, gateways, synchronizer } = this.#options;
    await adoptExperience({
      bucket: gateways.bucket,
      claims,
      readModel: this.#readModel,
      synchronizer,
      ref,
      shortName,
      visible,
      requestedBy: this.#requestedBy(caller),
    });
    return this.get(shortName, caller);
  }

  async cancelChangeSet(
    ref: string,
    changeSetId: string,
    { visible }: ReaderOptions,
  ): Promise<ChangeSetDetail> {
    const { gateways, synchronizer } = this.#options;
    return cancelChangeSet({
      catalog: gateways.catalog,
      readModel: this.#readModel,
      synchronizer,
      ref,
      changeSetId,
      visible,
    });
  }

  /** Entity ref; undefined where a service asks. */
  #requestedBy({ credentials }: CallerOptions): string | undefined {
    return this.#options.auth.isPrincipal(credentials, 'user')
      ? credentials.principal.userEntityRef
      : undefined;
  }
}
