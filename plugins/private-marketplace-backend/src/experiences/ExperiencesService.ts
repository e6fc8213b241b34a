import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ChangeSetDetail,
  ChangeSetList,
  ConfigurationDetail,
  ConfigurationList,
  ConfigurationPreview,
  ConfigurationProgress,
  ErrorFileList,
  ExperienceDetail,
  ExperienceList,
  ExperienceQuery,
  PageQuery,
  PrincipalList,
  ProductList,
  ProductQuery,
  SyncState,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Visible } from '../readModel/ReadModel';

/** On whose behalf something is done. */
export interface CallerOptions {
  credentials: BackstageCredentials;
}

/** The same for what is read, with what of it the caller may see; everything when that is left out. */
export interface ReaderOptions extends CallerOptions {
  visible?: Visible;
}

/** A configuration as somebody sends it. Nothing is known of its content yet. */
export interface SubmittedConfiguration {
  configuration: unknown;
  version?: string;
  revision?: number;
}

/** What the plugin offers, to routes and whatever else may call it. Throws errors of `@backstage/errors`. */
export interface ExperiencesService {
  list(query: ExperienceQuery, options: ReaderOptions): Promise<ExperienceList>;
  get(ref: string, options: ReaderOptions): Promise<ExperienceDetail>;
  listProducts(
    ref: string,
    query: ProductQuery,
    options: ReaderOptions,
  ): Promise<ProductList>;
  listPrincipals(
    ref: string,
    query: PageQuery,
    options: ReaderOptions,
  ): Promise<PrincipalList>;
  listConfigurations(
    ref: string,
    query: PageQuery,
    options: ReaderOptions,
  ): Promise<ConfigurationList>;
  getConfiguration(
    ref: string,
    version: string,
    options: ReaderOptions,
  ): Promise<ConfigurationDetail>;
  listChangeSets(
    ref: string,
    query: PageQuery,
    options: ReaderOptions,
  ): Promise<ChangeSetList>;
  getChangeSet(
    ref: string,
    changeSetId: string,
    options: ReaderOptions,
  ): Promise<ChangeSetDetail>;
  listErrors(
    ref: string,
    query: PageQuery,
    options: ReaderOptions,
  ): Promise<ErrorFileList>;
  getSync(options: CallerOptions): Promise<SyncState>;
  /** Says what a configuration would do, and changes nothing. */
  previewConfiguration(
    ref: string,
    submitted: SubmittedConfiguration,
    options: CallerOptions,
  ): Promise<ConfigurationPreview>;
  /** @returns created: false when the same configuration had been written before. */
  writeConfiguration(
    ref: string,
    submitted: SubmittedConfiguration,
    options: CallerOptions,
  ): Promise<{ created: boolean; progress: ConfigurationProgress }>;
  /** Makes an experience that was made elsewhere manageable through files. */
  adopt(
    ref: string,
    shortName: string,
    options: ReaderOptions,
  ): Promise<ExperienceDetail>;
  cancelChangeSet(
    ref: string,
    changeSetId: string,
    options: ReaderOptions,
  ): Promise<ChangeSetDetail>;
}
