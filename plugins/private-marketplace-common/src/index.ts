/**
 * Pure domain of Private Marketplace, without I/O: it runs in the browser, in
 * Node and in a Lambda function.
 *
 * @packageDocumentation
 */

export type {
  Automation,
  Configuration,
  ConfigurationVersion,
  ErrorReport,
  Outcome,
  Problem,
  Status,
} from '@private-marketplace/schemas';
export type {
  ActivityEntry,
  ActivityExportQuery,
  ActivityList,
  ActivityQuery,
  ActivityResult,
  Attention,
  ChangeSetDetail,
  ChangeSetList,
  ChangeSetSummary,
  ChangeSummary,
  ConfigurationDetail,
  ConfigurationError,
  ConfigurationList,
  ConfigurationPreview,
  ConfigurationProgress,
  ConfigurationState,
  ConflictResponse,
  DirectoryProduct,
  DirectoryProductDetail,
  DirectoryProductList,
  DirectoryProductQuery,
  ErrorFile,
  ErrorFileList,
  UnrecognizedFileList,
  ExperienceDetail,
  ExperienceDiff,
  ExperienceList,
  ExperienceOverview,
  ExperienceOwners,
  ExperienceQuery,
  ExperienceSummary,
  ImpactSummary,
  MarketplaceListingList,
  MarketplaceQuery,
  NameSource,
  OrganizationBranches,
  OrganizationBranchesQuery,
  OrganizationNodeDetail,
  OrganizationNodeList,
  OrganizationNodeSummary,
  OrganizationQuery,
  OrganizationSync,
  OwnerSource,
  PageQuery,
  PreviewChange,
  PreviewItem,
  PreviewReason,
  PreviewStep,
  PreviewWarning,
  Principal,
  PrincipalList,
  PrincipalMove,
  PrincipalMoveList,
  PrincipalMoveQuery,
  ProcurementVerdict,
  Product,
  ProductFacets,
  ProductList,
  ProductName,
  ProductNames,
  ProductPlacement,
  ProductQuery,
  ProductResolution,
  ReferencedExperience,
  NewRequest,
  RequestActionName,
  RequestApprovers,
  RequestAsk,
  RequestCheck,
  RequestCheckGroup,
  RequestConfiguration,
  RequestConsequence,
  RequestCounts,
  RequestDecision,
  RequestDetail,
  RequestForm,
  RequestJoin,
  RequestList,
  RequestOutcome,
  RequestOutcomes,
  RequestPerson,
  RequestQuery,
  RequestSender,
  RequestSummary,
  RequestTarget,
  RequestTimelineEntry,
  RequestVerdict,
  ResolvedItem,
  ShownExperience,
  SyncState,
} from './api/types';
export type { operations as ApiOperations } from './generated/api';
export { isShown } from './api/isShown';
export {
  CONFIGURATION_PREFIX,
  configurationKeys,
  formatConfigurationKey,
  parseConfigurationKey,
  shortNameOfKey,
  type ConfigurationName,
  type ParsedConfigurationKey,
} from './files/configurationKey';
export { isShortName, isVersion, shortNameProblem } from './files/shortName';
export {
  isPortalShortName,
  isPortalVersion,
  portalShortNameProblem,
  portalVersionProblem,
} from './files/portalName';
export {
  STATUS_PREFIX,
  formatStatusKey,
  parseStatusKey,
} from './files/statusKey';
export {
  formatErrorKey,
  parseErrorKey,
  type ErrorName,
} from './files/errorKey';
export {
  canonicalConfiguration,
  contentHash,
} from './configurations/contentHash';
export { decodeText, type DecodedText } from './text/decodeText';
export {
  MAX_CONFIGURATION_BYTES,
  parseConfiguration,
  parseConfigurationBytes,
  parseConfigurationText,
  sizeProblem,
  type ParsedConfiguration,
} from './configurations/parseConfiguration';
export {
  HEARTBEAT_KEY,
  UNRECOGNIZED_KEY,
  parseHeartbeatText,
  parseUnrecognizedText,
} from './status/parseAutomationFile';
export { parseErrorFileText } from './status/parseErrorFile';
export { parseStatusText, type ParsedStatus } from './status/parseStatus';
export {
  MAX_IDS_PER_CHANGE,
  planChangeSets,
  type Plan,
} from './plan/planChangeSets';
export type { KnownExperience } from './plan/knownExperience';
export {
  previewConfiguration,
  principalsToLookUp,
  type KnownIds,
  type PreviewRequest,
} from './preview/previewConfiguration';
export type { PreviewedExperience } from './preview/previewedExperience';
export { diffExperiences, type ExperienceState } from './diff/diffExperiences';
export {
  compareSummary,
  summarizeChanges,
  summarizeConfiguration,
  type StateBefore,
  type SummarizedChange,
} from './diff/changeSummary';
export { requestedDiff } from './diff/requestedDiff';
export type { Branding } from './diff/brandingFields';
export {
  parsePrincipalIds,
  type NotAPrincipalId,
  type PastedPrincipalId,
} from './pasting/parsePrincipalIds';
export { productIdForm, type ProductIdForm } from './products/productIdForm';
export {
  isAssessmentValid,
  parseAssessment,
  type AssessmentRisk,
  type AssessmentStatus,
  type ProductAssessment,
} from './products/assessment';
export {
  listingAddress,
  marketplaceAddress,
} from './products/marketplaceAddress';
export {
  parsePastedProducts,
  type PastedProducts,
  type PastedReference,
  type PastedRefusal,
  type PastedWords,
  type RefusedPaste,
} from './products/parsePastedProducts';
export type { AddressRefusal } from './products/readMarketplaceAddress';
export type {
  ListedProduct,
  MarketplaceFacts,
  MarketplaceListing,
  MarketplaceProduct,
  NamedValue,
  Vendor,
} from './products/product';
export { meantProduct, whyNotMeant } from './pasting/meantProduct';
export type { InvalidPaste, Pasted } from './pasting/pastedItems';
export { catalogChange, type CatalogChange } from './catalog/catalogChange';
export {
  ExperienceDraft,
  NOT_CREATED,
  type CatalogExperience,
} from './catalog/ExperienceDraft';
export {
  refusalsOf,
  type CatalogRefusal,
  type CatalogSurroundings,
} from './catalog/refusals';
export { newIds, type ListChangeType } from './catalog/newIds';
export {
  CHANGE_SET_NAME_PREFIX,
  beginningOfChangeSet,
  changeSetName,
  isChangeSetNameOf,
  shortNameOfChangeSet,
} from './plan/changeSetName';
export type {
  NewConfiguration,
  NewMove,
  NewOwners,
  PrivateMarketplaceApi,
  RequestOptions,
  RequestRemark,
} from './client/PrivateMarketplaceApi';
export { AWS_UNAVAILABLE, NOT_CONFIGURED } from './client/errorCodes';
export { fromVersionSegment, toVersionSegment } from './client/versionSegment';
export { PrivateMarketplaceClient } from './client/PrivateMarketplaceClient';
export type { PrivateMarketplaceClientOptions } from './client/connect';
export {
  CHANGE_PERMISSIONS,
  changeKindsOf,
  type ChangeKind,
} from './permissions/changeKinds';
export {
  RESOURCE_TYPE_EXPERIENCE,
  RESOURCE_TYPE_REQUEST,
  requestCreatePermission,
  requestDecidePermission,
  requestErasePermission,
  requestPermissions,
  requestReadPermission,
  requestUpdatePermission,
  changeSetCancelPermission,
  experienceAdoptPermission,
  experienceAudiencePermission,
  experienceBrandingPermission,
  experienceCreatePermission,
  experienceDetailsPermission,
  experienceLivePermission,
  experienceOwnersPermission,
  experiencePermissions,
  experienceProductsPermission,
  experienceReadPermission,
  organizationReadPermission,
  privateMarketplacePermissions,
  productReadPermission,
} from './permissions/permissions';
export type {
  AccountNode,
  AccountState,
  OrganizationAccount,
  OrganizationalUnit,
  OrganizationalUnitNode,
  OrganizationNode,
  OrganizationProblem,
  OrganizationTopNode,
  OrganizationTree,
} from './governance/organizationTree';
export { isActive } from './governance/organizationTree';
export {
  accountsOf,
  indexOrganization,
  type OrganizationIndex,
  type OrganizationPlace,
} from './governance/indexOrganization';
export {
  isInForce,
  referenceOf,
  type ExperienceReference,
  type GovernanceExperience,
  type ProcurementPolicy,
} from './governance/governanceExperience';
export {
  indexExperiences,
  type AssociationConflict,
  type ExperienceIndex,
  type IndexedExperience,
} from './governance/indexExperiences';
export {
  resolveOrganization,
  type NodeGovernance,
  type OrganizationGovernance,
  type UnknownPrincipal,
} from './governance/resolveOrganization';
export {
  resolveChain,
  type ChainLevel,
  type GovernanceChain,
} from './governance/resolveChain';
export {
  decideProduct,
  isProcurable,
  type ProductDecision,
} from './governance/decideProduct';
export type { Remedy } from './governance/remedies';
export {
  findVerdict,
  type ActiveDecision,
  type Verdict,
} from './governance/findVerdict';
export { NOT_GOVERNED, type NotGoverned } from './governance/notGoverned';
export type {
  PlainRefusalCode,
  Proposal,
  ProposalProblem,
  Refusal,
} from './governance/proposal';
export {
  applyProposals,
  assumeProposals,
  type AppliedProposals,
} from './governance/applyProposals';
export { proposalsOf } from './governance/proposalsOf';
export {
  comparedExperiences,
  findImpact,
  type Impact,
  type ImpactGroup,
} from './governance/findImpact';
export { partiesOf } from './governance/partiesOf';
export { procurableProducts, type ProductSet } from './governance/productSet';
export {
  isOpenRequest,
  isRequestEnd,
  isRequestUnderWay,
  OPEN_REQUEST_STATES,
  REQUEST_STATES,
  UNSETTLED_REQUEST_STATES,
  type RequestState,
} from './requests/requestState';
export {
  REQUEST_ACTIONS,
  REQUEST_DOORS,
  REQUEST_OBSERVATIONS,
  type RequestAction,
  type RequestDoor,
  type RequestEvent,
  type RequestEventKind,
  type RequestObservation,
} from './requests/requestEvent';
export {
  advanceRequest,
  possibleActions,
  SUBMISSION_EFFECTS,
  type AdvancedRequest,
  type RequestEffect,
  type RequestNews,
} from './requests/advanceRequest';
export {
  timelineProblem,
  type RequestTransition,
} from './requests/requestTimeline';
export {
  hasExpired,
  nextReminder,
  pauseClock,
  resumeClock,
  startClock,
  type RequestClock,
  type RequestTimes,
} from './requests/requestClock';
export {
  annotatedAccount,
  DEFAULT_ACCOUNT_ANNOTATIONS,
  type AnnotatedEntity,
} from './governance/annotatedAccount';
