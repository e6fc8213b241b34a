import type { Configuration } from '@private-marketplace/schemas';
import type {
  ActivityExportQuery,
  ActivityList,
  ActivityQuery,
  ChangeSetDetail,
  ChangeSetList,
  ConfigurationDetail,
  ConfigurationList,
  ConfigurationPreview,
  ConfigurationProgress,
  DirectoryProductDetail,
  DirectoryProductList,
  DirectoryProductQuery,
  ErrorFileList,
  ExperienceDetail,
  ExperienceList,
  ExperienceOverview,
  ExperienceOwners,
  ExperienceQuery,
  ImpactSummary,
  MarketplaceListingList,
  MarketplaceQuery,
  NewRequest,
  OrganizationBranches,
  OrganizationBranchesQuery,
  OrganizationNodeDetail,
  OrganizationNodeList,
  OrganizationQuery,
  PageQuery,
  PrincipalList,
  PrincipalMove,
  PrincipalMoveList,
  PrincipalMoveQuery,
  ProcurementVerdict,
  ProductList,
  ProductNames,
  ProductQuery,
  ProductResolution,
  RequestCheck,
  RequestCounts,
  RequestDecision,
  RequestDetail,
  RequestForm,
  RequestJoin,
  RequestList,
  RequestOutcomes,
  RequestQuery,
  RequestSender,
  SyncState,
  UnrecognizedFileList,
} from '../api/types';

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
  /**
   * Revision of the experience that it was made against; a stale one is refused
   * with status 409. Without it the last writer wins.
   */
  revision?: number;
}

/** Owners that are to be set. @public */
export interface NewOwners {
  /** Entity refs of groups and users. */
  owners: string[];
  /** That of the owners when they were last seen. */
  revision: number;
}

/** A principal that is to be moved, and the short names of the two experiences. @public */
export interface NewMove {
  principal: string;
  from: string;
  to: string;
}

/** Words with something that is done to a request, and through what it is done. @public */
export interface RequestRemark {
  text?: string;
  via?: RequestSender;
}

/**
 * What the backend plugin offers. An experience is named by its short name or,
 * where it has none, its id. All calls throw ResponseError.
 *
 * @public
 */
export interface PrivateMarketplaceApi {
  listExperiences(
    query?: ExperienceQuery,
    options?: RequestOptions,
  ): Promise<ExperienceList>;
  /** How many experiences there are, and how many of them need something. */
  getOverview(options?: RequestOptions): Promise<ExperienceOverview>;
  getExperience(
    ref: string,
    options?: RequestOptions,
  ): Promise<ExperienceDetail>;
  listProducts(
    ref: string,
    query?: ProductQuery,
    options?: RequestOptions,
  ): Promise<ProductList>;
  listPrincipals(
    ref: string,
    query?: PageQuery,
    options?: RequestOptions,
  ): Promise<PrincipalList>;
  /** Newest first. */
  listConfigurations(
    ref: string,
    query?: PageQuery,
    options?: RequestOptions,
  ): Promise<ConfigurationList>;
  getConfiguration(
    ref: string,
    version: string,
    options?: RequestOptions,
  ): Promise<ConfigurationDetail>;
  /** Says what a configuration would do, and writes nothing. */
  previewConfiguration(
    ref: string,
    configuration: NewConfiguration,
    options?: RequestOptions,
  ): Promise<ConfigurationPreview>;
  /**
   * Writes a configuration file. To write the same one again under the same
   * version is no error and changes nothing; another one under a version that
   * is taken is refused with status 409.
   */
  writeConfiguration(
    ref: string,
    configuration: NewConfiguration,
    options?: RequestOptions,
  ): Promise<ConfigurationProgress>;
  /** Takes back a configuration that is accepted and not in the bucket yet. */
  withdrawConfiguration(
    ref: string,
    version: string,
    options?: RequestOptions,
  ): Promise<ConfigurationProgress>;
  /** What has happened, newest first: in all experiences, or in one. */
  listActivity(
    query?: ActivityQuery,
    options?: RequestOptions,
  ): Promise<ActivityList>;
  /** Files in the bucket that belong to no experience. */
  listUnrecognizedFiles(
    options?: RequestOptions,
  ): Promise<UnrecognizedFileList>;
  /** Newest first. */
  listChangeSets(
    ref: string,
    query?: PageQuery,
    options?: RequestOptions,
  ): Promise<ChangeSetList>;
  getChangeSet(
    ref: string,
    changeSetId: string,
    options?: RequestOptions,
  ): Promise<ChangeSetDetail>;
  /** Possible while AWS prepares the change set; later it is refused with status 409. */
  cancelChangeSet(
    ref: string,
    changeSetId: string,
    options?: RequestOptions,
  ): Promise<ChangeSetDetail>;
  /** Newest first. */
  listErrors(
    ref: string,
    query?: PageQuery,
    options?: RequestOptions,
  ): Promise<ErrorFileList>;
  /** Makes an experience that was made elsewhere manageable through files. */
  adoptExperience(
    id: string,
    shortName: string,
    options?: RequestOptions,
  ): Promise<ExperienceDetail>;
  /** Who owns an experience, who says so, and who set it when. */
  getOwners(ref: string, options?: RequestOptions): Promise<ExperienceOwners>;
  /** Sets the owners in the portal; refused with status 409 when they were set since. */
  setOwners(
    ref: string,
    owners: NewOwners,
    options?: RequestOptions,
  ): Promise<ExperienceOwners>;
  /** Leaves it to app-config and the AWS tag again. */
  clearOwners(
    ref: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<ExperienceOwners>;
  /** Nodes of the organization: the children of one, or all that match. */
  listOrganizationNodes(
    query?: OrganizationQuery,
    options?: RequestOptions,
  ): Promise<OrganizationNodeList>;
  /** Children of several nodes at once, the first page of each. */
  listOrganizationBranches(
    query: OrganizationBranchesQuery,
    options?: RequestOptions,
  ): Promise<OrganizationBranches>;
  getOrganizationNode(
    id: string,
    options?: RequestOptions,
  ): Promise<OrganizationNodeDetail>;
  /** Whether an account may procure a product, and why. */
  getVerdict(
    question: { account: string; product: string },
    options?: RequestOptions,
  ): Promise<ProcurementVerdict>;
  /** Newest first. */
  listMoves(
    query?: PrincipalMoveQuery,
    options?: RequestOptions,
  ): Promise<PrincipalMoveList>;
  getMove(id: string, options?: RequestOptions): Promise<PrincipalMove>;
  /** Says what a move would mean for accounts, and moves nothing. */
  previewMove(move: NewMove, options?: RequestOptions): Promise<ImpactSummary>;
  /** Moves a principal from one experience to another. */
  movePrincipal(
    move: NewMove,
    options?: RequestOptions,
  ): Promise<PrincipalMove>;
  /** Moves a principal back. */
  undoMove(id: string, options?: RequestOptions): Promise<PrincipalMove>;
  /** Stops a move that is under way, and puts the principal back. */
  stopMove(id: string, options?: RequestOptions): Promise<PrincipalMove>;
  /** Does the current step of a move once more. */
  retryMove(id: string, options?: RequestOptions): Promise<PrincipalMove>;
  /** The company's list of products. */
  searchProducts(
    query?: DirectoryProductQuery,
    options?: RequestOptions,
  ): Promise<DirectoryProductList>;
  /** A product with where it is allowed or denied. */
  getProduct(
    id: string,
    options?: RequestOptions,
  ): Promise<DirectoryProductDetail>;
  /** What products are called, as far as that is known; at most 100 at once. */
  listProductNames(
    ids: readonly string[],
    options?: RequestOptions,
  ): Promise<ProductNames>;
  /**
   * Which products a text names.
   *
   * @param words - whether words that stand beside ids are looked for.
   */
  resolveProducts(
    text: string,
    words?: 'count' | 'search',
    options?: RequestOptions,
  ): Promise<ProductResolution>;
  /** What AWS Marketplace lists. It asks AWS. */
  searchMarketplace(
    query?: MarketplaceQuery,
    options?: RequestOptions,
  ): Promise<MarketplaceListingList>;
  /** The logo of a product. */
  getProductLogo(id: string, options?: RequestOptions): Promise<Blob>;
  /** Requests for products that the caller may see. */
  listRequests(
    query?: RequestQuery,
    options?: RequestOptions,
  ): Promise<RequestList>;
  /** How many requests wait for the caller. */
  countRequests(options?: RequestOptions): Promise<RequestCounts>;
  getRequestForm(options?: RequestOptions): Promise<RequestForm>;
  /** A request with all that has happened to it. */
  getRequest(id: string, options?: RequestOptions): Promise<RequestDetail>;
  /** Says what would come of asking for a product, and sends nothing. */
  checkRequest(
    request: NewRequest,
    options?: RequestOptions,
  ): Promise<RequestCheck>;
  /**
   * Asks for a product: one request for each experience that governs the
   * targets, or joins those that ask for the same. With the same key it sends
   * nothing twice.
   */
  submitRequest(
    request: NewRequest,
    options?: RequestOptions,
  ): Promise<RequestCheck>;
  /** Asks for what another request asks for. */
  joinRequest(
    id: string,
    join: RequestJoin,
    options?: RequestOptions,
  ): Promise<RequestDetail>;
  /** Asks for it no more. */
  cancelRequest(
    id: string,
    remark?: RequestRemark,
    options?: RequestOptions,
  ): Promise<RequestDetail>;
  commentOnRequest(
    id: string,
    words: RequestRemark & { text: string },
    options?: RequestOptions,
  ): Promise<RequestDetail>;
  /** Gives the information that was asked for. */
  answerRequest(
    id: string,
    words: RequestRemark & { text: string },
    options?: RequestOptions,
  ): Promise<RequestDetail>;
  /** Decides one request or many, and says of each what came of it. */
  decideRequests(
    decision: RequestDecision,
    options?: RequestOptions,
  ): Promise<RequestOutcomes>;
  /** Erases a person's name and words from all requests. */
  erasePersonFromRequests(
    person: string,
    options?: RequestOptions,
  ): Promise<{ requests: number }>;
  /** Products of one experience, or of all, as CSV. */
  exportProducts(
    query?: { experience?: string },
    options?: RequestOptions,
  ): Promise<Blob>;
  /** Accounts with what governs them, as CSV. */
  exportAccounts(options?: RequestOptions): Promise<Blob>;
  /** What has happened, as CSV. */
  exportActivity(
    query?: ActivityExportQuery,
    options?: RequestOptions,
  ): Promise<Blob>;
  /** How fresh the data is. */
  getSync(options?: RequestOptions): Promise<SyncState>;
}
