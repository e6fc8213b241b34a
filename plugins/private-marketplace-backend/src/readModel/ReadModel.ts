import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type {
  ChangeSetDetail,
  ChangeSetList,
  ConfigurationDetail,
  ConfigurationList,
  ErrorFileList,
  ExperienceDetail,
  ExperienceDiff,
  ExperienceList,
  ExperienceQuery,
  PageQuery,
  PreviewedExperience,
  PrincipalList,
  ProductList,
  ProductQuery,
  SyncState,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ExperienceFilter } from '@private-marketplace/backstage-plugin-private-marketplace-node';

/** What a caller may see: everything when undefined. */
export type Visible = PermissionCriteria<ExperienceFilter> | undefined;

/** An experience as a configuration is planned against it. */
export interface PlannedExperience {
  ref: string;
  shortName?: string;
  revision: number;
  /** Undefined while the experience has not been created yet. */
  known?: PreviewedExperience;
  /** Configurations that wait or are being applied. */
  queueLength: number;
}

/**
 * Answers from the database, without any call of AWS. An experience is found by
 * its short name or by its id; what the caller may not see is not there. A list
 * of an experience that is not there is empty.
 */
export interface ReadModel {
  /**
   * Filter, permission, order and page are all part of the query.
   *
   * @throws InputError when the cursor does not fit.
   */
  listExperiences(
    query: ExperienceQuery,
    visible: Visible,
  ): Promise<ExperienceList>;
  findExperience(
    ref: string,
    visible: Visible,
  ): Promise<ExperienceDetail | undefined>;
  /** For the framework, which judges conditions on single resources. In the order of the refs. */
  findExperiences(
    refs: readonly string[],
  ): Promise<(ExperienceDetail | undefined)[]>;
  listProducts(
    ref: string,
    query: ProductQuery,
    visible?: Visible,
  ): Promise<ProductList>;
  listPrincipals(
    ref: string,
    query: PageQuery,
    visible?: Visible,
  ): Promise<PrincipalList>;
  /** Newest first; also those that are accepted and not written yet. */
  listConfigurations(
    ref: string,
    query: PageQuery,
    visible?: Visible,
  ): Promise<ConfigurationList>;
  findConfiguration(
    ref: string,
    version: string,
    visible?: Visible,
  ): Promise<ConfigurationDetail | undefined>;
  /** Newest first. */
  listChangeSets(
    ref: string,
    query: PageQuery,
    visible?: Visible,
  ): Promise<ChangeSetList>;
  findChangeSet(
    ref: string,
    changeSetId: string,
    visible?: Visible,
  ): Promise<ChangeSetDetail | undefined>;
  /** Newest first. */
  listErrors(
    ref: string,
    query: PageQuery,
    visible?: Visible,
  ): Promise<ErrorFileList>;
  getSync(): Promise<SyncState>;
  /** @returns undefined when neither files nor Catalog know the experience. */
  findPlanned(ref: string): Promise<PlannedExperience | undefined>;
  /** Which experiences that are not archived principals are associated with, by principal: refs. */
  findAssociations(
    principals: readonly string[],
  ): Promise<Map<string, string[]>>;
  /**
   * What has changed in an experience since a revision.
   *
   * @returns undefined when the revision is too old to be known.
   */
  findChangesSince(
    ref: string,
    revision: number,
  ): Promise<ExperienceDiff | undefined>;
}

/** Brings the database up to date with AWS. */
export interface Synchronizer {
  /** Reads everything; what is no longer there is marked. */
  full(signal?: AbortSignal): Promise<void>;
  /** Reads what has changed since the last reading. */
  incremental(signal?: AbortSignal): Promise<void>;
  /** Reads one experience, its files and what is in progress, at once. */
  refresh(ref: string, signal?: AbortSignal): Promise<void>;
}
