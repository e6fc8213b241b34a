import type { components, operations } from '../generated/api';

type Schemas = components['schemas'];
type Query<Name extends keyof operations> = NonNullable<
  operations[Name]['parameters']['query']
>;

/** One experience in a list. @public */
export type ExperienceSummary = Schemas['ExperienceSummary'];
/** One page of experiences. @public */
export type ExperienceList = Schemas['ExperienceList'];
/** How many experiences there are, and how many need something. @public */
export type ExperienceOverview = Schemas['ExperienceOverview'];
/** Filters, order and place of a page of experiences. @public */
export type ExperienceQuery = Query<'ListExperiences'>;
/** One experience with what its page shows. @public */
export type ExperienceDetail = Schemas['ExperienceDetail'];
/** Who owns an experience, who says so, and who set it when. @public */
export type ExperienceOwners = Schemas['ExperienceOwners'];
/** Where the owners of an experience come from. @public */
export type OwnerSource = Schemas['OwnerSource'];
/** Why somebody should look at an experience. @public */
export type Attention = Schemas['Attention'];
/** How fresh the data of the portal is. @public */
export type SyncState = Schemas['SyncState'];
/** A product on the allow or the deny list of an experience. @public */
export type Product = Schemas['Product'];
/** One page of products. @public */
export type ProductList = Schemas['ProductList'];
/** Filters and place of a page of products. @public */
export type ProductQuery = Query<'ListProducts'>;
/** Organization, organizational unit or account that an experience is associated with. @public */
export type Principal = Schemas['Principal'];
/** One page of principals. @public */
export type PrincipalList = Schemas['PrincipalList'];
/** Place of a page. @public */
export type PageQuery = Query<'ListPrincipals'>;
/** How far a configuration has come. @public */
export type ConfigurationState = Schemas['ConfigurationState'];
/** Why a configuration was not applied. @public */
export type ConfigurationError = Schemas['ConfigurationError'];
/** Progress of one configuration from file to result. @public */
export type ConfigurationProgress = Schemas['ConfigurationProgress'];
/** One page of configurations, newest first. @public */
export type ConfigurationList = Schemas['ConfigurationList'];
/** One configuration with its content and what it changed. @public */
export type ConfigurationDetail = Schemas['ConfigurationDetail'];
/** Difference between two states of an experience. @public */
export type ExperienceDiff = Schemas['ExperienceDiff'];
/** What a configuration would do if it were written now. @public */
export type ConfigurationPreview = Schemas['ConfigurationPreview'];
/** One change set of a preview. @public */
export type PreviewStep = Schemas['PreviewStep'];
/** One change of a previewed change set. @public */
export type PreviewChange = Schemas['PreviewChange'];
/** One product, principal or field of a preview. @public */
export type PreviewItem = Schemas['PreviewItem'];
/** Why something in a preview will fail. @public */
export type PreviewReason = Schemas['PreviewReason'];
/** Something to think about before a configuration is written. @public */
export type PreviewWarning = Schemas['PreviewWarning'];
/** A change set in a list. @public */
export type ChangeSetSummary = Schemas['ChangeSetSummary'];
/** One page of change sets, newest first. @public */
export type ChangeSetList = Schemas['ChangeSetList'];
/** A change set with its changes. @public */
export type ChangeSetDetail = Schemas['ChangeSetDetail'];
/** An error file of the bucket. @public */
export type ErrorFile = Schemas['ErrorFile'];
/** One page of error files, newest first. @public */
export type ErrorFileList = Schemas['ErrorFileList'];
/** Files in the bucket that belong to no experience. @public */
export type UnrecognizedFileList = Schemas['UnrecognizedFileList'];
/** What a change asks for, in short. @public */
export type ChangeSummary = Schemas['ChangeSummary'];
/** Something that happened. @public */
export type ActivityEntry = Schemas['ActivityEntry'];
/** How something that happened has ended, or that it has not. @public */
export type ActivityResult = Schemas['ActivityResult'];
/** One page of what has happened, newest first. @public */
export type ActivityList = Schemas['ActivityList'];
/** Filters of what has happened. @public */
export type ActivityExportQuery = Query<'ExportActivity'>;
/** Filters and place of a page of what has happened. @public */
export type ActivityQuery = Query<'ListActivity'>;
/** Body of an answer with status 409. @public */
export type ConflictResponse = Schemas['ConflictResponse'];
/** How fresh the organization tree is. @public */
export type OrganizationSync = Schemas['OrganizationSync'];
/** The organization, a unit or an account, and what governs it. @public */
export type OrganizationNodeSummary = Schemas['OrganizationNode'];
/** One page of nodes. @public */
export type OrganizationNodeList = Schemas['OrganizationNodeList'];
/** Filters and place of a page of nodes. @public */
export type OrganizationQuery = Query<'ListOrganizationNodes'>;
/** First pages of the children of several nodes. @public */
export type OrganizationBranches = Schemas['OrganizationBranches'];
/** Which nodes, and how many children of each. @public */
export type OrganizationBranchesQuery = Query<'ListOrganizationBranches'>;
/** One node with the levels above it. @public */
export type OrganizationNodeDetail = Schemas['OrganizationNodeDetail'];
/** An experience that is told to somebody who may see it. @public */
export type ShownExperience = Schemas['ExperienceReference'];
/** An experience, or that there is one which the reader may not see. @public */
export type ReferencedExperience = Schemas['ReferencedExperience'];
/** Whether an account may procure a product, and why. @public */
export type ProcurementVerdict = Schemas['Verdict'];
/** What a change would mean for accounts. @public */
export type ImpactSummary = Schemas['Impact'];
/** A move of a principal from one experience to another. @public */
export type PrincipalMove = Schemas['Move'];
/** One page of moves, newest first. @public */
export type PrincipalMoveList = Schemas['MoveList'];
/** Filters and place of a page of moves. @public */
export type PrincipalMoveQuery = Query<'ListMoves'>;
/** A product as the directory knows it. @public */
export type DirectoryProduct = Schemas['DirectoryProduct'];
/** One page of the company's list of products. @public */
export type DirectoryProductList = Schemas['DirectoryProductList'];
/** A product with where it is allowed or denied. @public */
export type DirectoryProductDetail = Schemas['DirectoryProductDetail'];
/** Words, filters and place of a page of products. @public */
export type DirectoryProductQuery = Query<'SearchProducts'>;
/** What products can be narrowed by. @public */
export type ProductFacets = Schemas['ProductFacets'];
/** What a product is called. @public */
export type ProductName = Schemas['ProductName'];
/** What some products are called. @public */
export type ProductNames = Schemas['ProductNames'];
/** Whether AWS Marketplace tells the names of products. @public */
export type NameSource = Schemas['NameSource'];
/** An experience that names a product. @public */
export type ProductPlacement = Schemas['ProductPlacement'];
/** One page of what AWS Marketplace lists. @public */
export type MarketplaceListingList = Schemas['MarketplaceListingList'];
/** Words, filters and place of a page of AWS Marketplace. @public */
export type MarketplaceQuery = Query<'SearchMarketplace'>;
/** Which products a text names. @public */
export type ProductResolution = Schemas['ProductResolution'];
/** What something in a text is. @public */
export type ResolvedItem = Schemas['ResolvedItem'];
/** A request for a product in a list. @public */
export type RequestSummary = Schemas['RequestSummary'];
/** One page of requests. @public */
export type RequestList = Schemas['RequestList'];
/** Filters, order and place of a page of requests. @public */
export type RequestQuery = Query<'ListRequests'>;
/** How many requests wait for the caller. @public */
export type RequestCounts = Schemas['RequestCounts'];
/** What a company wants to know of a request. @public */
export type RequestForm = Schemas['RequestForm'];
/** A request with all that has happened to it. @public */
export type RequestDetail = Schemas['RequestDetail'];
/** Something that has happened to a request. @public */
export type RequestTimelineEntry = Schemas['RequestTimelineEntry'];
/** What one person asks for. @public */
export type RequestAsk = Schemas['RequestAsk'];
/** Somebody in a request. @public */
export type RequestPerson = Schemas['RequestPerson'];
/** An account or unit for which a product is asked. @public */
export type RequestTarget = Schemas['RequestTarget'];
/** Who decides, and how long that usually takes. @public */
export type RequestApprovers = Schemas['RequestApprovers'];
/** What an approval means. @public */
export type RequestConsequence = Schemas['RequestConsequence'];
/** The configuration that follows from an approval. @public */
export type RequestConfiguration = Schemas['RequestConfiguration'];
/** What the caller may do with a request. @public */
export type RequestActionName = Schemas['RequestActionName'];
/** A product that is to be asked for. @public */
export type NewRequest = Schemas['NewRequest'];
/** What would come of asking, or what came of it. @public */
export type RequestCheck = Schemas['RequestCheck'];
/** The same for the accounts that one experience governs. @public */
export type RequestCheckGroup = Schemas['RequestCheckGroup'];
/** Whether something can be asked for. @public */
export type RequestVerdict = Schemas['RequestVerdict'];
/** That somebody asks for the same. @public */
export type RequestJoin = Schemas['RequestJoin'];
/** A decision about one request or many. @public */
export type RequestDecision = Schemas['RequestDecision'];
/** What came of a decision. @public */
export type RequestOutcomes = Schemas['RequestOutcomes'];
/** The same for one request. @public */
export type RequestOutcome = Schemas['RequestOutcome'];
/** Through what the caller sends something. @public */
export type RequestSender = Schemas['RequestSender'];
