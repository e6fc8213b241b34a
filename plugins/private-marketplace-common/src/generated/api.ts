// Generated from openapi.yaml by `npm run openapi`. Do not edit.
export interface paths {
  '/experiences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One page of the experiences that the caller may see. */
    get: operations['ListExperiences'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How many experiences there are that the caller may see, and how many of them concern them. */
    get: operations['GetOverview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/experiences/{ref}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetExperience'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/experiences/{ref}/products': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ListProducts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/experiences/{ref}/principals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ListPrincipals'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/experiences/{ref}/configurations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Configurations of an experience, newest first. */
    get: operations['ListConfigurations'];
    put?: never;
    /** @description Writes a configuration file, or with dryRun says what it would do. To write the same one again under the same version is no error and changes nothing. */
    post: operations['WriteConfiguration'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/experiences/{ref}/owners': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Who owns an experience, who says so, and who set it when. */
    get: operations['GetOwners'];
    /** @description Sets the owners of an experience in the portal. */
    put: operations['SetOwners'];
    post?: never;
    /** @description Takes back what the portal says of owners, so that app-config or else the tag counts again. */
    delete: operations['ClearOwners'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/experiences/{ref}/configurations/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetConfiguration'];
    put?: never;
    post?: never;
    /** @description Takes a configuration back that is accepted and not in the bucket yet. Later it is a conflict. */
    delete: operations['WithdrawConfiguration'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/experiences/{ref}/change-sets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Change sets of an experience, newest first, also those of other people. */
    get: operations['ListChangeSets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/experiences/{ref}/change-sets/{changeSetId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetChangeSet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/experiences/{ref}/change-sets/{changeSetId}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Cancels a change set while AWS is still preparing it; later it is a conflict. */
    post: operations['CancelChangeSet'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/experiences/{ref}/errors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Error files of an experience, newest first, without the content of long ones. */
    get: operations['ListErrors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/experiences/{ref}/adoption': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Makes an experience that was made elsewhere manageable through files, by writing its status file. */
    post: operations['AdoptExperience'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sync': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How fresh the data is. */
    get: operations['GetSync'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/unrecognized-files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Files in the bucket that belong to no experience: misspelt, in folders, or errors of such. Only who may see all experiences is told of them. */
    get: operations['ListUnrecognizedFiles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/activity': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What has happened, newest first: configurations, change sets that the automation did not start, and files that belong to nothing of these. Of one experience or of all that the caller may see; files that name no experience only for who may see all. There is no count, so that a page costs as much as it holds. */
    get: operations['ListActivity'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/exports/products': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Products on the lists of one experience, or of all that the caller may see, as CSV: one row for each experience and product, with the number of accounts that the experience governs where the caller may see the organization. */
    get: operations['ExportProducts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/exports/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description All accounts with what governs them, as CSV. */
    get: operations['ExportAccounts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/exports/activity': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What has happened, as ListActivity tells it with the same filters, as CSV. */
    get: operations['ExportActivity'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organization/nodes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Children of one node of the organization, or with any filter all nodes that match. A cursor is good for the tree that it was made of; when that has changed since, the answer is 409, and the first page is to be asked for anew. */
    get: operations['ListOrganizationNodes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organization/branches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The first page of the children of several nodes at once, as ListOrganizationNodes gives it for each, but with at most 5,000 nodes together. Nodes that are not in the organization are left out. */
    get: operations['ListOrganizationBranches'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organization/nodes/{nodeId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description One node, what governs it, and why. */
    get: operations['GetOrganizationNode'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organization/verdict': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Whether an account may procure a product, and why. */
    get: operations['GetVerdict'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organization/moves': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Moves of principals from one experience to another, newest first. */
    get: operations['ListMoves'];
    put?: never;
    /** @description Moves a principal from one experience to another: disassociates it, waits for success, associates it. With dryRun it says which accounts would be governed by something else. */
    post: operations['MovePrincipal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organization/moves/{moveId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetMove'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organization/moves/{moveId}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Moves the principal back. Possible where the actions of the move name it; else it is a conflict. */
    post: operations['UndoMove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organization/moves/{moveId}/stop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Stops a move that is under way, and puts the principal back. Possible where the actions of the move name it; else it is a conflict. */
    post: operations['StopMove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/organization/moves/{moveId}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Writes the configuration of the current step once more, under another version. Possible where the actions of the move name it; else it is a conflict. */
    post: operations['RetryMove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The company's list: products on lists of experiences that the caller may see and, with the permission product.read, those of the company's own sources. */
    get: operations['SearchProducts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetProduct'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/{id}/logo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The logo, as the portal has got it from AWS Marketplace. */
    get: operations['GetProductLogo'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/product-names': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What products are called, for pages that have their ids. */
    get: operations['ListProductNames'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/product-resolution': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Which products a text names: ids, addresses of AWS Marketplace and its consoles, names; in lines, lists or tables. Changes nothing. */
    post: operations['ResolveProducts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/marketplace-listings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What AWS Marketplace lists. This one asks AWS. */
    get: operations['SearchMarketplace'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Requests that the caller may see: those in which they ask for something, those that wait for a decision of theirs, or all. */
    get: operations['ListRequests'];
    put?: never;
    /** @description Asks for a product in accounts or units: one request for each experience that governs them. Where the same is being asked for already, the caller joins that request. With dryRun it says what would happen. */
    post: operations['SubmitRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/request-counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How many requests of the caller are not settled yet, and how many wait for a decision of theirs. */
    get: operations['CountRequests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/request-form': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What this company wants to know of a request, beside what every request has. */
    get: operations['GetRequestForm'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/requests/{requestId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetRequest'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/requests/{requestId}/join': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Asks for the same. Who asks for it already changes nothing. */
    post: operations['JoinRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/requests/{requestId}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description The caller asks for it no more. When nobody else does, the request ends. */
    post: operations['CancelRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/requests/{requestId}/comments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CommentOnRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/requests/{requestId}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Gives the information that was asked for. */
    post: operations['AnswerRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/request-decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Decides one request or many, with one note, and says of each what came of it. Those of one experience that are approved together become one configuration. */
    post: operations['DecideRequests'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/request-erasures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Erases a person's name and words from all requests. What was asked for, decided and done stays. Requests that nobody else asks for are cancelled. */
    post: operations['ErasePersonFromRequests'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    ErrorResponse: {
      error: {
        name: string;
        message: string;
        /** @description What is wrong with the configuration of the request, where that is why it was refused. */
        problems?: components['schemas']['Problem'][];
      };
      request?: {
        method?: string;
        url?: string;
      };
      response: {
        statusCode: number;
      };
    };
    ConflictResponse: {
      error: {
        name: string;
        message: string;
        /** @description The revision that the experience has now. */
        revision?: number;
        /** @description What has changed since the revision that the submission was made against. Absent when that is too long ago to be known. */
        changedSince?: components['schemas']['ExperienceDiff'];
      };
      request?: Record<string, never>;
      response: {
        statusCode: number;
      };
    };
    /** @description The part of the file names that stands for the experience. */
    ShortName: string;
    /** @description ISO 8601, UTC. */
    Time: string;
    /**
     * @description Enabled is what the AWS console calls Live.
     * @enum {string}
     */
    Status: 'Enabled' | 'Disabled';
    /**
     * @description Whether users may request products.
     * @enum {string}
     */
    RequestPolicy: 'Allow' | 'Deny';
    /**
     * @description Why somebody should look at the experience. live-for-nobody: live, and no principal is associated with it; not-readable: a status file names it, and AWS lists no such experience to the portal; no-owner: live, and nobody owns it, though others have owners.
     * @enum {string}
     */
    Attention:
      | 'failed'
      | 'stuck'
      | 'not-picked-up'
      | 'empty-and-live'
      | 'live-for-nobody'
      | 'not-readable'
      | 'no-owner'
      | 'unmanaged'
      | 'gone';
    SyncState: {
      /**
       * @description pending before the first reading has ended; stale when the last reading failed or is overdue, so that what is shown is the last good data.
       * @enum {string}
       */
      state: 'pending' | 'fresh' | 'stale';
      /** @description When what is shown was read. */
      syncedAt?: components['schemas']['Time'];
      /** @description Why the last reading failed, in words. */
      problem?: string;
      /** @description Number of files and entities that AWS did not let the portal read, or that make no sense, whatever the state: what is shown of them is missing, or older. Absent when there are none. The log of the backend names them, for not everybody may see them. */
      unreadable?: number;
      /** @description Number of experiences that status files name and that AWS lists to the portal in no list. When it is all of them, privateMarketplace.scope is likely to be wrong. Absent when there are none. */
      unlisted?: number;
    };
    ExperienceSummary: {
      /** @description What names the experience in addresses, its short name or else its id. */
      ref: string;
      /** @description Absent when no status file knows the experience. */
      shortName?: string;
      /** @description Catalog entity id. Absent while the experience is being created. */
      id?: string;
      name: string;
      description?: string;
      /** @description Absent where a status file names it and AWS lists no such experience to the portal. */
      status?: components['schemas']['Status'];
      archived: boolean;
      /** @description Whether it is managed through files. */
      managed: boolean;
      /** @description Entity refs of the groups and users that answer for it; empty where nobody does. */
      owners: string[];
      /** @description Absent where nobody owns it. */
      ownerSource?: components['schemas']['OwnerSource'];
      productRequests?: components['schemas']['RequestPolicy'];
      /** @description Number of products on the allow list. */
      allowedProducts: number;
      /** @description Number of products on the deny list. */
      deniedProducts: number;
      /** @description Number of principals that are associated with the experience itself. */
      principals: number;
      attention: components['schemas']['Attention'][];
      /** @description Rises with every change that the portal sees; send it back with a configuration. */
      revision: number;
      lastChange?: components['schemas']['ConfigurationProgress'];
      /** @description When the Catalog was first seen without the experience. */
      goneSince?: components['schemas']['Time'];
    };
    /**
     * @description Where the owners of an experience come from. What is set in the portal goes before what app-config says, and that before the tag in AWS.
     * @enum {string}
     */
    OwnerSource: 'portal' | 'app-config' | 'tag';
    OwnerClaim: {
      source: components['schemas']['OwnerSource'];
      owners: string[];
    };
    OwnerChange: {
      /** @description Absent where it was cleared, so that app-config or the tag counts again. */
      owners?: string[];
      changedAt: components['schemas']['Time'];
      /** @description Entity ref of a user, or a service. */
      changedBy?: string;
    };
    ExperienceOwners: {
      /** @description Who owns it now; empty where nobody does. */
      owners: string[];
      source?: components['schemas']['OwnerSource'];
      /** @description Of what is set in the portal; 0 where nothing ever was. Send it back with a change. */
      revision: number;
      /** @description All who say who owns it, the one that counts first. */
      claims: components['schemas']['OwnerClaim'][];
      /** @description What was set in the portal, newest first, at most 100. */
      changes: components['schemas']['OwnerChange'][];
    };
    OwnersRequest: {
      /** @description Entity refs of groups and users. A name alone is that of a group. */
      owners: string[];
      /** @description That of the owners when they were last seen. An older one is refused. */
      revision: number;
    };
    /** @description Counts of experiences that the caller may see; each stands for a filter of the list. */
    ExperienceOverview: {
      total: number;
      /** @description attention=any */
      needAttention: number;
      /** @description underWay=true */
      underWay: number;
      /** @description owner=mine */
      mine: number;
      /** @description owner=mine and attention=any */
      mineNeedAttention: number;
      sync: components['schemas']['SyncState'];
    };
    ExperienceList: {
      items: components['schemas']['ExperienceSummary'][];
      /** @description Number of experiences on all pages. */
      totalItems: number;
      /** @description Absent on the last page. */
      nextCursor?: string;
      sync: components['schemas']['SyncState'];
    };
    ExperienceDetail: components['schemas']['ExperienceSummary'] & {
      /** @description Of the Catalog entity. */
      arn?: string;
      /** @description Time of the last change in the Catalog. */
      lastModified?: components['schemas']['Time'];
      /** @description Absent when the experience has no procurement policy, which allows everything. */
      procurementPolicyId?: string;
      branding?: components['schemas']['Branding'];
      /** @description Configurations that wait or are being applied. */
      queueLength?: number;
      /** @description Number of error files. */
      errors?: number;
      /** @description Median time from file to result of the last configurations that succeeded, in seconds. */
      usualSeconds?: number;
      sync: components['schemas']['SyncState'];
    };
    Branding: {
      title?: string;
      information?: string;
      themeColor?: string;
      logoUrl?: string;
    };
    Product: {
      id: string;
      /** @enum {string} */
      list: 'allowed' | 'denied';
    };
    ProductList: {
      items: components['schemas']['Product'][];
      totalItems: number;
      nextCursor?: string;
    };
    Principal: {
      id: string;
      /** @enum {string} */
      kind: 'organization' | 'organizational-unit' | 'account' | 'other';
    };
    PrincipalList: {
      items: components['schemas']['Principal'][];
      totalItems: number;
      nextCursor?: string;
    };
    /** @description What is wrong with a configuration, for people. */
    Problem: {
      /** @description JSON pointer into the configuration. */
      pointer: string;
      message: string;
    };
    /**
     * @description accepted: the portal will write the file; written: the file is in the bucket and nothing has picked it up yet; queued: it waits for the one before it; applying: its change set is being started or runs. The others are ends. withdrawn: taken back, or too old, before the file was written; gone: the file was removed before anything had picked it up; superseded: later configurations had decided all of it; repeated: the same content had been applied already.
     * @enum {string}
     */
    ConfigurationState:
      | 'accepted'
      | 'written'
      | 'queued'
      | 'applying'
      | 'succeeded'
      | 'failed'
      | 'cancelled'
      | 'rejected'
      | 'withdrawn'
      | 'gone'
      | 'superseded'
      | 'repeated';
    /** @description Why a configuration was not applied. */
    ConfigurationError: {
      message: string;
      problems: components['schemas']['Problem'][];
      /** @description Key of the error file in the bucket, once it is written. */
      errorKey?: string;
      /** @description Whole content of the error file, for experts. */
      report?: unknown;
    };
    ConfigurationProgress: {
      /** @description Of the file in the bucket. */
      key: string;
      shortName: string;
      /** @description The part of the key between */
      version: string;
      /** @description S3 object version, where the bucket has versions. */
      versionId?: string;
      state: components['schemas']['ConfigurationState'];
      /**
       * @description not-picked-up or stuck when nothing has moved for longer than it should.
       * @enum {string}
       */
      attention?: 'not-picked-up' | 'stuck';
      writtenAt: components['schemas']['Time'];
      /** @description Who asked for it in the portal: an entity ref, or service: and its name. Absent for files that came another way. */
      requestedBy?: string;
      /** @description Whom the file itself names, though the portal has not accepted it: whoever may write into the bucket can write any name. */
      claimedBy?: string;
      /** @description When the automation recorded that it would start the change set. */
      startedAt?: components['schemas']['Time'];
      endedAt?: components['schemas']['Time'];
      changeSetId?: string;
      /** @description Absent where the file is no configuration, or has not been read yet. */
      summary?: components['schemas']['ChangeSummary'];
      error?: components['schemas']['ConfigurationError'];
    };
    ConfigurationList: {
      items: components['schemas']['ConfigurationProgress'][];
      totalItems: number;
      nextCursor?: string;
    };
    ConfigurationDetail: components['schemas']['ConfigurationProgress'] & {
      /**
       * @description Whether the file was written by the portal or came to the bucket another way.
       * @enum {string}
       */
      source: 'portal' | 'bucket';
      /** @description The configuration. Absent when the file is not a configuration that can be read. */
      content?: {
        [key: string]: unknown;
      };
      /** @description The file as it stands. Absent when it is larger than a configuration may be. */
      text?: string;
      /** @description What is wrong with the content. */
      problems: components['schemas']['Problem'][];
      /** @description Why an accepted configuration could not be written into the bucket yet, in words. */
      waiting?: string;
      /** @description What the configuration asks for, field by field. */
      requested?: components['schemas']['ExperienceDiff'];
      /** @description What has changed in the experience between the start and the end of the configuration, as far as the portal has seen it. */
      changed?: components['schemas']['ExperienceDiff'];
    };
    /** @description Difference between two states of an experience. What is absent is the same. */
    ExperienceDiff: {
      name?: components['schemas']['TextChange'];
      description?: components['schemas']['TextChange'];
      status?: components['schemas']['TextChange'];
      archived?: components['schemas']['TextChange'];
      productRequests?: components['schemas']['TextChange'];
      branding?: (components['schemas']['TextChange'] & {
        /** @enum {string} */
        field: 'title' | 'information' | 'themeColor' | 'logoUrl';
      })[];
      /** @description Products that came onto the allow list. */
      productsAllowed?: string[];
      productsNoLongerAllowed?: string[];
      /** @description Products that came onto the deny list. */
      productsDenied?: string[];
      productsNoLongerDenied?: string[];
      principalsAssociated?: string[];
      principalsDisassociated?: string[];
    };
    TextChange: {
      from?: string;
      to?: string;
    };
    NewConfiguration: {
      /** @description See configuration.schema.json. */
      configuration: {
        [key: string]: unknown;
      };
      /** @description Part of the file name; the time of writing when left out. */
      version?: string;
      /** @description Revision of the experience that the configuration was made against. When it has changed since, the answer is 409. Whoever has seen the experience sends it. Leave it out for an experience that does not exist yet, or where the configuration shall be written whatever others have done meanwhile. Of two that set the same the later one wins then, as with files that are uploaded by hand. */
      revision?: number;
    };
    /** @description What a configuration would do if it were written now. */
    ConfigurationPreview: {
      shortName: string;
      /** @description Whether the experience would be created. */
      creates: boolean;
      /** @description Revision of the experience that the preview is about. Absent when it does not exist yet. */
      revision?: number;
      /** @description That the configuration gives the experience another name. Absent when it does not, or creates the experience. */
      renames?: {
        from: string;
        to: string;
      };
      /**
       * @description applied: at least one change set, and all succeed; no-effect: everything is so already; rejected: the configuration can not work; fails: a change set will fail.
       * @enum {string}
       */
      prediction: 'applied' | 'no-effect' | 'rejected' | 'fails';
      /** @description Why the configuration would be rejected. */
      problems: components['schemas']['Problem'][];
      /** @description Number of configurations that have to end first. */
      queuedBehind: number;
      /** @description Change sets, in the order in which they run. */
      steps: components['schemas']['PreviewStep'][];
      /** @description What the configuration asks for and what is so already. */
      noEffect: components['schemas']['PreviewItem'][];
      warnings: components['schemas']['PreviewWarning'][];
      /** @description What it would mean for accounts. Absent where the caller may not see the organization, and where the portal has not read it. */
      impact?: components['schemas']['Impact'];
    };
    PreviewStep: {
      /** @description Of the change set. */
      name: string;
      /**
       * @description not-reached when a step before it fails.
       * @enum {string}
       */
      prediction: 'applied' | 'fails' | 'not-reached';
      changes: components['schemas']['PreviewChange'][];
    };
    PreviewChange: {
      changeType: string;
      items: components['schemas']['PreviewItem'][];
    };
    PreviewItem: {
      /**
       * @description Which part of the configuration asks for it.
       * @enum {string}
       */
      field:
        | 'Name'
        | 'Description'
        | 'Status'
        | 'Archived'
        | 'PolicyResourceRequests'
        | 'Branding'
        | 'AllowProducts'
        | 'DenyProducts'
        | 'AssociatePrincipals'
        | 'DisassociatePrincipals';
      /**
       * @description Which part of the branding.
       * @enum {string}
       */
      part?: 'title' | 'information' | 'themeColor' | 'logoUrl';
      /** @description A product, a principal, or the new value. */
      value?: string;
      /** @description The value that is there now. */
      from?: string;
      /** @enum {string} */
      effect: 'will-change' | 'already-so' | 'will-fail';
      /** @description Why it will fail. */
      reason?: components['schemas']['PreviewReason'];
    };
    PreviewReason: {
      /** @enum {string} */
      code:
        | 'principal-of-another-experience'
        | 'principal-not-in-organization'
        | 'archived'
        | 'archive-while-live'
        | 'no-procurement-policy'
        | 'other';
      /** @description Ref of the other experience. */
      experience?: string;
      detail?: string;
    };
    PreviewWarning: {
      /**
       * @description empty-and-live: nobody governed by it could buy anything; no-policy-and-live: everybody governed by it could buy everything; policy-created: it had no procurement policy, so everything was allowed, and now only the products that `values` holds are; no-longer-live: another experience or none takes over; several-steps: more than one change set; busy: others go first; unknown-product-form: an id that looks like none of AWS Marketplace.
       * @enum {string}
       */
      code:
        | 'empty-and-live'
        | 'no-policy-and-live'
        | 'policy-created'
        | 'no-longer-live'
        | 'several-steps'
        | 'busy'
        | 'unknown-product-form';
      values?: string[];
    };
    /** @enum {string} */
    ChangeSetState:
      | 'PREPARING'
      | 'APPLYING'
      | 'SUCCEEDED'
      | 'FAILED'
      | 'CANCELLED';
    ChangeSetSummary: {
      id: string;
      name: string;
      state: components['schemas']['ChangeSetState'];
      /** @description Whether the automation started it. */
      ours: boolean;
      startTime?: components['schemas']['Time'];
      endTime?: components['schemas']['Time'];
      failureCode?: string;
      /** @description Of the configuration that it applies, where that is known. */
      configurationVersion?: string;
      requestedBy?: string;
    };
    ChangeSetList: {
      items: components['schemas']['ChangeSetSummary'][];
      totalItems: number;
      nextCursor?: string;
    };
    ChangeSetDetail: components['schemas']['ChangeSetSummary'] & {
      failureDescription?: string;
      /** @description Empty until they have been read. */
      changes: {
        changeType: string;
        entityId?: string;
        details?: unknown;
        errors: {
          code: string;
          message: string;
        }[];
      }[];
    };
    ErrorFile: {
      key: string;
      writtenAt: components['schemas']['Time'];
      /** @description What happened, in words. */
      message?: string;
      configurationVersion?: string;
      problems?: components['schemas']['Problem'][];
      /** @description Whole content of the file, for experts. Left out where it is longer than 32,768 characters: the file itself has it, and so has GetConfiguration where a configuration has ended by it. */
      report?: unknown;
      /** @description Characters of the content where it is left out. */
      reportLength?: number;
    };
    UnrecognizedFile: {
      key: string;
      /** @description Why it is none, and what to do, in words. */
      reason: string;
      /** @description When it was last written. */
      since: components['schemas']['Time'];
    };
    UnrecognizedFileList: {
      /** @description Newest first, at most 500. */
      items: components['schemas']['UnrecognizedFile'][];
      totalItems: number;
    };
    ErrorFileList: {
      items: components['schemas']['ErrorFile'][];
      totalItems: number;
      nextCursor?: string;
    };
    TimeLimit: string;
    /**
     * @description under-way: not ended yet; no-effect: all of it had been decided already; cancelled: taken back, or gone, before it was applied.
     * @enum {string}
     */
    ActivityResult:
      | 'under-way'
      | 'succeeded'
      | 'failed'
      | 'cancelled'
      | 'no-effect';
    /** @description How many ids there are, and the first of them. */
    ListedIds: {
      total: number;
      /** @description At most three. */
      first: string[];
    };
    /** @description What a change asks for, in short. What is absent is not asked for; a value that stays the same is left out where what was there before is known. */
    ChangeSummary: {
      /** @description Whether the experience did not exist before. */
      creates?: boolean;
      name?: components['schemas']['TextChange'];
      status?: components['schemas']['TextChange'];
      archived?: components['schemas']['TextChange'];
      productRequests?: components['schemas']['TextChange'];
      /** @description Whether another description is given. */
      description?: boolean;
      /** @description Which parts of the branding are given. */
      branding?: ('title' | 'information' | 'themeColor' | 'logoUrl')[];
      productsAllowed?: components['schemas']['ListedIds'];
      productsDenied?: components['schemas']['ListedIds'];
      principalsAssociated?: components['schemas']['ListedIds'];
      principalsDisassociated?: components['schemas']['ListedIds'];
      /** @description The beginning of the note that goes with the products. */
      notes?: string;
    };
    /** @description Something that happened. A configuration has shortName and version, a change set changeSetId; what has neither is a file, which has key. */
    ActivityEntry: {
      /** @enum {string} */
      kind: 'configuration' | 'change-set' | 'file';
      /** @description When the file was written, or the change set started. */
      at: components['schemas']['Time'];
      endedAt?: components['schemas']['Time'];
      /** @description Absent where there is none, or none any more. */
      experience?: components['schemas']['ExperienceReference'];
      /**
       * @description Through what it came. portal: a person on the pages; service: another program by the portal's API, which service names; bucket: a file that somebody put there; aws: the console or the API of AWS.
       * @enum {string}
       */
      door: 'portal' | 'service' | 'bucket' | 'aws';
      /** @description Such as plugin:scaffolder, which acts for a person where by names one. */
      service?: string;
      /** @description Entity ref of the person who asked for it in the portal, or service and its name. */
      by?: string;
      /** @description Whom a file names that the portal did not write. */
      claimedBy?: string;
      /** @description Absent where it can not be told, or not yet. */
      summary?: components['schemas']['ChangeSummary'];
      result: components['schemas']['ActivityResult'];
      /** @description Of the configuration, in full. */
      state?: components['schemas']['ConfigurationState'];
      /**
       * @description not-picked-up or stuck when nothing has moved for longer than it should.
       * @enum {string}
       */
      attention?: 'not-picked-up' | 'stuck';
      /** @description Of the configuration. */
      shortName?: string;
      /** @description Of the configuration; may be empty. */
      version?: string;
      /** @description The change set, or the last one by which the configuration is applied. */
      changeSetId?: string;
      /** @description Of the file in the bucket. */
      key?: string;
      /** @description Why it failed, or what is wrong with the file, in words. */
      problem?: string;
    };
    ActivityList: {
      items: components['schemas']['ActivityEntry'][];
      nextCursor?: string;
    };
    ExperienceReference: {
      ref: string;
      name: string;
      /** @description Absent, like archived, where the portal no longer knows the experience. */
      status?: components['schemas']['Status'];
      archived?: boolean;
      /** @description Entity refs of who answers for it. Absent where nobody does. */
      owners?: string[];
    };
    /** @description An experience that is there, and that the caller may not see. */
    HiddenExperience: {
      /** @enum {boolean} */
      hidden: true;
    };
    ReferencedExperience:
      | components['schemas']['ExperienceReference']
      | components['schemas']['HiddenExperience'];
    /** @enum {string} */
    NodeKind: 'organization' | 'organizational-unit' | 'account';
    /**
     * @description Only an ACTIVE account procures anything.
     * @enum {string}
     */
    AccountState:
      | 'PENDING_ACTIVATION'
      | 'ACTIVE'
      | 'SUSPENDED'
      | 'PENDING_CLOSURE'
      | 'CLOSED';
    /**
     * @description none when no experience governs, so that everything may be procured.
     * @enum {string}
     */
    Relationship: 'associated' | 'inherited' | 'none';
    /** @description How fresh the organization tree is. Absent when the portal does not read the organization. */
    OrganizationSync: {
      /** @enum {string} */
      state: 'pending' | 'fresh' | 'stale';
      syncedAt?: components['schemas']['Time'];
      problem?: string;
    };
    OrganizationNode: {
      id: string;
      kind: components['schemas']['NodeKind'];
      name: string;
      parentId?: string;
      /** @description Of an account. */
      state?: components['schemas']['AccountState'];
      /** @description Of an account, where the portal shows e-mail addresses. */
      email?: string;
      /** @description Number of nodes directly below. */
      children: number;
      /** @description Number of accounts below, at any depth. */
      accountsBelow: number;
      governing?: components['schemas']['ReferencedExperience'];
      relationship: components['schemas']['Relationship'];
      /** @description The node from which the governing experience is inherited. */
      source?: {
        id: string;
        name: string;
      };
      /** @description Experiences that are associated with the node itself, governing or not. The first is the one that counts: a live one, else one that is not archived. Of those that are not archived there is at most one. */
      associated?: components['schemas']['ReferencedExperience'][];
      /** @description Names from the organization down to the parent; in search results. */
      path?: string[];
    };
    OrganizationNodeList: {
      items: components['schemas']['OrganizationNode'][];
      totalItems: number;
      nextCursor?: string;
      revision?: components['schemas']['OrganizationRevision'];
      sync: components['schemas']['OrganizationSync'];
    };
    /** @description The same text as long as neither the tree nor what governs it has changed, so that what was answered with it need not be asked for anew. Absent before the organization has been read. */
    OrganizationRevision: string;
    OrganizationBranches: {
      branches: {
        parentId: string;
        items: components['schemas']['OrganizationNode'][];
        /** @description Number of children on all pages. */
        totalItems: number;
        /** @description Gives the next page of this parent through ListOrganizationNodes. */
        nextCursor?: string;
      }[];
      revision?: components['schemas']['OrganizationRevision'];
      sync: components['schemas']['OrganizationSync'];
    };
    /** @description What one level of the organization contributes. */
    ChainLevel: {
      id: string;
      kind: components['schemas']['NodeKind'];
      /** @description The id where the caller may not see the organization. */
      name: string;
      /**
       * @description governs; not-live or archived: an experience is associated and does not govern; shadowed: it is live, and a nearer one governs; nothing: no experience is associated.
       * @enum {string}
       */
      contribution:
        | 'governs'
        | 'not-live'
        | 'archived'
        | 'shadowed'
        | 'nothing';
      experience?: components['schemas']['ReferencedExperience'];
    };
    OrganizationNodeDetail: components['schemas']['OrganizationNode'] & {
      /** @description From the node itself up to the organization. */
      chain: components['schemas']['ChainLevel'][];
      /** @description Number of products that may be procured. Absent when everything may. */
      products?: number;
      sync: components['schemas']['OrganizationSync'];
    };
    Verdict: {
      /**
       * @description allowed or denied by name; not-listed by the governing experience, so not allowed; everything-allowed by a live experience without a policy; unrestricted because nobody governs; inactive-account: the account is not ACTIVE and procures nothing, whatever governs it; unknown-account; hidden: an experience governs that the caller may not see, so that it is not told what it allows.
       * @enum {string}
       */
      verdict:
        | 'allowed'
        | 'denied'
        | 'not-listed'
        | 'everything-allowed'
        | 'unrestricted'
        | 'inactive-account'
        | 'unknown-account'
        | 'hidden';
      /**
       * @description What the verdict would be if the account were active. Only with inactive-account.
       * @enum {string}
       */
      onceActive?:
        | 'allowed'
        | 'denied'
        | 'not-listed'
        | 'everything-allowed'
        | 'unrestricted'
        | 'hidden';
      account: {
        id: string;
        /** @description Absent where the caller may not see the organization. */
        name?: string;
        /** @description Absent when the account is unknown. */
        state?: components['schemas']['AccountState'];
      };
      product: string;
      governing?: components['schemas']['ReferencedExperience'];
      chain: components['schemas']['ChainLevel'][];
      remedies: {
        /**
         * @description request the product from who owns the experience; ask-owner where requests are off or the product is denied; enable or revive an experience that would allow it; activate-account: the account is not active; check-account: the organization has no such account.
         * @enum {string}
         */
        kind:
          | 'request'
          | 'ask-owner'
          | 'enable'
          | 'revive'
          | 'activate-account'
          | 'check-account';
        experience?: components['schemas']['ReferencedExperience'];
      }[];
      /** @description What Private Marketplace does not govern, as codes. */
      notGoverned: string[];
    };
    /** @description Accounts that would be governed by something else, and what they would gain and lose. Accounts that are CLOSED are left out. Each list holds at most 100 items, the largest first, with the number of all beside it. */
    Impact: {
      /** @description Number of accounts whose governing experience changes. */
      accounts: number;
      /** @description Number of accounts whose governing experience stays and whose products change. */
      accountsWithOtherProducts?: number;
      /** @description Accounts to which the same happens. */
      groups: components['schemas']['ImpactGroup'][];
      totalGroups?: number;
      /** @description Nodes right above the accounts of all groups. */
      organizationalUnits: components['schemas']['ImpactUnit'][];
      totalOrganizationalUnits?: number;
      /** @description Why AWS would refuse the change, as codes. */
      problems?: string[];
    };
    ImpactGroup: {
      /**
       * @description governing-experience: another one governs, or none, or one where none did; products: the same governs, with other products.
       * @enum {string}
       */
      change: 'governing-experience' | 'products';
      /** @description Absent when none governs. */
      before?: components['schemas']['ReferencedExperience'];
      /** @description Absent when none will govern. */
      after?: components['schemas']['ReferencedExperience'];
      accounts: number;
      gained?: components['schemas']['ProductChange'];
      lost?: components['schemas']['ProductChange'];
      /** @description Nodes right above the accounts of the group. */
      organizationalUnits: components['schemas']['ImpactUnit'][];
      totalOrganizationalUnits: number;
    };
    ImpactUnit: {
      id: string;
      name: string;
      /** @description Number of accounts right below whose governing experience changes. */
      accounts: number;
      /** @description Number of accounts right below whose governing experience stays and whose products change. */
      accountsWithOtherProducts: number;
    };
    ProductChange: {
      /**
       * @description only these products, or all except these.
       * @enum {string}
       */
      kind: 'only' | 'all-except';
      products: string[];
      /** @description Number of all, also of those that are not told. */
      totalProducts: number;
      /** @description Whether no product is told, as the caller may not see one of the two experiences. */
      hidden?: boolean;
    };
    Move: {
      id: string;
      principal: string;
      from: components['schemas']['ReferencedExperience'];
      to: components['schemas']['ReferencedExperience'];
      /**
       * @description disassociating and associating are under way. stopping: it was stopped while disassociating, and waits for that to end, for the principal would else be left with neither. undoing puts back what had been disassociated. Ends: moved; undone: the principal is back; failed: nothing has changed; overtaken: somebody else has associated the principal with another experience; stuck: the principal is associated with none, and a person has to look.
       * @enum {string}
       */
      state:
        | 'disassociating'
        | 'associating'
        | 'moved'
        | 'stopping'
        | 'undoing'
        | 'undone'
        | 'failed'
        | 'overtaken'
        | 'stuck';
      /**
       * @description Why somebody should look at the current step; nothing has moved for longer than it should.
       * @enum {string}
       */
      attention?: 'not-picked-up' | 'stuck';
      /** @description The configuration of the current step, or of the last. Absent where the caller may not see its experience. */
      configuration?: {
        ref: string;
        version: string;
      };
      /** @description What can be done now, by who has the permission for it. */
      actions: ('stop' | 'retry' | 'undo')[];
      requestedBy?: string;
      requestedAt: components['schemas']['Time'];
      /** @description Entity ref of who stopped it. */
      stoppedBy?: string;
      stoppedAt?: components['schemas']['Time'];
      endedAt?: components['schemas']['Time'];
      /** @description Why it did not come to its end. Absent where the caller may not see one of the two experiences. */
      problem?: string;
      /** @description The move that this one takes back. */
      undoOf?: string;
    };
    /**
     * @description Whether AWS Marketplace lists a product. unknown until AWS was asked; not-listed: it does not, or not to this account, as with private offers; withdrawn: it did before.
     * @enum {string}
     */
    ProductState: 'unknown' | 'listed' | 'not-listed' | 'withdrawn';
    /** @enum {string} */
    AssessmentStatus: 'approved' | 'conditional' | 'in-review' | 'rejected';
    /** @description What the company says of a product. Only with the permission product.read. */
    ProductAssessment: {
      status: components['schemas']['AssessmentStatus'];
      /** @enum {string} */
      risk?: 'low' | 'medium' | 'high';
      /** @description Entity ref. */
      owner?: string;
      link?: string;
      /** @description Last day on which it counts. */
      validUntil?: string;
      valid: boolean;
    };
    Vendor: {
      /** @description AWS's seller profile id. Names are not unique. */
      profileId?: string;
      name: string;
    };
    NamedValue: {
      value: string;
      name: string;
    };
    ProductName: {
      id: string;
      /** @description Absent while nobody knows it. */
      title?: string;
      vendor?: components['schemas']['Vendor'];
      state: components['schemas']['ProductState'];
      /** @description Whether it has one. */
      logo: boolean;
    };
    /** @description Whether AWS Marketplace tells the names of products. off: the portal does not ask; denied: the role of the portal may not ask; unreachable: it could not be asked. */
    NameSource: {
      /** @enum {string} */
      state: 'ready' | 'off' | 'denied' | 'unreachable';
      message?: string;
    };
    ProductNames: {
      /** @description Those that the directory knows, in no order. */
      items: components['schemas']['ProductName'][];
      names: components['schemas']['NameSource'];
    };
    DirectoryProduct: components['schemas']['ProductName'] & {
      shortDescription?: string;
      categories: components['schemas']['NamedValue'][];
      deliveries: components['schemas']['NamedValue'][];
      pricingModels: components['schemas']['NamedValue'][];
      badges: components['schemas']['NamedValue'][];
      listingIds: string[];
      /** @description Of its page in AWS Marketplace. */
      address: string;
      /** @description That told the title; discovery is AWS Marketplace. */
      source?: string;
      /** @description When AWS Marketplace was asked. */
      readAt?: components['schemas']['Time'];
      assessment?: components['schemas']['ProductAssessment'];
    };
    /** @description What the list can be narrowed by, the most frequent first, at most 50 of each. */
    ProductFacets: {
      category: components['schemas']['FacetValue'][];
      delivery: components['schemas']['FacetValue'][];
      pricing: components['schemas']['FacetValue'][];
      vendor: components['schemas']['FacetValue'][];
    };
    FacetValue: components['schemas']['NamedValue'] & {
      count: number;
      parent?: string;
    };
    DirectoryProductList: {
      items: components['schemas']['DirectoryProduct'][];
      totalItems: number;
      nextCursor?: string;
      facets?: components['schemas']['ProductFacets'];
      names: components['schemas']['NameSource'];
    };
    /** @description An experience that names a product. */
    ProductPlacement: {
      experience: components['schemas']['ExperienceReference'];
      /** @enum {string} */
      list: 'allowed' | 'denied';
      live: boolean;
      /** @description Number of accounts that it governs. Absent where the caller may not see the organization. */
      accounts?: number;
    };
    DirectoryProductDetail: components['schemas']['DirectoryProduct'] & {
      longDescription?: string;
      /** @description Of the experiences that the caller may see. */
      placements: components['schemas']['ProductPlacement'][];
      /** @description Accounts that are not closed. Absent where the caller may not see the organization. */
      accounts?: {
        /** @description Number of accounts that may procure it, whatever governs them. */
        allowed: number;
        total: number;
      };
      names: components['schemas']['NameSource'];
    };
    MarketplaceListing: {
      id: string;
      title: string;
      publisher: components['schemas']['Vendor'];
      shortDescription?: string;
      address: string;
      categories: components['schemas']['NamedValue'][];
      deliveries: components['schemas']['NamedValue'][];
      pricingModels: components['schemas']['NamedValue'][];
      badges: components['schemas']['NamedValue'][];
      /** @description What it offers. Each is allowed by itself. */
      products: components['schemas']['ProductName'][];
    };
    MarketplaceListingList: {
      items: components['schemas']['MarketplaceListing'][];
      totalItems: number;
      nextCursor?: string;
      facets?: components['schemas']['ProductFacets'];
    };
    /** @description What something in a text is: product says which; with candidates the person chooses; else why says why it is neither. */
    ResolvedItem: {
      input: string;
      /** @description Of the text, from 1. */
      line: number;
      product?: components['schemas']['ProductName'];
      /** @description Products of a listing that has several, or that a name may mean; at most 20. */
      candidates?: components['schemas']['ProductName'][];
      /** @description Title of the listing that was named. */
      listing?: string;
      /**
       * @description product-code: AWS has no look-up for it; seller, category, offer, address: it is one of these and no product; too-long: longer than an id; listing-unknown: AWS Marketplace does not list it, or could not be asked; nothing-found: no product is called so.
       * @enum {string}
       */
      why?:
        | 'product-code'
        | 'seller'
        | 'category'
        | 'offer'
        | 'address'
        | 'too-long'
        | 'listing-unknown'
        | 'nothing-found';
      /** @description Whether it could be the id of a product that nobody knows. */
      mayBeId?: boolean;
    };
    ProductResolution: {
      items: components['schemas']['ResolvedItem'][];
      /** @description Ids that were there more than once. */
      duplicates: string[];
      /** @description Words that stand beside ids, and were not looked for. */
      words: string[];
      names: components['schemas']['NameSource'];
    };
    MoveList: {
      items: components['schemas']['Move'][];
      totalItems: number;
      nextCursor?: string;
    };
    /**
     * @description submitted, needs-information: nobody has decided yet. approved: the configuration is not made yet; queued: it waits for its turn; applying: AWS is at it; failed: it could not be applied, and waits for somebody who tries it again or declines. Only available says that the product can be procured. The others are ends; superseded: the product was allowed in another way, or another request asks for the same; blocked: declined, and no further requests are taken.
     * @enum {string}
     */
    RequestState:
      | 'submitted'
      | 'needs-information'
      | 'approved'
      | 'queued'
      | 'applying'
      | 'failed'
      | 'available'
      | 'declined'
      | 'cancelled'
      | 'expired'
      | 'superseded'
      | 'blocked';
    /**
     * @description Through what it came in. portal: nobody did it, the portal has seen it; rule: a rule of the company decided.
     * @enum {string}
     */
    RequestDoor:
      | 'page'
      | 'template'
      | 'agent'
      | 'api'
      | 'aws'
      | 'rule'
      | 'portal';
    /**
     * @description Through what the caller sends it.
     * @enum {string}
     */
    RequestSender: 'page' | 'template' | 'api';
    /** @description user: of the catalog; aws: an identity of AWS; erased: who it was is no longer known. */
    RequestPerson: {
      /** @enum {string} */
      kind: 'user' | 'aws' | 'erased';
      /** @description Entity ref, or ARN. Absent where it is erased. */
      ref?: string;
    };
    RequestTarget: {
      /** @description Id of the account, of the organizational unit or of the organization. */
      id: string;
      /** @description Absent where the caller may not see the organization. */
      name?: string;
      kind?: components['schemas']['NodeKind'];
      /** @description Entity ref of the catalog, where it was asked for so. */
      entity?: string;
    };
    RequestRule: {
      name: string;
      /** @description Of the rules, as a hash. */
      version: string;
    };
    /** @enum {string} */
    RequestActionName:
      | 'approve'
      | 'decline'
      | 'ask'
      | 'block'
      | 'unblock'
      | 'retry'
      | 'cancel'
      | 'comment'
      | 'answer'
      | 'join';
    RequestSummary: {
      id: string;
      product: components['schemas']['ProductName'];
      experience: components['schemas']['ReferencedExperience'];
      state: components['schemas']['RequestState'];
      /** @description Rises with whatever happens to the request. */
      revision: number;
      /** @description Who asks for it now, or did when it ended; at most five. */
      askers: components['schemas']['RequestPerson'][];
      totalAskers: number;
      /** @description For which accounts and units; at most five. */
      targets: components['schemas']['RequestTarget'][];
      totalTargets: number;
      submittedAt: components['schemas']['Time'];
      changedAt: components['schemas']['Time'];
      endedAt?: components['schemas']['Time'];
      /** @description While nobody has decided. */
      expiresAt?: components['schemas']['Time'];
      /** @description Whether deciding takes longer than it should. */
      overdue?: boolean;
      /** @description The earliest day on which somebody needs it. */
      neededBy?: string;
      decidedAt?: components['schemas']['Time'];
      decidedBy?: components['schemas']['RequestPerson'];
      rule?: components['schemas']['RequestRule'];
      /** @description Whether somebody asked for it in AWS. */
      fromAws?: boolean;
      /** @description Whether the caller asks for it. */
      mine: boolean;
      /** @description What the caller may do with it now. */
      actions: components['schemas']['RequestActionName'][];
    };
    RequestList: {
      items: components['schemas']['RequestSummary'][];
      totalItems: number;
      nextCursor?: string;
    };
    RequestCounts: {
      mine: number;
      toDecide: number;
    };
    RequestForm: {
      /** @description JSON Schema of further fields; absent when there are none. */
      fields?: {
        [key: string]: unknown;
      };
      /** @description So long deciding should take. */
      decideWithinSeconds: number;
      expireAfterSeconds: number;
    };
    /** @description Who decides, as it is now. */
    RequestApprovers: {
      /** @description Entity refs of groups and people. Empty when nobody does. */
      refs: string[];
      /** @description Whether they decide because the experience has no owner that anybody can reach. */
      fallback?: boolean;
      /** @description How long it usually takes them, from the last decisions. Absent before there are some. */
      usualSeconds?: number;
    };
    /** @description What one person asks for. */
    RequestAsk: {
      person: components['schemas']['RequestPerson'];
      askedAt: components['schemas']['Time'];
      /** @description Since when they ask for it no more. */
      leftAt?: components['schemas']['Time'];
      via: components['schemas']['RequestDoor'];
      targets: components['schemas']['RequestTarget'][];
      neededBy?: string;
      /** @description Like the words below, for those who ask and those who may decide. */
      reason?: string;
      intendedUse?: string;
      costReference?: string;
      fields?: {
        [key: string]: unknown;
      };
      /** @description Of somebody who asked in AWS. */
      aws?: {
        requestId: string;
        /**
         * @description As AWS told it last.
         * @enum {string}
         */
        state: 'created' | 'approved' | 'declined' | 'cancelled' | 'expired';
        expiresAt?: components['schemas']['Time'];
      };
    };
    RequestTimelineEntry: {
      at: components['schemas']['Time'];
      /** @enum {string} */
      event:
        | 'submitted'
        | 'joined'
        | 'approved'
        | 'declined'
        | 'blocked'
        | 'unblocked'
        | 'information-asked'
        | 'answered'
        | 'commented'
        | 'cancelled'
        | 'retried'
        | 'routed'
        | 'moved'
        | 'merged'
        | 'not-governed'
        | 'target-gone'
        | 'allowed-elsewhere'
        | 'expired'
        | 'reminded'
        | 'queued'
        | 'applying'
        | 'available'
        | 'failed'
        | 'told-by-aws'
        | 'declined-in-aws'
        | 'cancelled-in-aws'
        | 'expired-in-aws';
      /** @description State before it. */
      from?: components['schemas']['RequestState'];
      /** @description State after it. */
      state: components['schemas']['RequestState'];
      by?: components['schemas']['RequestPerson'];
      via: components['schemas']['RequestDoor'];
      rule?: components['schemas']['RequestRule'];
      /** @description What was said. Only for those who ask and those who may decide. */
      text?: string;
      /**
       * @description Why what was said is not here: it is private, or was erased.
       * @enum {string}
       */
      withheld?: 'private' | 'erased';
      /** @description That governs now, where the request has moved. */
      experience?: components['schemas']['ReferencedExperience'];
      /** @description Id of the other request, where one became a part of another. */
      request?: string;
      /** @description Whom a rule lets decide. */
      approvers?: string;
      /** @description Version of the configuration that was written. */
      configuration?: string;
      changeSetId?: string;
      /** @description Why it failed. */
      problem?: string;
      /** @description What AWS told of its own request. */
      awsState?: string;
    };
    /** @description The configuration that allows the product. */
    RequestConfiguration: {
      /** @description Id of the decision, which stands in the notes of the products, too. */
      decision: string;
      experience: components['schemas']['ReferencedExperience'];
      version: string;
      /** @description Number of requests that it answers. */
      requests?: number;
      progress?: components['schemas']['ConfigurationProgress'];
    };
    /** @description What an approval means. */
    RequestConsequence: {
      /** @description Number of accounts that get the product. All that the experience governs, whoever asked. */
      accounts: number;
      /** @description Nodes right above these accounts, those with most of them first; at most 20. Empty where the caller may not see the organization. */
      organizationalUnits: {
        id: string;
        name: string;
        accounts: number;
      }[];
      totalOrganizationalUnits: number;
      /** @description Other experiences that allow it already; at most 20. */
      allowedIn: components['schemas']['ReferencedExperience'][];
      totalAllowedIn: number;
      assessment?: components['schemas']['ProductAssessment'];
      pricingModels?: components['schemas']['NamedValue'][];
    };
    RequestDetail: components['schemas']['RequestSummary'] & {
      asks: components['schemas']['RequestAsk'][];
      /** @description Oldest first. */
      timeline: components['schemas']['RequestTimelineEntry'][];
      /** @description Requests that were sent together with it, for other experiences. */
      linked: {
        id: string;
        experience: components['schemas']['ReferencedExperience'];
        state: components['schemas']['RequestState'];
      }[];
      approvers: components['schemas']['RequestApprovers'];
      /** @description Id of the request that asks for the same. */
      mergedInto?: string;
      configuration?: components['schemas']['RequestConfiguration'];
      /** @description For those who may decide, while there is something to decide. */
      consequence?: components['schemas']['RequestConsequence'];
      /** @description Since when further requests for the product are not taken there. */
      blockedSince?: components['schemas']['Time'];
    };
    NewRequest: {
      /** @description One product, in any form that resolving takes. */
      product: string;
      /** @description Ids of accounts, organizational units or the organization, or entity refs of catalog entities with an account. */
      targets: string[];
      /** @description Needed unless it is only tried. */
      reason?: string;
      intendedUse?: string;
      /** @description A day, such as 2027-03-31. */
      neededBy?: string;
      costReference?: string;
      /** @description As the form of the company has them. */
      fields?: {
        [key: string]: unknown;
      };
      /** @description Names the request, so that to send it again sends nothing new. */
      key?: string;
      via?: components['schemas']['RequestSender'];
    };
    RequestJoin: {
      /** @description As in a new request, of accounts and units that the experience governs. May be left out. */
      targets?: string[];
      reason: string;
      intendedUse?: string;
      /** @description A day, such as 2027-03-31. */
      neededBy?: string;
      costReference?: string;
      /** @description As the form of the company has them. */
      fields?: {
        [key: string]: unknown;
      };
      via?: components['schemas']['RequestSender'];
    };
    /**
     * @description requestable: it can be asked for. being-asked: somebody asks for it already, and the caller can join. asked: the caller does. declined-lately: it can be asked for again, and why it was declined stands beside. allowed: there is nothing to ask for, the product is allowed. not-governed: nothing restricts it. requests-off: the experience takes no requests. denied: the product is denied there. blocked: no further requests are taken for it. nobody-decides: nobody could decide. not-managed: the experience is not managed through files yet. inactive-account: nothing can be procured in it. unknown-target: the organization does not have it.
     * @enum {string}
     */
    RequestVerdict:
      | 'requestable'
      | 'being-asked'
      | 'asked'
      | 'declined-lately'
      | 'allowed'
      | 'not-governed'
      | 'requests-off'
      | 'denied'
      | 'blocked'
      | 'nobody-decides'
      | 'not-managed'
      | 'inactive-account'
      | 'unknown-target';
    /** @description Targets of which the same is to be said, for the same experience governs them. */
    RequestCheckGroup: {
      verdict: components['schemas']['RequestVerdict'];
      targets: components['schemas']['RequestTarget'][];
      experience?: components['schemas']['ReferencedExperience'];
      approvers?: components['schemas']['RequestApprovers'];
      /** @description That is being asked for, or was sent. */
      request?: {
        id: string;
        state: components['schemas']['RequestState'];
        totalAskers: number;
      };
      /**
       * @description What was done. Absent where nothing was.
       * @enum {string}
       */
      sent?: 'created' | 'joined';
      /** @description The last decision against it, of the last 90 days. */
      declined?: {
        id: string;
        at: components['schemas']['Time'];
        /** @description Why; where the caller asked for it, too. */
        text?: string;
      };
    };
    RequestCheck: {
      /** @description Absent where the text does not name exactly one. */
      product?: components['schemas']['ProductName'];
      /** @description What the text names. */
      resolution: components['schemas']['ResolvedItem'][];
      groups: components['schemas']['RequestCheckGroup'][];
      /** @description Whether the same had been sent under this key before, so that nothing was sent now. */
      repeated?: boolean;
    };
    RequestRemark: {
      text?: string;
      via?: components['schemas']['RequestSender'];
    };
    RequestWords: {
      text: string;
      via?: components['schemas']['RequestSender'];
    };
    RequestDecision: {
      /**
       * @description retry: what failed is written once more. unblock: further requests are taken again.
       * @enum {string}
       */
      decision: 'approve' | 'decline' | 'ask' | 'block' | 'unblock' | 'retry';
      requests: {
        id: string;
        /** @description That the caller has seen; a request that has changed since is left alone. */
        revision?: number;
      }[];
      /** @description Why. Needed for decline, ask and block. */
      text?: string;
      via?: components['schemas']['RequestSender'];
    };
    RequestOutcomes: {
      /** @description Id of the decision. */
      decision?: string;
      /** @description In the order of the requests. */
      outcomes: components['schemas']['RequestOutcome'][];
    };
    RequestOutcome: {
      id: string;
      /** @enum {string} */
      outcome: 'done' | 'refused';
      state?: components['schemas']['RequestState'];
      /**
       * @description not-found: there is none that the caller may see; not-allowed: they may not decide it; own: they ask for it themselves; changed: it is not as the caller has seen it; state: that is not possible any more; moved: another experience governs now; allowed: the product is allowed meanwhile; denied: the experience denies the product; not-managed: the experience can not be changed through files; gone: the experience is archived or gone; askers-gone: none of those who ask is in the catalog any more; refused: a check of the company has refused it.
       * @enum {string}
       */
      why?:
        | 'not-found'
        | 'not-allowed'
        | 'own'
        | 'changed'
        | 'state'
        | 'moved'
        | 'allowed'
        | 'denied'
        | 'not-managed'
        | 'gone'
        | 'askers-gone'
        | 'refused';
      message?: string;
    };
  };
  responses: {
    /** @description An error, as Backstage answers it. */
    Error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorResponse'];
      };
    };
  };
  parameters: {
    requestId: string;
    productId: string;
    /** @description AWS's id of a category. */
    category: string;
    /** @description AWS's fulfillment option, such as SAAS. */
    delivery: string;
    /** @description AWS's pricing model, such as USAGE. */
    pricing: string;
    /** @description AWS's seller profile id of the manufacturer, or of the publisher of a listing. */
    vendor: string;
    /** @description Whether to count what the list can be narrowed by. */
    facets: boolean;
    /** @description Ref of an experience. */
    activityExperience: string;
    /** @description Who asked for it in the portal, as an entity ref or as service: and its name. me stands for the caller. Whom a file names that was not written by the portal is not looked for. */
    activityPerson: string;
    activityResult: components['schemas']['ActivityResult'];
    /** @description ISO 8601, UTC; what happened then or later. */
    activitySince: components['schemas']['TimeLimit'];
    /** @description ISO 8601, UTC; what happened before. */
    activityUntil: components['schemas']['TimeLimit'];
    /** @description Id of the organization, of an organizational unit or of an account. */
    nodeId: string;
    moveId: string;
    /** @description From the page before. The filters have to be the same. */
    cursor: string;
    limit: number;
    /** @description Short name of the experience or, where it has none, its id. */
    ref: string;
    changeSetId: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  ListExperiences: {
    parameters: {
      query?: {
        /** @description From the page before. The filters have to be the same. */
        cursor?: components['parameters']['cursor'];
        limit?: components['parameters']['limit'];
        /** @description Part of a name, description, short name, id or owner, in any case. */
        text?: string;
        status?: 'live' | 'not-live' | 'archived';
        /** @description Whether the experience is managed through files. */
        managed?: boolean;
        /** @description Experiences that need attention, for any reason or for one. */
        attention?:
          | 'any'
          | 'failed'
          | 'stuck'
          | 'not-picked-up'
          | 'empty-and-live'
          | 'live-for-nobody'
          | 'not-readable'
          | 'no-owner'
          | 'unmanaged'
          | 'gone';
        /** @description Experiences with which this principal is associated. */
        principal?: string;
        /** @description Experiences that name this product, by its id or an address, or one whose title, vendor or category has these words. */
        product?: string;
        /** @description Entity ref of the owner; commas stand between several. mine stands for the caller and the groups that they are in. */
        owner?: string;
        /** @description Whether a configuration waits or is being applied. */
        underWay?: boolean;
        sort?: 'name' | 'status' | 'products' | 'principals' | 'lastChange';
        order?: 'ascending' | 'descending';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExperienceList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetOverview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExperienceOverview'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetExperience: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Short name of the experience or, where it has none, its id. */
        ref: components['parameters']['ref'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExperienceDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListProducts: {
    parameters: {
      query?: {
        /** @description From the page before. The filters have to be the same. */
        cursor?: components['parameters']['cursor'];
        limit?: components['parameters']['limit'];
        /** @description Part of a product id, or words of what a product is called. */
        text?: string;
        list?: 'allowed' | 'denied';
      };
      header?: never;
      path: {
        /** @description Short name of the experience or, where it has none, its id. */
        ref: components['parameters']['ref'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListPrincipals: {
    parameters: {
      query?: {
        /** @description From the page before. The filters have to be the same. */
        cursor?: components['parameters']['cursor'];
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path: {
        /** @description Short name of the experience or, where it has none, its id. */
        ref: components['parameters']['ref'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrincipalList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListConfigurations: {
    parameters: {
      query?: {
        /** @description From the page before. The filters have to be the same. */
        cursor?: components['parameters']['cursor'];
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path: {
        /** @description Short name of the experience or, where it has none, its id. */
        ref: components['parameters']['ref'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConfigurationList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  WriteConfiguration: {
    parameters: {
      query?: {
        dryRun?: boolean;
      };
      header?: never;
      path: {
        /** @description Short name of the experience or, where it has none, its id. */
        ref: components['parameters']['ref'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewConfiguration'];
      };
    };
    responses: {
      /** @description The plan of a dry run, or the progress of what had been written before. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            | components['schemas']['ConfigurationPreview']
            | components['schemas']['ConfigurationProgress'];
        };
      };
      /** @description Accepted; the file is written as soon as the bucket can be reached. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConfigurationProgress'];
        };
      };
      /** @description The version is taken, or the experience has changed since. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConflictResponse'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetOwners: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Short name of the experience or, where it has none, its id. */
        ref: components['parameters']['ref'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExperienceOwners'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  SetOwners: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Short name of the experience or, where it has none, its id. */
        ref: components['parameters']['ref'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OwnersRequest'];
      };
    };
    responses: {
      /** @description Set */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExperienceOwners'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ClearOwners: {
    parameters: {
      query: {
        /** @description That of the owners when they were last seen. An older one is refused. */
        revision: number;
      };
      header?: never;
      path: {
        /** @description Short name of the experience or, where it has none, its id. */
        ref: components['parameters']['ref'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Cleared */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExperienceOwners'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetConfiguration: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Short name of the experience or, where it has none, its id. */
        ref: components['parameters']['ref'];
        /** @description The version; after ~ when it is empty or has nothing but dots, for such a one can not stand in an address, and when it begins with ~ itself. */
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConfigurationDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  WithdrawConfiguration: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Short name of the experience or, where it has none, its id. */
        ref: components['parameters']['ref'];
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Withdrawn */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConfigurationProgress'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListChangeSets: {
    parameters: {
      query?: {
        /** @description From the page before. The filters have to be the same. */
        cursor?: components['parameters']['cursor'];
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path: {
        /** @description Short name of the experience or, where it has none, its id. */
        ref: components['parameters']['ref'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangeSetList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetChangeSet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Short name of the experience or, where it has none, its id. */
        ref: components['parameters']['ref'];
        changeSetId: components['parameters']['changeSetId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangeSetDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  CancelChangeSet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Short name of the experience or, where it has none, its id. */
        ref: components['parameters']['ref'];
        changeSetId: components['parameters']['changeSetId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Cancelled */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangeSetDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListErrors: {
    parameters: {
      query?: {
        /** @description From the page before. The filters have to be the same. */
        cursor?: components['parameters']['cursor'];
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Short name of the experience or, where it has none, its id. */
        ref: components['parameters']['ref'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorFileList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  AdoptExperience: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Short name of the experience or, where it has none, its id. */
        ref: components['parameters']['ref'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          shortName: components['schemas']['ShortName'];
        };
      };
    };
    responses: {
      /** @description Adopted */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExperienceDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetSync: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SyncState'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListUnrecognizedFiles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnrecognizedFileList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListActivity: {
    parameters: {
      query?: {
        /** @description From the page before. The filters have to be the same. */
        cursor?: components['parameters']['cursor'];
        limit?: components['parameters']['limit'];
        /** @description Ref of an experience. */
        experience?: components['parameters']['activityExperience'];
        /** @description Who asked for it in the portal, as an entity ref or as service: and its name. me stands for the caller. Whom a file names that was not written by the portal is not looked for. */
        person?: components['parameters']['activityPerson'];
        result?: components['parameters']['activityResult'];
        /** @description ISO 8601, UTC; what happened then or later. */
        since?: components['parameters']['activitySince'];
        /** @description ISO 8601, UTC; what happened before. */
        until?: components['parameters']['activityUntil'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActivityList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ExportProducts: {
    parameters: {
      query?: {
        /** @description Ref of an experience. */
        experience?: components['parameters']['activityExperience'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  ExportAccounts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  ExportActivity: {
    parameters: {
      query?: {
        /** @description Ref of an experience. */
        experience?: components['parameters']['activityExperience'];
        /** @description Who asked for it in the portal, as an entity ref or as service: and its name. me stands for the caller. Whom a file names that was not written by the portal is not looked for. */
        person?: components['parameters']['activityPerson'];
        result?: components['parameters']['activityResult'];
        /** @description ISO 8601, UTC; what happened then or later. */
        since?: components['parameters']['activitySince'];
        /** @description ISO 8601, UTC; what happened before. */
        until?: components['parameters']['activityUntil'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListOrganizationNodes: {
    parameters: {
      query?: {
        /** @description From the page before. The filters have to be the same. */
        cursor?: components['parameters']['cursor'];
        limit?: components['parameters']['limit'];
        /** @description Id of the node whose children are wanted, or in which is searched. Without it the answer is the organization itself, one node, or all is searched. */
        parent?: string;
        /** @description Part of a name or id, in any case; of an e-mail domain where the portal shows e-mail addresses. */
        text?: string;
        /** @description Only nodes with which an experience is associated. */
        overrides?: boolean;
        /** @description Ref of the experience that governs. */
        governing?: string;
        /** @description Entity refs, with commas between them, of which one has to own the experience that governs. mine stands for the caller and the groups that they are in. */
        owner?: string;
        /** @description none finds what no experience governs. */
        relationship?: components['schemas']['Relationship'];
        /** @description With a parent it finds, for example, all accounts below that, at any depth. */
        kind?: components['schemas']['NodeKind'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganizationNodeList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListOrganizationBranches: {
    parameters: {
      query: {
        limit?: components['parameters']['limit'];
        /** @description Ids of the nodes, each as a parameter of its own. */
        parent: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganizationBranches'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetOrganizationNode: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the organization, of an organizational unit or of an account. */
        nodeId: components['parameters']['nodeId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganizationNodeDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetVerdict: {
    parameters: {
      query: {
        account: string;
        /** @description Id of a product as it stands in procurement policies, or its title or address, as ResolveProducts takes them. What can mean several products is refused, and names them. */
        product: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Verdict'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListMoves: {
    parameters: {
      query?: {
        /** @description From the page before. The filters have to be the same. */
        cursor?: components['parameters']['cursor'];
        limit?: components['parameters']['limit'];
        principal?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MoveList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  MovePrincipal: {
    parameters: {
      query?: {
        dryRun?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          principal: string;
          /** @description Short name of the experience. */
          from: string;
          /** @description Short name of the experience. */
          to: string;
        };
      };
    };
    responses: {
      /** @description What the move would come to. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Impact'];
        };
      };
      /** @description Accepted */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Move'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetMove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        moveId: components['parameters']['moveId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Move'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  UndoMove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        moveId: components['parameters']['moveId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Accepted */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Move'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  StopMove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        moveId: components['parameters']['moveId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Accepted */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Move'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  RetryMove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        moveId: components['parameters']['moveId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Accepted */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Move'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  SearchProducts: {
    parameters: {
      query?: {
        /** @description From the page before. The filters have to be the same. */
        cursor?: components['parameters']['cursor'];
        limit?: components['parameters']['limit'];
        /** @description Words, or parts of them, of title, vendor, category or id; all have to be there. */
        text?: string;
        state?: components['schemas']['ProductState'];
        /** @description Needs the permission product.read. */
        assessment?: components['schemas']['AssessmentStatus'];
        /** @description AWS's id of a category. */
        category?: components['parameters']['category'];
        /** @description AWS's fulfillment option, such as SAAS. */
        delivery?: components['parameters']['delivery'];
        /** @description AWS's pricing model, such as USAGE. */
        pricing?: components['parameters']['pricing'];
        /** @description AWS's seller profile id of the manufacturer, or of the publisher of a listing. */
        vendor?: components['parameters']['vendor'];
        /** @description Whether to count what the list can be narrowed by. */
        facets?: components['parameters']['facets'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DirectoryProductList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetProduct: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['productId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DirectoryProductDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetProductLogo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['productId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/*': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListProductNames: {
    parameters: {
      query: {
        /** @description At most 100, separated by commas. */
        ids: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductNames'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ResolveProducts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          text: string;
          /**
           * @description search looks for words that stand beside ids, too; else they are only counted. Words alone are always looked for.
           * @enum {string}
           */
          words?: 'count' | 'search';
        };
      };
    };
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductResolution'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  SearchMarketplace: {
    parameters: {
      query?: {
        /** @description From the page before. The filters have to be the same. */
        cursor?: components['parameters']['cursor'];
        text?: string;
        /** @description AWS's id of a category. */
        category?: components['parameters']['category'];
        /** @description AWS's fulfillment option, such as SAAS. */
        delivery?: components['parameters']['delivery'];
        /** @description AWS's pricing model, such as USAGE. */
        pricing?: components['parameters']['pricing'];
        /** @description AWS's seller profile id of the manufacturer, or of the publisher of a listing. */
        vendor?: components['parameters']['vendor'];
        /** @description Whether to count what the list can be narrowed by. */
        facets?: components['parameters']['facets'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MarketplaceListingList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListRequests: {
    parameters: {
      query?: {
        /** @description From the page before. The filters have to be the same. */
        cursor?: components['parameters']['cursor'];
        limit?: components['parameters']['limit'];
        /** @description to-decide: requests that the caller may decide, that are not their own, and that nobody but those who decide has to do something about. */
        view?: 'mine' | 'to-decide' | 'all';
        /** @description States; commas stand between several. */
        state?: string;
        /** @description Id of a product. */
        product?: string;
        /** @description Short name of an experience or, where it has none, its id. */
        experience?: string;
        /** @description Entity ref of who asks, or ARN of who asked in AWS. */
        person?: string;
        /** @description Submitted at least so many days ago. */
        olderThan?: number;
        order?: 'newest' | 'oldest';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  SubmitRequest: {
    parameters: {
      query?: {
        dryRun?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewRequest'];
      };
    };
    responses: {
      /** @description What would happen; or nothing was sent, and why; or the same had been sent before. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestCheck'];
        };
      };
      /** @description Sent */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestCheck'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  CountRequests: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestCounts'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetRequestForm: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestForm'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetRequest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        requestId: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  JoinRequest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        requestId: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestJoin'];
      };
    };
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  CancelRequest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        requestId: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestRemark'];
      };
    };
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  CommentOnRequest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        requestId: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestWords'];
      };
    };
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  AnswerRequest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        requestId: components['parameters']['requestId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestWords'];
      };
    };
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestDetail'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  DecideRequests: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestDecision'];
      };
    };
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestOutcomes'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ErasePersonFromRequests: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Entity ref, or ARN of somebody who asked in AWS. */
          person: string;
        };
      };
    };
    responses: {
      /** @description Ok */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description Number of requests in which the person was. */
            requests: number;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
}
