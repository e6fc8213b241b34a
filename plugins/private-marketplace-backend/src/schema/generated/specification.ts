// Generated from openapi.yaml by `npm run openapi`. Do not edit.
/** The OpenAPI specification of the plugin. */
export const specification = {
  openapi: '3.0.3',
  info: {
    title: 'private-marketplace',
    version: '1',
    description:
      "AWS Private Marketplace for Backstage. Pages and modules are served from the plugin's own database; an experience is changed only by writing a configuration file.",
    license: { name: 'Apache-2.0' },
    contact: {},
  },
  servers: [{ url: '/' }],
  paths: {
    '/experiences': {
      get: {
        operationId: 'ListExperiences',
        description: 'One page of the experiences that the caller may see.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
          {
            name: 'text',
            in: 'query',
            allowReserved: true,
            description:
              'Part of a name, description, short name, id or owner, in any case.',
            schema: { type: 'string', maxLength: 200 },
          },
          {
            name: 'status',
            in: 'query',
            schema: { type: 'string', enum: ['live', 'not-live', 'archived'] },
          },
          {
            name: 'managed',
            in: 'query',
            description: 'Whether the experience is managed through files.',
            schema: { type: 'boolean' },
          },
          {
            name: 'attention',
            in: 'query',
            description:
              'Experiences that need attention, for any reason or for one.',
            schema: {
              type: 'string',
              enum: [
                'any',
                'failed',
                'stuck',
                'not-picked-up',
                'empty-and-live',
                'live-for-nobody',
                'not-readable',
                'no-owner',
                'unmanaged',
                'gone',
              ],
            },
          },
          {
            name: 'principal',
            in: 'query',
            allowReserved: true,
            description: 'Experiences with which this principal is associated.',
            schema: { type: 'string', maxLength: 80 },
          },
          {
            name: 'product',
            in: 'query',
            allowReserved: true,
            description:
              'Experiences that name this product, by its id or an address, or one whose title, vendor or category has these words.',
            schema: { type: 'string', maxLength: 2048 },
          },
          {
            name: 'owner',
            in: 'query',
            allowReserved: true,
            description:
              'Entity ref of the owner; commas stand between several. mine stands for the caller and the groups that they are in.',
            schema: { type: 'string', maxLength: 8000 },
          },
          {
            name: 'underWay',
            in: 'query',
            description: 'Whether a configuration waits or is being applied.',
            schema: { type: 'boolean' },
          },
          {
            name: 'sort',
            in: 'query',
            schema: {
              type: 'string',
              enum: ['name', 'status', 'products', 'principals', 'lastChange'],
              default: 'name',
            },
          },
          {
            name: 'order',
            in: 'query',
            schema: {
              type: 'string',
              enum: ['ascending', 'descending'],
              default: 'ascending',
            },
          },
        ],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ExperienceList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/overview': {
      get: {
        operationId: 'GetOverview',
        description:
          'How many experiences there are that the caller may see, and how many of them concern them.',
        security: [{}, { JWT: [] }],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ExperienceOverview' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/experiences/{ref}': {
      get: {
        operationId: 'GetExperience',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/ref' }],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ExperienceDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/experiences/{ref}/products': {
      get: {
        operationId: 'ListProducts',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/ref' },
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
          {
            name: 'text',
            in: 'query',
            allowReserved: true,
            description:
              'Part of a product id, or words of what a product is called.',
            schema: { type: 'string', maxLength: 255 },
          },
          {
            name: 'list',
            in: 'query',
            schema: { type: 'string', enum: ['allowed', 'denied'] },
          },
        ],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProductList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/experiences/{ref}/principals': {
      get: {
        operationId: 'ListPrincipals',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/ref' },
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
        ],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PrincipalList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/experiences/{ref}/configurations': {
      get: {
        operationId: 'ListConfigurations',
        description: 'Configurations of an experience, newest first.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/ref' },
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
        ],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ConfigurationList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'WriteConfiguration',
        description:
          'Writes a configuration file, or with dryRun says what it would do. To write the same one again under the same version is no error and changes nothing.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/ref' },
          {
            name: 'dryRun',
            in: 'query',
            schema: { type: 'boolean', default: false },
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/NewConfiguration' },
            },
          },
        },
        responses: {
          '200': {
            description:
              'The plan of a dry run, or the progress of what had been written before.',
            content: {
              'application/json': {
                schema: {
                  oneOf: [
                    { $ref: '#/components/schemas/ConfigurationPreview' },
                    { $ref: '#/components/schemas/ConfigurationProgress' },
                  ],
                },
              },
            },
          },
          '201': {
            description:
              'Accepted; the file is written as soon as the bucket can be reached.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ConfigurationProgress' },
              },
            },
          },
          '409': {
            description:
              'The version is taken, or the experience has changed since.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ConflictResponse' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/experiences/{ref}/owners': {
      get: {
        operationId: 'GetOwners',
        description:
          'Who owns an experience, who says so, and who set it when.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/ref' }],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ExperienceOwners' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'SetOwners',
        description: 'Sets the owners of an experience in the portal.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/ref' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/OwnersRequest' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Set',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ExperienceOwners' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'ClearOwners',
        description:
          'Takes back what the portal says of owners, so that app-config or else the tag counts again.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/ref' },
          {
            name: 'revision',
            in: 'query',
            required: true,
            description:
              'That of the owners when they were last seen. An older one is refused.',
            schema: { type: 'integer', minimum: 0 },
          },
        ],
        responses: {
          '200': {
            description: 'Cleared',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ExperienceOwners' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/experiences/{ref}/configurations/{version}': {
      get: {
        operationId: 'GetConfiguration',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/ref' },
          {
            name: 'version',
            in: 'path',
            required: true,
            description:
              'The version; after ~ when it is empty or has nothing but dots, for such a one can not stand in an address, and when it begins with ~ itself.',
            schema: { type: 'string', minLength: 1, maxLength: 1024 },
          },
        ],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ConfigurationDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'WithdrawConfiguration',
        description:
          'Takes a configuration back that is accepted and not in the bucket yet. Later it is a conflict.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/ref' },
          {
            name: 'version',
            in: 'path',
            required: true,
            schema: { type: 'string', minLength: 1, maxLength: 41 },
          },
        ],
        responses: {
          '200': {
            description: 'Withdrawn',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ConfigurationProgress' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/experiences/{ref}/change-sets': {
      get: {
        operationId: 'ListChangeSets',
        description:
          'Change sets of an experience, newest first, also those of other people.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/ref' },
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
        ],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ChangeSetList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/experiences/{ref}/change-sets/{changeSetId}': {
      get: {
        operationId: 'GetChangeSet',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/ref' },
          { $ref: '#/components/parameters/changeSetId' },
        ],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ChangeSetDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/experiences/{ref}/change-sets/{changeSetId}/cancel': {
      post: {
        operationId: 'CancelChangeSet',
        description:
          'Cancels a change set while AWS is still preparing it; later it is a conflict.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/ref' },
          { $ref: '#/components/parameters/changeSetId' },
        ],
        responses: {
          '202': {
            description: 'Cancelled',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ChangeSetDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/experiences/{ref}/errors': {
      get: {
        operationId: 'ListErrors',
        description:
          'Error files of an experience, newest first, without the content of long ones.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/ref' },
          { $ref: '#/components/parameters/cursor' },
          {
            name: 'limit',
            in: 'query',
            schema: { type: 'integer', minimum: 1, maximum: 20, default: 20 },
          },
        ],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ErrorFileList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/experiences/{ref}/adoption': {
      post: {
        operationId: 'AdoptExperience',
        description:
          'Makes an experience that was made elsewhere manageable through files, by writing its status file.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/ref' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['shortName'],
                properties: {
                  shortName: { $ref: '#/components/schemas/ShortName' },
                },
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'Adopted',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ExperienceDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/sync': {
      get: {
        operationId: 'GetSync',
        description: 'How fresh the data is.',
        security: [{}, { JWT: [] }],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/SyncState' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/unrecognized-files': {
      get: {
        operationId: 'ListUnrecognizedFiles',
        description:
          'Files in the bucket that belong to no experience: misspelt, in folders, or errors of such. Only who may see all experiences is told of them.',
        security: [{}, { JWT: [] }],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/UnrecognizedFileList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/activity': {
      get: {
        operationId: 'ListActivity',
        description:
          'What has happened, newest first: configurations, change sets that the automation did not start, and files that belong to nothing of these. Of one experience or of all that the caller may see; files that name no experience only for who may see all. There is no count, so that a page costs as much as it holds.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/activityExperience' },
          { $ref: '#/components/parameters/activityPerson' },
          { $ref: '#/components/parameters/activityResult' },
          { $ref: '#/components/parameters/activitySince' },
          { $ref: '#/components/parameters/activityUntil' },
        ],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ActivityList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/exports/products': {
      get: {
        operationId: 'ExportProducts',
        description:
          'Products on the lists of one experience, or of all that the caller may see, as CSV: one row for each experience and product, with the number of accounts that the experience governs where the caller may see the organization.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/activityExperience' }],
        responses: {
          '200': {
            description: 'Ok',
            content: { 'text/csv': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/exports/accounts': {
      get: {
        operationId: 'ExportAccounts',
        description: 'All accounts with what governs them, as CSV.',
        security: [{}, { JWT: [] }],
        responses: {
          '200': {
            description: 'Ok',
            content: { 'text/csv': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/exports/activity': {
      get: {
        operationId: 'ExportActivity',
        description:
          'What has happened, as ListActivity tells it with the same filters, as CSV.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/activityExperience' },
          { $ref: '#/components/parameters/activityPerson' },
          { $ref: '#/components/parameters/activityResult' },
          { $ref: '#/components/parameters/activitySince' },
          { $ref: '#/components/parameters/activityUntil' },
        ],
        responses: {
          '200': {
            description: 'Ok',
            content: { 'text/csv': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/organization/nodes': {
      get: {
        operationId: 'ListOrganizationNodes',
        description:
          'Children of one node of the organization, or with any filter all nodes that match. A cursor is good for the tree that it was made of; when that has changed since, the answer is 409, and the first page is to be asked for anew.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
          {
            name: 'parent',
            in: 'query',
            allowReserved: true,
            description:
              'Id of the node whose children are wanted, or in which is searched. Without it the answer is the organization itself, one node, or all is searched.',
            schema: { type: 'string', maxLength: 80 },
          },
          {
            name: 'text',
            in: 'query',
            allowReserved: true,
            description:
              'Part of a name or id, in any case; of an e-mail domain where the portal shows e-mail addresses.',
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
          {
            name: 'overrides',
            in: 'query',
            description: 'Only nodes with which an experience is associated.',
            schema: { type: 'boolean' },
          },
          {
            name: 'governing',
            in: 'query',
            allowReserved: true,
            description: 'Ref of the experience that governs.',
            schema: { type: 'string', maxLength: 100 },
          },
          {
            name: 'owner',
            in: 'query',
            allowReserved: true,
            description:
              'Entity refs, with commas between them, of which one has to own the experience that governs. mine stands for the caller and the groups that they are in.',
            schema: { type: 'string', minLength: 1, maxLength: 8000 },
          },
          {
            name: 'relationship',
            in: 'query',
            description: 'none finds what no experience governs.',
            schema: { $ref: '#/components/schemas/Relationship' },
          },
          {
            name: 'kind',
            in: 'query',
            description:
              'With a parent it finds, for example, all accounts below that, at any depth.',
            schema: { $ref: '#/components/schemas/NodeKind' },
          },
        ],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/OrganizationNodeList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/organization/branches': {
      get: {
        operationId: 'ListOrganizationBranches',
        description:
          'The first page of the children of several nodes at once, as ListOrganizationNodes gives it for each, but with at most 5,000 nodes together. Nodes that are not in the organization are left out.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/limit' },
          {
            name: 'parent',
            in: 'query',
            allowReserved: true,
            required: true,
            description: 'Ids of the nodes, each as a parameter of its own.',
            explode: true,
            schema: {
              type: 'array',
              minItems: 1,
              maxItems: 100,
              items: { type: 'string', maxLength: 80 },
            },
          },
        ],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/OrganizationBranches' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/organization/nodes/{nodeId}': {
      get: {
        operationId: 'GetOrganizationNode',
        description: 'One node, what governs it, and why.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/nodeId' }],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/OrganizationNodeDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/organization/verdict': {
      get: {
        operationId: 'GetVerdict',
        description: 'Whether an account may procure a product, and why.',
        security: [{}, { JWT: [] }],
        parameters: [
          {
            name: 'account',
            in: 'query',
            required: true,
            schema: { type: 'string', pattern: '^\\d{12}$' },
          },
          {
            name: 'product',
            in: 'query',
            allowReserved: true,
            required: true,
            description:
              'Id of a product as it stands in procurement policies, or its title or address, as ResolveProducts takes them. What can mean several products is refused, and names them.',
            schema: { type: 'string', minLength: 1, maxLength: 2048 },
          },
        ],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Verdict' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/organization/moves': {
      get: {
        operationId: 'ListMoves',
        description:
          'Moves of principals from one experience to another, newest first.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
          {
            name: 'principal',
            in: 'query',
            allowReserved: true,
            schema: { type: 'string', maxLength: 80 },
          },
        ],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MoveList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'MovePrincipal',
        description:
          'Moves a principal from one experience to another: disassociates it, waits for success, associates it. With dryRun it says which accounts would be governed by something else.',
        security: [{}, { JWT: [] }],
        parameters: [
          {
            name: 'dryRun',
            in: 'query',
            schema: { type: 'boolean', default: false },
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['principal', 'from', 'to'],
                properties: {
                  principal: { type: 'string', minLength: 1, maxLength: 80 },
                  from: {
                    description: 'Short name of the experience.',
                    type: 'string',
                    maxLength: 40,
                  },
                  to: {
                    description: 'Short name of the experience.',
                    type: 'string',
                    maxLength: 40,
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'What the move would come to.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Impact' },
              },
            },
          },
          '202': {
            description: 'Accepted',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Move' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/organization/moves/{moveId}': {
      get: {
        operationId: 'GetMove',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/moveId' }],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Move' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/organization/moves/{moveId}/undo': {
      post: {
        operationId: 'UndoMove',
        description:
          'Moves the principal back. Possible where the actions of the move name it; else it is a conflict.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/moveId' }],
        responses: {
          '202': {
            description: 'Accepted',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Move' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/organization/moves/{moveId}/stop': {
      post: {
        operationId: 'StopMove',
        description:
          'Stops a move that is under way, and puts the principal back. Possible where the actions of the move name it; else it is a conflict.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/moveId' }],
        responses: {
          '202': {
            description: 'Accepted',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Move' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/organization/moves/{moveId}/retry': {
      post: {
        operationId: 'RetryMove',
        description:
          'Writes the configuration of the current step once more, under another version. Possible where the actions of the move name it; else it is a conflict.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/moveId' }],
        responses: {
          '202': {
            description: 'Accepted',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Move' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/products': {
      get: {
        operationId: 'SearchProducts',
        description:
          "The company's list: products on lists of experiences that the caller may see and, with the permission product.read, those of the company's own sources.",
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
          {
            name: 'text',
            in: 'query',
            allowReserved: true,
            description:
              'Words, or parts of them, of title, vendor, category or id; all have to be there.',
            schema: { type: 'string', maxLength: 512 },
          },
          {
            name: 'state',
            in: 'query',
            schema: { $ref: '#/components/schemas/ProductState' },
          },
          {
            name: 'assessment',
            in: 'query',
            description: 'Needs the permission product.read.',
            schema: { $ref: '#/components/schemas/AssessmentStatus' },
          },
          { $ref: '#/components/parameters/category' },
          { $ref: '#/components/parameters/delivery' },
          { $ref: '#/components/parameters/pricing' },
          { $ref: '#/components/parameters/vendor' },
          { $ref: '#/components/parameters/facets' },
        ],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DirectoryProductList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/products/{id}': {
      get: {
        operationId: 'GetProduct',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/productId' }],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DirectoryProductDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/products/{id}/logo': {
      get: {
        operationId: 'GetProductLogo',
        description: 'The logo, as the portal has got it from AWS Marketplace.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/productId' }],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'image/*': { schema: { type: 'string', format: 'binary' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/product-names': {
      get: {
        operationId: 'ListProductNames',
        description: 'What products are called, for pages that have their ids.',
        security: [{}, { JWT: [] }],
        parameters: [
          {
            name: 'ids',
            in: 'query',
            allowReserved: true,
            description: 'At most 100, separated by commas.',
            required: true,
            schema: { type: 'string', maxLength: 6000 },
          },
        ],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProductNames' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/product-resolution': {
      post: {
        operationId: 'ResolveProducts',
        description:
          'Which products a text names: ids, addresses of AWS Marketplace and its consoles, names; in lines, lists or tables. Changes nothing.',
        security: [{}, { JWT: [] }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['text'],
                additionalProperties: false,
                properties: {
                  text: { type: 'string', maxLength: 200000 },
                  words: {
                    description:
                      'search looks for words that stand beside ids, too; else they are only counted. Words alone are always looked for.',
                    type: 'string',
                    enum: ['count', 'search'],
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ProductResolution' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/marketplace-listings': {
      get: {
        operationId: 'SearchMarketplace',
        description: 'What AWS Marketplace lists. This one asks AWS.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/cursor' },
          {
            name: 'text',
            in: 'query',
            allowReserved: true,
            schema: { type: 'string', maxLength: 512 },
          },
          { $ref: '#/components/parameters/category' },
          { $ref: '#/components/parameters/delivery' },
          { $ref: '#/components/parameters/pricing' },
          { $ref: '#/components/parameters/vendor' },
          { $ref: '#/components/parameters/facets' },
        ],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/MarketplaceListingList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/requests': {
      get: {
        operationId: 'ListRequests',
        description:
          'Requests that the caller may see: those in which they ask for something, those that wait for a decision of theirs, or all.',
        security: [{}, { JWT: [] }],
        parameters: [
          { $ref: '#/components/parameters/cursor' },
          { $ref: '#/components/parameters/limit' },
          {
            name: 'view',
            in: 'query',
            description:
              'to-decide: requests that the caller may decide, that are not their own, and that nobody but those who decide has to do something about.',
            schema: {
              type: 'string',
              enum: ['mine', 'to-decide', 'all'],
              default: 'all',
            },
          },
          {
            name: 'state',
            in: 'query',
            description: 'States; commas stand between several.',
            schema: {
              type: 'string',
              pattern: '^[a-z-]{1,20}(,[a-z-]{1,20}){0,20}$',
            },
          },
          {
            name: 'product',
            in: 'query',
            allowReserved: true,
            description: 'Id of a product.',
            schema: { type: 'string', maxLength: 255 },
          },
          {
            name: 'experience',
            in: 'query',
            allowReserved: true,
            description:
              'Short name of an experience or, where it has none, its id.',
            schema: { type: 'string', maxLength: 1024 },
          },
          {
            name: 'person',
            in: 'query',
            allowReserved: true,
            description: 'Entity ref of who asks, or ARN of who asked in AWS.',
            schema: { type: 'string', maxLength: 500 },
          },
          {
            name: 'olderThan',
            in: 'query',
            description: 'Submitted at least so many days ago.',
            schema: { type: 'integer', minimum: 0, maximum: 3650 },
          },
          {
            name: 'order',
            in: 'query',
            schema: {
              type: 'string',
              enum: ['newest', 'oldest'],
              default: 'newest',
            },
          },
        ],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RequestList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'SubmitRequest',
        description:
          'Asks for a product in accounts or units: one request for each experience that governs them. Where the same is being asked for already, the caller joins that request. With dryRun it says what would happen.',
        security: [{}, { JWT: [] }],
        parameters: [
          {
            name: 'dryRun',
            in: 'query',
            schema: { type: 'boolean', default: false },
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/NewRequest' },
            },
          },
        },
        responses: {
          '200': {
            description:
              'What would happen; or nothing was sent, and why; or the same had been sent before.',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RequestCheck' },
              },
            },
          },
          '201': {
            description: 'Sent',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RequestCheck' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/request-counts': {
      get: {
        operationId: 'CountRequests',
        description:
          'How many requests of the caller are not settled yet, and how many wait for a decision of theirs.',
        security: [{}, { JWT: [] }],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RequestCounts' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/request-form': {
      get: {
        operationId: 'GetRequestForm',
        description:
          'What this company wants to know of a request, beside what every request has.',
        security: [{}, { JWT: [] }],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RequestForm' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/requests/{requestId}': {
      get: {
        operationId: 'GetRequest',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/requestId' }],
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RequestDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/requests/{requestId}/join': {
      post: {
        operationId: 'JoinRequest',
        description:
          'Asks for the same. Who asks for it already changes nothing.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/requestId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/RequestJoin' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RequestDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/requests/{requestId}/cancel': {
      post: {
        operationId: 'CancelRequest',
        description:
          'The caller asks for it no more. When nobody else does, the request ends.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/requestId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/RequestRemark' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RequestDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/requests/{requestId}/comments': {
      post: {
        operationId: 'CommentOnRequest',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/requestId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/RequestWords' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RequestDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/requests/{requestId}/answer': {
      post: {
        operationId: 'AnswerRequest',
        description: 'Gives the information that was asked for.',
        security: [{}, { JWT: [] }],
        parameters: [{ $ref: '#/components/parameters/requestId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/RequestWords' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RequestDetail' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/request-decisions': {
      post: {
        operationId: 'DecideRequests',
        description:
          'Decides one request or many, with one note, and says of each what came of it. Those of one experience that are approved together become one configuration.',
        security: [{}, { JWT: [] }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/RequestDecision' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RequestOutcomes' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/request-erasures': {
      post: {
        operationId: 'ErasePersonFromRequests',
        description:
          "Erases a person's name and words from all requests. What was asked for, decided and done stays. Requests that nobody else asks for are cancelled.",
        security: [{}, { JWT: [] }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['person'],
                properties: {
                  person: {
                    description:
                      'Entity ref, or ARN of somebody who asked in AWS.',
                    type: 'string',
                    minLength: 1,
                    maxLength: 500,
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'Ok',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['requests'],
                  properties: {
                    requests: {
                      description:
                        'Number of requests in which the person was.',
                      type: 'integer',
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
    parameters: {
      requestId: {
        name: 'requestId',
        in: 'path',
        required: true,
        schema: { type: 'string', pattern: '^[\\w-]{1,64}$' },
      },
      productId: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'string', maxLength: 255 },
      },
      category: {
        name: 'category',
        in: 'query',
        allowReserved: true,
        description: "AWS's id of a category.",
        schema: { type: 'string', maxLength: 255 },
      },
      delivery: {
        name: 'delivery',
        in: 'query',
        allowReserved: true,
        description: "AWS's fulfillment option, such as SAAS.",
        schema: { type: 'string', maxLength: 255 },
      },
      pricing: {
        name: 'pricing',
        in: 'query',
        allowReserved: true,
        description: "AWS's pricing model, such as USAGE.",
        schema: { type: 'string', maxLength: 255 },
      },
      vendor: {
        name: 'vendor',
        in: 'query',
        allowReserved: true,
        description:
          "AWS's seller profile id of the manufacturer, or of the publisher of a listing.",
        schema: { type: 'string', maxLength: 255 },
      },
      facets: {
        name: 'facets',
        in: 'query',
        description: 'Whether to count what the list can be narrowed by.',
        schema: { type: 'boolean' },
      },
      activityExperience: {
        name: 'experience',
        in: 'query',
        allowReserved: true,
        description: 'Ref of an experience.',
        schema: { type: 'string', minLength: 1, maxLength: 1024 },
      },
      activityPerson: {
        name: 'person',
        in: 'query',
        allowReserved: true,
        description:
          'Who asked for it in the portal, as an entity ref or as service: and its name. me stands for the caller. Whom a file names that was not written by the portal is not looked for.',
        schema: { type: 'string', minLength: 1, maxLength: 500 },
      },
      activityResult: {
        name: 'result',
        in: 'query',
        schema: { $ref: '#/components/schemas/ActivityResult' },
      },
      activitySince: {
        name: 'since',
        in: 'query',
        description: 'ISO 8601, UTC; what happened then or later.',
        schema: { $ref: '#/components/schemas/TimeLimit' },
      },
      activityUntil: {
        name: 'until',
        in: 'query',
        description: 'ISO 8601, UTC; what happened before.',
        schema: { $ref: '#/components/schemas/TimeLimit' },
      },
      nodeId: {
        name: 'nodeId',
        in: 'path',
        required: true,
        description:
          'Id of the organization, of an organizational unit or of an account.',
        schema: { type: 'string', minLength: 1, maxLength: 80 },
      },
      moveId: {
        name: 'moveId',
        in: 'path',
        required: true,
        schema: { type: 'string', pattern: '^[\\w-]{1,64}$' },
      },
      cursor: {
        name: 'cursor',
        in: 'query',
        allowReserved: true,
        description: 'From the page before. The filters have to be the same.',
        schema: { type: 'string', maxLength: 2000 },
      },
      limit: {
        name: 'limit',
        in: 'query',
        schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
      },
      ref: {
        name: 'ref',
        in: 'path',
        required: true,
        description:
          'Short name of the experience or, where it has none, its id.',
        schema: { type: 'string', minLength: 1, maxLength: 1024 },
      },
      changeSetId: {
        name: 'changeSetId',
        in: 'path',
        required: true,
        schema: { type: 'string', pattern: '^[\\w-]{1,255}$' },
      },
    },
    responses: {
      Error: {
        description: 'An error, as Backstage answers it.',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/ErrorResponse' },
          },
        },
      },
    },
    securitySchemes: {
      JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    schemas: {
      ErrorResponse: {
        type: 'object',
        required: ['error', 'response'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
              problems: {
                description:
                  'What is wrong with the configuration of the request, where that is why it was refused.',
                type: 'array',
                items: { $ref: '#/components/schemas/Problem' },
              },
            },
          },
          request: {
            type: 'object',
            properties: { method: { type: 'string' }, url: { type: 'string' } },
          },
          response: {
            type: 'object',
            required: ['statusCode'],
            properties: { statusCode: { type: 'number' } },
          },
        },
      },
      ConflictResponse: {
        type: 'object',
        required: ['error', 'response'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
              revision: {
                description: 'The revision that the experience has now.',
                type: 'integer',
              },
              changedSince: {
                description:
                  'What has changed since the revision that the submission was made against. Absent when that is too long ago to be known.',
                allOf: [{ $ref: '#/components/schemas/ExperienceDiff' }],
              },
            },
          },
          request: { type: 'object' },
          response: {
            type: 'object',
            required: ['statusCode'],
            properties: { statusCode: { type: 'number' } },
          },
        },
      },
      ShortName: {
        description:
          'The part of the file names that stands for the experience.',
        type: 'string',
        pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$',
      },
      Time: {
        description: 'ISO 8601, UTC.',
        type: 'string',
        minLength: 20,
        maxLength: 30,
      },
      Status: {
        description: 'Enabled is what the AWS console calls Live.',
        type: 'string',
        enum: ['Enabled', 'Disabled'],
      },
      RequestPolicy: {
        description: 'Whether users may request products.',
        type: 'string',
        enum: ['Allow', 'Deny'],
      },
      Attention: {
        description:
          'Why somebody should look at the experience. live-for-nobody: live, and no principal is associated with it; not-readable: a status file names it, and AWS lists no such experience to the portal; no-owner: live, and nobody owns it, though others have owners.',
        type: 'string',
        enum: [
          'failed',
          'stuck',
          'not-picked-up',
          'empty-and-live',
          'live-for-nobody',
          'not-readable',
          'no-owner',
          'unmanaged',
          'gone',
        ],
      },
      SyncState: {
        type: 'object',
        required: ['state'],
        properties: {
          state: {
            description:
              'pending before the first reading has ended; stale when the last reading failed or is overdue, so that what is shown is the last good data.',
            type: 'string',
            enum: ['pending', 'fresh', 'stale'],
          },
          syncedAt: {
            description: 'When what is shown was read.',
            allOf: [{ $ref: '#/components/schemas/Time' }],
          },
          problem: {
            description: 'Why the last reading failed, in words.',
            type: 'string',
          },
          unreadable: {
            description:
              'Number of files and entities that AWS did not let the portal read, or that make no sense, whatever the state: what is shown of them is missing, or older. Absent when there are none. The log of the backend names them, for not everybody may see them.',
            type: 'integer',
            minimum: 1,
          },
          unlisted: {
            description:
              'Number of experiences that status files name and that AWS lists to the portal in no list. When it is all of them, privateMarketplace.scope is likely to be wrong. Absent when there are none.',
            type: 'integer',
            minimum: 1,
          },
        },
      },
      ExperienceSummary: {
        type: 'object',
        required: [
          'ref',
          'name',
          'archived',
          'managed',
          'allowedProducts',
          'deniedProducts',
          'principals',
          'owners',
          'attention',
          'revision',
        ],
        properties: {
          ref: {
            description:
              'What names the experience in addresses, its short name or else its id.',
            type: 'string',
          },
          shortName: {
            description: 'Absent when no status file knows the experience.',
            type: 'string',
          },
          id: {
            description:
              'Catalog entity id. Absent while the experience is being created.',
            type: 'string',
          },
          name: { type: 'string' },
          description: { type: 'string' },
          status: {
            description:
              'Absent where a status file names it and AWS lists no such experience to the portal.',
            allOf: [{ $ref: '#/components/schemas/Status' }],
          },
          archived: { type: 'boolean' },
          managed: {
            description: 'Whether it is managed through files.',
            type: 'boolean',
          },
          owners: {
            description:
              'Entity refs of the groups and users that answer for it; empty where nobody does.',
            type: 'array',
            items: { type: 'string' },
          },
          ownerSource: {
            description: 'Absent where nobody owns it.',
            allOf: [{ $ref: '#/components/schemas/OwnerSource' }],
          },
          productRequests: { $ref: '#/components/schemas/RequestPolicy' },
          allowedProducts: {
            description: 'Number of products on the allow list.',
            type: 'integer',
          },
          deniedProducts: {
            description: 'Number of products on the deny list.',
            type: 'integer',
          },
          principals: {
            description:
              'Number of principals that are associated with the experience itself.',
            type: 'integer',
          },
          attention: {
            type: 'array',
            items: { $ref: '#/components/schemas/Attention' },
          },
          revision: {
            description:
              'Rises with every change that the portal sees; send it back with a configuration.',
            type: 'integer',
          },
          lastChange: { $ref: '#/components/schemas/ConfigurationProgress' },
          goneSince: {
            description:
              'When the Catalog was first seen without the experience.',
            allOf: [{ $ref: '#/components/schemas/Time' }],
          },
        },
      },
      OwnerSource: {
        description:
          'Where the owners of an experience come from. What is set in the portal goes before what app-config says, and that before the tag in AWS.',
        type: 'string',
        enum: ['portal', 'app-config', 'tag'],
      },
      OwnerClaim: {
        type: 'object',
        required: ['source', 'owners'],
        properties: {
          source: { $ref: '#/components/schemas/OwnerSource' },
          owners: { type: 'array', items: { type: 'string' } },
        },
      },
      OwnerChange: {
        type: 'object',
        required: ['changedAt'],
        properties: {
          owners: {
            description:
              'Absent where it was cleared, so that app-config or the tag counts again.',
            type: 'array',
            items: { type: 'string' },
          },
          changedAt: { $ref: '#/components/schemas/Time' },
          changedBy: {
            description: 'Entity ref of a user, or a service.',
            type: 'string',
          },
        },
      },
      ExperienceOwners: {
        type: 'object',
        required: ['owners', 'revision', 'claims', 'changes'],
        properties: {
          owners: {
            description: 'Who owns it now; empty where nobody does.',
            type: 'array',
            items: { type: 'string' },
          },
          source: { $ref: '#/components/schemas/OwnerSource' },
          revision: {
            description:
              'Of what is set in the portal; 0 where nothing ever was. Send it back with a change.',
            type: 'integer',
          },
          claims: {
            description: 'All who say who owns it, the one that counts first.',
            type: 'array',
            items: { $ref: '#/components/schemas/OwnerClaim' },
          },
          changes: {
            description:
              'What was set in the portal, newest first, at most 100.',
            type: 'array',
            items: { $ref: '#/components/schemas/OwnerChange' },
          },
        },
      },
      OwnersRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['owners', 'revision'],
        properties: {
          owners: {
            description:
              'Entity refs of groups and users. A name alone is that of a group.',
            type: 'array',
            minItems: 1,
            maxItems: 20,
            items: { type: 'string', minLength: 1, maxLength: 250 },
          },
          revision: {
            description:
              'That of the owners when they were last seen. An older one is refused.',
            type: 'integer',
            minimum: 0,
          },
        },
      },
      ExperienceOverview: {
        description:
          'Counts of experiences that the caller may see; each stands for a filter of the list.',
        type: 'object',
        required: [
          'total',
          'needAttention',
          'underWay',
          'mine',
          'mineNeedAttention',
          'sync',
        ],
        properties: {
          total: { type: 'integer' },
          needAttention: { description: 'attention=any', type: 'integer' },
          underWay: { description: 'underWay=true', type: 'integer' },
          mine: { description: 'owner=mine', type: 'integer' },
          mineNeedAttention: {
            description: 'owner=mine and attention=any',
            type: 'integer',
          },
          sync: { $ref: '#/components/schemas/SyncState' },
        },
      },
      ExperienceList: {
        type: 'object',
        required: ['items', 'totalItems', 'sync'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ExperienceSummary' },
          },
          totalItems: {
            description: 'Number of experiences on all pages.',
            type: 'integer',
          },
          nextCursor: {
            description: 'Absent on the last page.',
            type: 'string',
          },
          sync: { $ref: '#/components/schemas/SyncState' },
        },
      },
      ExperienceDetail: {
        allOf: [
          { $ref: '#/components/schemas/ExperienceSummary' },
          {
            type: 'object',
            required: ['sync'],
            properties: {
              arn: { description: 'Of the Catalog entity.', type: 'string' },
              lastModified: {
                description: 'Time of the last change in the Catalog.',
                allOf: [{ $ref: '#/components/schemas/Time' }],
              },
              procurementPolicyId: {
                description:
                  'Absent when the experience has no procurement policy, which allows everything.',
                type: 'string',
              },
              branding: { $ref: '#/components/schemas/Branding' },
              queueLength: {
                description: 'Configurations that wait or are being applied.',
                type: 'integer',
              },
              errors: {
                description: 'Number of error files.',
                type: 'integer',
              },
              usualSeconds: {
                description:
                  'Median time from file to result of the last configurations that succeeded, in seconds.',
                type: 'number',
              },
              sync: { $ref: '#/components/schemas/SyncState' },
            },
          },
        ],
      },
      Branding: {
        type: 'object',
        properties: {
          title: { type: 'string' },
          information: { type: 'string' },
          themeColor: { type: 'string' },
          logoUrl: { type: 'string' },
        },
      },
      Product: {
        type: 'object',
        required: ['id', 'list'],
        properties: {
          id: { type: 'string' },
          list: { type: 'string', enum: ['allowed', 'denied'] },
        },
      },
      ProductList: {
        type: 'object',
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Product' },
          },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
        },
      },
      Principal: {
        type: 'object',
        required: ['id', 'kind'],
        properties: {
          id: { type: 'string' },
          kind: {
            type: 'string',
            enum: ['organization', 'organizational-unit', 'account', 'other'],
          },
        },
      },
      PrincipalList: {
        type: 'object',
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Principal' },
          },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
        },
      },
      Problem: {
        description: 'What is wrong with a configuration, for people.',
        type: 'object',
        required: ['pointer', 'message'],
        properties: {
          pointer: {
            description: 'JSON pointer into the configuration.',
            type: 'string',
          },
          message: { type: 'string' },
        },
      },
      ConfigurationState: {
        description:
          'accepted: the portal will write the file; written: the file is in the bucket and nothing has picked it up yet; queued: it waits for the one before it; applying: its change set is being started or runs. The others are ends. withdrawn: taken back, or too old, before the file was written; gone: the file was removed before anything had picked it up; superseded: later configurations had decided all of it; repeated: the same content had been applied already.',
        type: 'string',
        enum: [
          'accepted',
          'written',
          'queued',
          'applying',
          'succeeded',
          'failed',
          'cancelled',
          'rejected',
          'withdrawn',
          'gone',
          'superseded',
          'repeated',
        ],
      },
      ConfigurationError: {
        description: 'Why a configuration was not applied.',
        type: 'object',
        required: ['message', 'problems'],
        properties: {
          message: { type: 'string' },
          problems: {
            type: 'array',
            items: { $ref: '#/components/schemas/Problem' },
          },
          errorKey: {
            description:
              'Key of the error file in the bucket, once it is written.',
            type: 'string',
          },
          report: {
            description: 'Whole content of the error file, for experts.',
          },
        },
      },
      ConfigurationProgress: {
        type: 'object',
        required: ['key', 'shortName', 'version', 'state', 'writtenAt'],
        properties: {
          key: { description: 'Of the file in the bucket.', type: 'string' },
          shortName: { type: 'string' },
          version: {
            description: 'The part of the key between',
            type: 'string',
          },
          versionId: {
            description: 'S3 object version, where the bucket has versions.',
            type: 'string',
          },
          state: { $ref: '#/components/schemas/ConfigurationState' },
          attention: {
            description:
              'not-picked-up or stuck when nothing has moved for longer than it should.',
            type: 'string',
            enum: ['not-picked-up', 'stuck'],
          },
          writtenAt: { $ref: '#/components/schemas/Time' },
          requestedBy: {
            description:
              'Who asked for it in the portal: an entity ref, or service: and its name. Absent for files that came another way.',
            type: 'string',
          },
          claimedBy: {
            description:
              'Whom the file itself names, though the portal has not accepted it: whoever may write into the bucket can write any name.',
            type: 'string',
          },
          startedAt: {
            description:
              'When the automation recorded that it would start the change set.',
            allOf: [{ $ref: '#/components/schemas/Time' }],
          },
          endedAt: { $ref: '#/components/schemas/Time' },
          changeSetId: { type: 'string' },
          summary: {
            description:
              'Absent where the file is no configuration, or has not been read yet.',
            allOf: [{ $ref: '#/components/schemas/ChangeSummary' }],
          },
          error: { $ref: '#/components/schemas/ConfigurationError' },
        },
      },
      ConfigurationList: {
        type: 'object',
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ConfigurationProgress' },
          },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
        },
      },
      ConfigurationDetail: {
        allOf: [
          { $ref: '#/components/schemas/ConfigurationProgress' },
          {
            type: 'object',
            required: ['source', 'problems'],
            properties: {
              source: {
                description:
                  'Whether the file was written by the portal or came to the bucket another way.',
                type: 'string',
                enum: ['portal', 'bucket'],
              },
              content: {
                description:
                  'The configuration. Absent when the file is not a configuration that can be read.',
                type: 'object',
                additionalProperties: true,
              },
              text: {
                description:
                  'The file as it stands. Absent when it is larger than a configuration may be.',
                type: 'string',
              },
              problems: {
                description: 'What is wrong with the content.',
                type: 'array',
                items: { $ref: '#/components/schemas/Problem' },
              },
              waiting: {
                description:
                  'Why an accepted configuration could not be written into the bucket yet, in words.',
                type: 'string',
              },
              requested: {
                description: 'What the configuration asks for, field by field.',
                allOf: [{ $ref: '#/components/schemas/ExperienceDiff' }],
              },
              changed: {
                description:
                  'What has changed in the experience between the start and the end of the configuration, as far as the portal has seen it.',
                allOf: [{ $ref: '#/components/schemas/ExperienceDiff' }],
              },
            },
          },
        ],
      },
      ExperienceDiff: {
        description:
          'Difference between two states of an experience. What is absent is the same.',
        type: 'object',
        properties: {
          name: { $ref: '#/components/schemas/TextChange' },
          description: { $ref: '#/components/schemas/TextChange' },
          status: { $ref: '#/components/schemas/TextChange' },
          archived: { $ref: '#/components/schemas/TextChange' },
          productRequests: { $ref: '#/components/schemas/TextChange' },
          branding: {
            type: 'array',
            items: {
              allOf: [
                { $ref: '#/components/schemas/TextChange' },
                {
                  type: 'object',
                  required: ['field'],
                  properties: {
                    field: {
                      type: 'string',
                      enum: ['title', 'information', 'themeColor', 'logoUrl'],
                    },
                  },
                },
              ],
            },
          },
          productsAllowed: {
            description: 'Products that came onto the allow list.',
            type: 'array',
            items: { type: 'string' },
          },
          productsNoLongerAllowed: { type: 'array', items: { type: 'string' } },
          productsDenied: {
            description: 'Products that came onto the deny list.',
            type: 'array',
            items: { type: 'string' },
          },
          productsNoLongerDenied: { type: 'array', items: { type: 'string' } },
          principalsAssociated: { type: 'array', items: { type: 'string' } },
          principalsDisassociated: { type: 'array', items: { type: 'string' } },
        },
      },
      TextChange: {
        type: 'object',
        properties: { from: { type: 'string' }, to: { type: 'string' } },
      },
      NewConfiguration: {
        type: 'object',
        additionalProperties: false,
        required: ['configuration'],
        properties: {
          configuration: {
            description: 'See configuration.schema.json.',
            type: 'object',
            additionalProperties: true,
          },
          version: {
            description:
              'Part of the file name; the time of writing when left out.',
            type: 'string',
            minLength: 1,
            maxLength: 40,
          },
          revision: {
            description:
              'Revision of the experience that the configuration was made against. When it has changed since, the answer is 409. Whoever has seen the experience sends it. Leave it out for an experience that does not exist yet, or where the configuration shall be written whatever others have done meanwhile. Of two that set the same the later one wins then, as with files that are uploaded by hand.',
            type: 'integer',
            minimum: 0,
            maximum: 2147483647,
          },
        },
      },
      ConfigurationPreview: {
        description: 'What a configuration would do if it were written now.',
        type: 'object',
        required: [
          'shortName',
          'creates',
          'prediction',
          'problems',
          'queuedBehind',
          'steps',
          'noEffect',
          'warnings',
        ],
        properties: {
          shortName: { type: 'string' },
          creates: {
            description: 'Whether the experience would be created.',
            type: 'boolean',
          },
          revision: {
            description:
              'Revision of the experience that the preview is about. Absent when it does not exist yet.',
            type: 'integer',
          },
          renames: {
            description:
              'That the configuration gives the experience another name. Absent when it does not, or creates the experience.',
            type: 'object',
            required: ['from', 'to'],
            properties: { from: { type: 'string' }, to: { type: 'string' } },
          },
          prediction: {
            description:
              'applied: at least one change set, and all succeed; no-effect: everything is so already; rejected: the configuration can not work; fails: a change set will fail.',
            type: 'string',
            enum: ['applied', 'no-effect', 'rejected', 'fails'],
          },
          problems: {
            description: 'Why the configuration would be rejected.',
            type: 'array',
            items: { $ref: '#/components/schemas/Problem' },
          },
          queuedBehind: {
            description: 'Number of configurations that have to end first.',
            type: 'integer',
          },
          steps: {
            description: 'Change sets, in the order in which they run.',
            type: 'array',
            items: { $ref: '#/components/schemas/PreviewStep' },
          },
          noEffect: {
            description:
              'What the configuration asks for and what is so already.',
            type: 'array',
            items: { $ref: '#/components/schemas/PreviewItem' },
          },
          warnings: {
            type: 'array',
            items: { $ref: '#/components/schemas/PreviewWarning' },
          },
          impact: {
            description:
              'What it would mean for accounts. Absent where the caller may not see the organization, and where the portal has not read it.',
            allOf: [{ $ref: '#/components/schemas/Impact' }],
          },
        },
      },
      PreviewStep: {
        type: 'object',
        required: ['name', 'prediction', 'changes'],
        properties: {
          name: { description: 'Of the change set.', type: 'string' },
          prediction: {
            description: 'not-reached when a step before it fails.',
            type: 'string',
            enum: ['applied', 'fails', 'not-reached'],
          },
          changes: {
            type: 'array',
            items: { $ref: '#/components/schemas/PreviewChange' },
          },
        },
      },
      PreviewChange: {
        type: 'object',
        required: ['changeType', 'items'],
        properties: {
          changeType: { type: 'string' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/PreviewItem' },
          },
        },
      },
      PreviewItem: {
        type: 'object',
        required: ['field', 'effect'],
        properties: {
          field: {
            description: 'Which part of the configuration asks for it.',
            type: 'string',
            enum: [
              'Name',
              'Description',
              'Status',
              'Archived',
              'PolicyResourceRequests',
              'Branding',
              'AllowProducts',
              'DenyProducts',
              'AssociatePrincipals',
              'DisassociatePrincipals',
            ],
          },
          part: {
            description: 'Which part of the branding.',
            type: 'string',
            enum: ['title', 'information', 'themeColor', 'logoUrl'],
          },
          value: {
            description: 'A product, a principal, or the new value.',
            type: 'string',
          },
          from: { description: 'The value that is there now.', type: 'string' },
          effect: {
            type: 'string',
            enum: ['will-change', 'already-so', 'will-fail'],
          },
          reason: {
            description: 'Why it will fail.',
            allOf: [{ $ref: '#/components/schemas/PreviewReason' }],
          },
        },
      },
      PreviewReason: {
        type: 'object',
        required: ['code'],
        properties: {
          code: {
            type: 'string',
            enum: [
              'principal-of-another-experience',
              'principal-not-in-organization',
              'archived',
              'archive-while-live',
              'no-procurement-policy',
              'other',
            ],
          },
          experience: {
            description: 'Ref of the other experience.',
            type: 'string',
          },
          detail: { type: 'string' },
        },
      },
      PreviewWarning: {
        type: 'object',
        required: ['code'],
        properties: {
          code: {
            description:
              'empty-and-live: nobody governed by it could buy anything; no-policy-and-live: everybody governed by it could buy everything; policy-created: it had no procurement policy, so everything was allowed, and now only the products that `values` holds are; no-longer-live: another experience or none takes over; several-steps: more than one change set; busy: others go first; unknown-product-form: an id that looks like none of AWS Marketplace.',
            type: 'string',
            enum: [
              'empty-and-live',
              'no-policy-and-live',
              'policy-created',
              'no-longer-live',
              'several-steps',
              'busy',
              'unknown-product-form',
            ],
          },
          values: { type: 'array', items: { type: 'string' } },
        },
      },
      ChangeSetState: {
        type: 'string',
        enum: ['PREPARING', 'APPLYING', 'SUCCEEDED', 'FAILED', 'CANCELLED'],
      },
      ChangeSetSummary: {
        type: 'object',
        required: ['id', 'name', 'state', 'ours'],
        properties: {
          id: { type: 'string' },
          name: { type: 'string' },
          state: { $ref: '#/components/schemas/ChangeSetState' },
          ours: {
            description: 'Whether the automation started it.',
            type: 'boolean',
          },
          startTime: { $ref: '#/components/schemas/Time' },
          endTime: { $ref: '#/components/schemas/Time' },
          failureCode: { type: 'string' },
          configurationVersion: {
            description:
              'Of the configuration that it applies, where that is known.',
            type: 'string',
          },
          requestedBy: { type: 'string' },
        },
      },
      ChangeSetList: {
        type: 'object',
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ChangeSetSummary' },
          },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
        },
      },
      ChangeSetDetail: {
        allOf: [
          { $ref: '#/components/schemas/ChangeSetSummary' },
          {
            type: 'object',
            required: ['changes'],
            properties: {
              failureDescription: { type: 'string' },
              changes: {
                description: 'Empty until they have been read.',
                type: 'array',
                items: {
                  type: 'object',
                  required: ['changeType', 'errors'],
                  properties: {
                    changeType: { type: 'string' },
                    entityId: { type: 'string' },
                    details: {},
                    errors: {
                      type: 'array',
                      items: {
                        type: 'object',
                        required: ['code', 'message'],
                        properties: {
                          code: { type: 'string' },
                          message: { type: 'string' },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        ],
      },
      ErrorFile: {
        type: 'object',
        required: ['key', 'writtenAt'],
        properties: {
          key: { type: 'string' },
          writtenAt: { $ref: '#/components/schemas/Time' },
          message: { description: 'What happened, in words.', type: 'string' },
          configurationVersion: { type: 'string' },
          problems: {
            type: 'array',
            items: { $ref: '#/components/schemas/Problem' },
          },
          report: {
            description:
              'Whole content of the file, for experts. Left out where it is longer than 32,768 characters: the file itself has it, and so has GetConfiguration where a configuration has ended by it.',
          },
          reportLength: {
            description: 'Characters of the content where it is left out.',
            type: 'integer',
          },
        },
      },
      UnrecognizedFile: {
        type: 'object',
        required: ['key', 'reason', 'since'],
        properties: {
          key: { type: 'string' },
          reason: {
            description: 'Why it is none, and what to do, in words.',
            type: 'string',
          },
          since: {
            description: 'When it was last written.',
            allOf: [{ $ref: '#/components/schemas/Time' }],
          },
        },
      },
      UnrecognizedFileList: {
        type: 'object',
        required: ['items', 'totalItems'],
        properties: {
          items: {
            description: 'Newest first, at most 500.',
            type: 'array',
            items: { $ref: '#/components/schemas/UnrecognizedFile' },
          },
          totalItems: { type: 'integer' },
        },
      },
      ErrorFileList: {
        type: 'object',
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ErrorFile' },
          },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
        },
      },
      TimeLimit: {
        type: 'string',
        pattern:
          '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?Z)?$',
      },
      ActivityResult: {
        description:
          'under-way: not ended yet; no-effect: all of it had been decided already; cancelled: taken back, or gone, before it was applied.',
        type: 'string',
        enum: ['under-way', 'succeeded', 'failed', 'cancelled', 'no-effect'],
      },
      ListedIds: {
        description: 'How many ids there are, and the first of them.',
        type: 'object',
        required: ['total', 'first'],
        properties: {
          total: { type: 'integer' },
          first: {
            description: 'At most three.',
            type: 'array',
            items: { type: 'string' },
          },
        },
      },
      ChangeSummary: {
        description:
          'What a change asks for, in short. What is absent is not asked for; a value that stays the same is left out where what was there before is known.',
        type: 'object',
        properties: {
          creates: {
            description: 'Whether the experience did not exist before.',
            type: 'boolean',
          },
          name: { $ref: '#/components/schemas/TextChange' },
          status: { $ref: '#/components/schemas/TextChange' },
          archived: { $ref: '#/components/schemas/TextChange' },
          productRequests: { $ref: '#/components/schemas/TextChange' },
          description: {
            description: 'Whether another description is given.',
            type: 'boolean',
          },
          branding: {
            description: 'Which parts of the branding are given.',
            type: 'array',
            items: {
              type: 'string',
              enum: ['title', 'information', 'themeColor', 'logoUrl'],
            },
          },
          productsAllowed: { $ref: '#/components/schemas/ListedIds' },
          productsDenied: { $ref: '#/components/schemas/ListedIds' },
          principalsAssociated: { $ref: '#/components/schemas/ListedIds' },
          principalsDisassociated: { $ref: '#/components/schemas/ListedIds' },
          notes: {
            description:
              'The beginning of the note that goes with the products.',
            type: 'string',
          },
        },
      },
      ActivityEntry: {
        description:
          'Something that happened. A configuration has shortName and version, a change set changeSetId; what has neither is a file, which has key.',
        type: 'object',
        required: ['kind', 'at', 'door', 'result'],
        properties: {
          kind: {
            type: 'string',
            enum: ['configuration', 'change-set', 'file'],
          },
          at: {
            description:
              'When the file was written, or the change set started.',
            allOf: [{ $ref: '#/components/schemas/Time' }],
          },
          endedAt: { $ref: '#/components/schemas/Time' },
          experience: {
            description: 'Absent where there is none, or none any more.',
            allOf: [{ $ref: '#/components/schemas/ExperienceReference' }],
          },
          door: {
            description:
              "Through what it came. portal: a person on the pages; service: another program by the portal's API, which service names; bucket: a file that somebody put there; aws: the console or the API of AWS.",
            type: 'string',
            enum: ['portal', 'service', 'bucket', 'aws'],
          },
          service: {
            description:
              'Such as plugin:scaffolder, which acts for a person where by names one.',
            type: 'string',
          },
          by: {
            description:
              'Entity ref of the person who asked for it in the portal, or service and its name.',
            type: 'string',
          },
          claimedBy: {
            description: 'Whom a file names that the portal did not write.',
            type: 'string',
          },
          summary: {
            description: 'Absent where it can not be told, or not yet.',
            allOf: [{ $ref: '#/components/schemas/ChangeSummary' }],
          },
          result: { $ref: '#/components/schemas/ActivityResult' },
          state: {
            description: 'Of the configuration, in full.',
            allOf: [{ $ref: '#/components/schemas/ConfigurationState' }],
          },
          attention: {
            description:
              'not-picked-up or stuck when nothing has moved for longer than it should.',
            type: 'string',
            enum: ['not-picked-up', 'stuck'],
          },
          shortName: { description: 'Of the configuration.', type: 'string' },
          version: {
            description: 'Of the configuration; may be empty.',
            type: 'string',
          },
          changeSetId: {
            description:
              'The change set, or the last one by which the configuration is applied.',
            type: 'string',
          },
          key: { description: 'Of the file in the bucket.', type: 'string' },
          problem: {
            description:
              'Why it failed, or what is wrong with the file, in words.',
            type: 'string',
          },
        },
      },
      ActivityList: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ActivityEntry' },
          },
          nextCursor: { type: 'string' },
        },
      },
      ExperienceReference: {
        type: 'object',
        required: ['ref', 'name'],
        properties: {
          ref: { type: 'string' },
          name: { type: 'string' },
          status: {
            description:
              'Absent, like archived, where the portal no longer knows the experience.',
            allOf: [{ $ref: '#/components/schemas/Status' }],
          },
          archived: { type: 'boolean' },
          owners: {
            description:
              'Entity refs of who answers for it. Absent where nobody does.',
            type: 'array',
            items: { type: 'string' },
          },
        },
      },
      HiddenExperience: {
        description:
          'An experience that is there, and that the caller may not see.',
        type: 'object',
        required: ['hidden'],
        properties: { hidden: { type: 'boolean', enum: [true] } },
      },
      ReferencedExperience: {
        oneOf: [
          { $ref: '#/components/schemas/ExperienceReference' },
          { $ref: '#/components/schemas/HiddenExperience' },
        ],
      },
      NodeKind: {
        type: 'string',
        enum: ['organization', 'organizational-unit', 'account'],
      },
      AccountState: {
        description: 'Only an ACTIVE account procures anything.',
        type: 'string',
        enum: [
          'PENDING_ACTIVATION',
          'ACTIVE',
          'SUSPENDED',
          'PENDING_CLOSURE',
          'CLOSED',
        ],
      },
      Relationship: {
        description:
          'none when no experience governs, so that everything may be procured.',
        type: 'string',
        enum: ['associated', 'inherited', 'none'],
      },
      OrganizationSync: {
        description:
          'How fresh the organization tree is. Absent when the portal does not read the organization.',
        type: 'object',
        required: ['state'],
        properties: {
          state: { type: 'string', enum: ['pending', 'fresh', 'stale'] },
          syncedAt: { $ref: '#/components/schemas/Time' },
          problem: { type: 'string' },
        },
      },
      OrganizationNode: {
        type: 'object',
        required: [
          'id',
          'kind',
          'name',
          'children',
          'accountsBelow',
          'relationship',
        ],
        properties: {
          id: { type: 'string' },
          kind: { $ref: '#/components/schemas/NodeKind' },
          name: { type: 'string' },
          parentId: { type: 'string' },
          state: {
            description: 'Of an account.',
            allOf: [{ $ref: '#/components/schemas/AccountState' }],
          },
          email: {
            description:
              'Of an account, where the portal shows e-mail addresses.',
            type: 'string',
          },
          children: {
            description: 'Number of nodes directly below.',
            type: 'integer',
          },
          accountsBelow: {
            description: 'Number of accounts below, at any depth.',
            type: 'integer',
          },
          governing: { $ref: '#/components/schemas/ReferencedExperience' },
          relationship: { $ref: '#/components/schemas/Relationship' },
          source: {
            description:
              'The node from which the governing experience is inherited.',
            type: 'object',
            required: ['id', 'name'],
            properties: { id: { type: 'string' }, name: { type: 'string' } },
          },
          associated: {
            description:
              'Experiences that are associated with the node itself, governing or not. The first is the one that counts: a live one, else one that is not archived. Of those that are not archived there is at most one.',
            type: 'array',
            items: { $ref: '#/components/schemas/ReferencedExperience' },
          },
          path: {
            description:
              'Names from the organization down to the parent; in search results.',
            type: 'array',
            items: { type: 'string' },
          },
        },
      },
      OrganizationNodeList: {
        type: 'object',
        required: ['items', 'totalItems', 'sync'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/OrganizationNode' },
          },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
          revision: { $ref: '#/components/schemas/OrganizationRevision' },
          sync: { $ref: '#/components/schemas/OrganizationSync' },
        },
      },
      OrganizationRevision: {
        description:
          'The same text as long as neither the tree nor what governs it has changed, so that what was answered with it need not be asked for anew. Absent before the organization has been read.',
        type: 'string',
      },
      OrganizationBranches: {
        type: 'object',
        required: ['branches', 'sync'],
        properties: {
          branches: {
            type: 'array',
            items: {
              type: 'object',
              required: ['parentId', 'items', 'totalItems'],
              properties: {
                parentId: { type: 'string' },
                items: {
                  type: 'array',
                  items: { $ref: '#/components/schemas/OrganizationNode' },
                },
                totalItems: {
                  description: 'Number of children on all pages.',
                  type: 'integer',
                },
                nextCursor: {
                  description:
                    'Gives the next page of this parent through ListOrganizationNodes.',
                  type: 'string',
                },
              },
            },
          },
          revision: { $ref: '#/components/schemas/OrganizationRevision' },
          sync: { $ref: '#/components/schemas/OrganizationSync' },
        },
      },
      ChainLevel: {
        description: 'What one level of the organization contributes.',
        type: 'object',
        required: ['id', 'kind', 'name', 'contribution'],
        properties: {
          id: { type: 'string' },
          kind: { $ref: '#/components/schemas/NodeKind' },
          name: {
            description:
              'The id where the caller may not see the organization.',
            type: 'string',
          },
          contribution: {
            description:
              'governs; not-live or archived: an experience is associated and does not govern; shadowed: it is live, and a nearer one governs; nothing: no experience is associated.',
            type: 'string',
            enum: ['governs', 'not-live', 'archived', 'shadowed', 'nothing'],
          },
          experience: { $ref: '#/components/schemas/ReferencedExperience' },
        },
      },
      OrganizationNodeDetail: {
        allOf: [
          { $ref: '#/components/schemas/OrganizationNode' },
          {
            type: 'object',
            required: ['chain', 'sync'],
            properties: {
              chain: {
                description: 'From the node itself up to the organization.',
                type: 'array',
                items: { $ref: '#/components/schemas/ChainLevel' },
              },
              products: {
                description:
                  'Number of products that may be procured. Absent when everything may.',
                type: 'integer',
              },
              sync: { $ref: '#/components/schemas/OrganizationSync' },
            },
          },
        ],
      },
      Verdict: {
        type: 'object',
        required: [
          'verdict',
          'account',
          'product',
          'chain',
          'remedies',
          'notGoverned',
        ],
        properties: {
          verdict: {
            description:
              'allowed or denied by name; not-listed by the governing experience, so not allowed; everything-allowed by a live experience without a policy; unrestricted because nobody governs; inactive-account: the account is not ACTIVE and procures nothing, whatever governs it; unknown-account; hidden: an experience governs that the caller may not see, so that it is not told what it allows.',
            type: 'string',
            enum: [
              'allowed',
              'denied',
              'not-listed',
              'everything-allowed',
              'unrestricted',
              'inactive-account',
              'unknown-account',
              'hidden',
            ],
          },
          onceActive: {
            description:
              'What the verdict would be if the account were active. Only with inactive-account.',
            type: 'string',
            enum: [
              'allowed',
              'denied',
              'not-listed',
              'everything-allowed',
              'unrestricted',
              'hidden',
            ],
          },
          account: {
            type: 'object',
            required: ['id'],
            properties: {
              id: { type: 'string' },
              name: {
                description:
                  'Absent where the caller may not see the organization.',
                type: 'string',
              },
              state: {
                description: 'Absent when the account is unknown.',
                allOf: [{ $ref: '#/components/schemas/AccountState' }],
              },
            },
          },
          product: { type: 'string' },
          governing: { $ref: '#/components/schemas/ReferencedExperience' },
          chain: {
            type: 'array',
            items: { $ref: '#/components/schemas/ChainLevel' },
          },
          remedies: {
            type: 'array',
            items: {
              type: 'object',
              required: ['kind'],
              properties: {
                kind: {
                  description:
                    'request the product from who owns the experience; ask-owner where requests are off or the product is denied; enable or revive an experience that would allow it; activate-account: the account is not active; check-account: the organization has no such account.',
                  type: 'string',
                  enum: [
                    'request',
                    'ask-owner',
                    'enable',
                    'revive',
                    'activate-account',
                    'check-account',
                  ],
                },
                experience: {
                  $ref: '#/components/schemas/ReferencedExperience',
                },
              },
            },
          },
          notGoverned: {
            description: 'What Private Marketplace does not govern, as codes.',
            type: 'array',
            items: { type: 'string' },
          },
        },
      },
      Impact: {
        description:
          'Accounts that would be governed by something else, and what they would gain and lose. Accounts that are CLOSED are left out. Each list holds at most 100 items, the largest first, with the number of all beside it.',
        type: 'object',
        required: ['accounts', 'groups', 'organizationalUnits'],
        properties: {
          accounts: {
            description:
              'Number of accounts whose governing experience changes.',
            type: 'integer',
          },
          accountsWithOtherProducts: {
            description:
              'Number of accounts whose governing experience stays and whose products change.',
            type: 'integer',
          },
          groups: {
            description: 'Accounts to which the same happens.',
            type: 'array',
            items: { $ref: '#/components/schemas/ImpactGroup' },
          },
          totalGroups: { type: 'integer' },
          organizationalUnits: {
            description: 'Nodes right above the accounts of all groups.',
            type: 'array',
            items: { $ref: '#/components/schemas/ImpactUnit' },
          },
          totalOrganizationalUnits: { type: 'integer' },
          problems: {
            description: 'Why AWS would refuse the change, as codes.',
            type: 'array',
            items: { type: 'string' },
          },
        },
      },
      ImpactGroup: {
        type: 'object',
        required: [
          'change',
          'accounts',
          'organizationalUnits',
          'totalOrganizationalUnits',
        ],
        properties: {
          change: {
            description:
              'governing-experience: another one governs, or none, or one where none did; products: the same governs, with other products.',
            type: 'string',
            enum: ['governing-experience', 'products'],
          },
          before: {
            description: 'Absent when none governs.',
            allOf: [{ $ref: '#/components/schemas/ReferencedExperience' }],
          },
          after: {
            description: 'Absent when none will govern.',
            allOf: [{ $ref: '#/components/schemas/ReferencedExperience' }],
          },
          accounts: { type: 'integer' },
          gained: { $ref: '#/components/schemas/ProductChange' },
          lost: { $ref: '#/components/schemas/ProductChange' },
          organizationalUnits: {
            description: 'Nodes right above the accounts of the group.',
            type: 'array',
            items: { $ref: '#/components/schemas/ImpactUnit' },
          },
          totalOrganizationalUnits: { type: 'integer' },
        },
      },
      ImpactUnit: {
        type: 'object',
        required: ['id', 'name', 'accounts', 'accountsWithOtherProducts'],
        properties: {
          id: { type: 'string' },
          name: { type: 'string' },
          accounts: {
            description:
              'Number of accounts right below whose governing experience changes.',
            type: 'integer',
          },
          accountsWithOtherProducts: {
            description:
              'Number of accounts right below whose governing experience stays and whose products change.',
            type: 'integer',
          },
        },
      },
      ProductChange: {
        type: 'object',
        required: ['kind', 'products', 'totalProducts'],
        properties: {
          kind: {
            description: 'only these products, or all except these.',
            type: 'string',
            enum: ['only', 'all-except'],
          },
          products: { type: 'array', items: { type: 'string' } },
          totalProducts: {
            description: 'Number of all, also of those that are not told.',
            type: 'integer',
          },
          hidden: {
            description:
              'Whether no product is told, as the caller may not see one of the two experiences.',
            type: 'boolean',
          },
        },
      },
      Move: {
        type: 'object',
        required: [
          'id',
          'principal',
          'from',
          'to',
          'state',
          'actions',
          'requestedAt',
        ],
        properties: {
          id: { type: 'string' },
          principal: { type: 'string' },
          from: { $ref: '#/components/schemas/ReferencedExperience' },
          to: { $ref: '#/components/schemas/ReferencedExperience' },
          state: {
            description:
              'disassociating and associating are under way. stopping: it was stopped while disassociating, and waits for that to end, for the principal would else be left with neither. undoing puts back what had been disassociated. Ends: moved; undone: the principal is back; failed: nothing has changed; overtaken: somebody else has associated the principal with another experience; stuck: the principal is associated with none, and a person has to look.',
            type: 'string',
            enum: [
              'disassociating',
              'associating',
              'moved',
              'stopping',
              'undoing',
              'undone',
              'failed',
              'overtaken',
              'stuck',
            ],
          },
          attention: {
            description:
              'Why somebody should look at the current step; nothing has moved for longer than it should.',
            type: 'string',
            enum: ['not-picked-up', 'stuck'],
          },
          configuration: {
            description:
              'The configuration of the current step, or of the last. Absent where the caller may not see its experience.',
            type: 'object',
            required: ['ref', 'version'],
            properties: {
              ref: { type: 'string' },
              version: { type: 'string' },
            },
          },
          actions: {
            description:
              'What can be done now, by who has the permission for it.',
            type: 'array',
            items: { type: 'string', enum: ['stop', 'retry', 'undo'] },
          },
          requestedBy: { type: 'string' },
          requestedAt: { $ref: '#/components/schemas/Time' },
          stoppedBy: {
            description: 'Entity ref of who stopped it.',
            type: 'string',
          },
          stoppedAt: { $ref: '#/components/schemas/Time' },
          endedAt: { $ref: '#/components/schemas/Time' },
          problem: {
            description:
              'Why it did not come to its end. Absent where the caller may not see one of the two experiences.',
            type: 'string',
          },
          undoOf: {
            description: 'The move that this one takes back.',
            type: 'string',
          },
        },
      },
      ProductState: {
        description:
          'Whether AWS Marketplace lists a product. unknown until AWS was asked; not-listed: it does not, or not to this account, as with private offers; withdrawn: it did before.',
        type: 'string',
        enum: ['unknown', 'listed', 'not-listed', 'withdrawn'],
      },
      AssessmentStatus: {
        type: 'string',
        enum: ['approved', 'conditional', 'in-review', 'rejected'],
      },
      ProductAssessment: {
        description:
          'What the company says of a product. Only with the permission product.read.',
        type: 'object',
        required: ['status', 'valid'],
        properties: {
          status: { $ref: '#/components/schemas/AssessmentStatus' },
          risk: { type: 'string', enum: ['low', 'medium', 'high'] },
          owner: { description: 'Entity ref.', type: 'string' },
          link: { type: 'string' },
          validUntil: {
            description: 'Last day on which it counts.',
            type: 'string',
          },
          valid: { type: 'boolean' },
        },
      },
      Vendor: {
        type: 'object',
        required: ['name'],
        properties: {
          profileId: {
            description: "AWS's seller profile id. Names are not unique.",
            type: 'string',
          },
          name: { type: 'string' },
        },
      },
      NamedValue: {
        type: 'object',
        required: ['value', 'name'],
        properties: { value: { type: 'string' }, name: { type: 'string' } },
      },
      ProductName: {
        type: 'object',
        required: ['id', 'state', 'logo'],
        properties: {
          id: { type: 'string' },
          title: {
            description: 'Absent while nobody knows it.',
            type: 'string',
          },
          vendor: { $ref: '#/components/schemas/Vendor' },
          state: { $ref: '#/components/schemas/ProductState' },
          logo: { description: 'Whether it has one.', type: 'boolean' },
        },
      },
      NameSource: {
        description:
          'Whether AWS Marketplace tells the names of products. off: the portal does not ask; denied: the role of the portal may not ask; unreachable: it could not be asked.',
        type: 'object',
        required: ['state'],
        properties: {
          state: {
            type: 'string',
            enum: ['ready', 'off', 'denied', 'unreachable'],
          },
          message: { type: 'string' },
        },
      },
      ProductNames: {
        type: 'object',
        required: ['items', 'names'],
        properties: {
          items: {
            description: 'Those that the directory knows, in no order.',
            type: 'array',
            items: { $ref: '#/components/schemas/ProductName' },
          },
          names: { $ref: '#/components/schemas/NameSource' },
        },
      },
      DirectoryProduct: {
        allOf: [
          { $ref: '#/components/schemas/ProductName' },
          {
            type: 'object',
            required: [
              'categories',
              'deliveries',
              'pricingModels',
              'badges',
              'listingIds',
              'address',
            ],
            properties: {
              shortDescription: { type: 'string' },
              categories: {
                type: 'array',
                items: { $ref: '#/components/schemas/NamedValue' },
              },
              deliveries: {
                type: 'array',
                items: { $ref: '#/components/schemas/NamedValue' },
              },
              pricingModels: {
                type: 'array',
                items: { $ref: '#/components/schemas/NamedValue' },
              },
              badges: {
                type: 'array',
                items: { $ref: '#/components/schemas/NamedValue' },
              },
              listingIds: { type: 'array', items: { type: 'string' } },
              address: {
                description: 'Of its page in AWS Marketplace.',
                type: 'string',
              },
              source: {
                description:
                  'That told the title; discovery is AWS Marketplace.',
                type: 'string',
              },
              readAt: {
                description: 'When AWS Marketplace was asked.',
                allOf: [{ $ref: '#/components/schemas/Time' }],
              },
              assessment: { $ref: '#/components/schemas/ProductAssessment' },
            },
          },
        ],
      },
      ProductFacets: {
        description:
          'What the list can be narrowed by, the most frequent first, at most 50 of each.',
        type: 'object',
        required: ['category', 'delivery', 'pricing', 'vendor'],
        properties: {
          category: {
            type: 'array',
            items: { $ref: '#/components/schemas/FacetValue' },
          },
          delivery: {
            type: 'array',
            items: { $ref: '#/components/schemas/FacetValue' },
          },
          pricing: {
            type: 'array',
            items: { $ref: '#/components/schemas/FacetValue' },
          },
          vendor: {
            type: 'array',
            items: { $ref: '#/components/schemas/FacetValue' },
          },
        },
      },
      FacetValue: {
        allOf: [
          { $ref: '#/components/schemas/NamedValue' },
          {
            type: 'object',
            required: ['count'],
            properties: {
              count: { type: 'integer' },
              parent: { type: 'string' },
            },
          },
        ],
      },
      DirectoryProductList: {
        type: 'object',
        required: ['items', 'totalItems', 'names'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/DirectoryProduct' },
          },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
          facets: { $ref: '#/components/schemas/ProductFacets' },
          names: { $ref: '#/components/schemas/NameSource' },
        },
      },
      ProductPlacement: {
        description: 'An experience that names a product.',
        type: 'object',
        required: ['experience', 'list', 'live'],
        properties: {
          experience: { $ref: '#/components/schemas/ExperienceReference' },
          list: { type: 'string', enum: ['allowed', 'denied'] },
          live: { type: 'boolean' },
          accounts: {
            description:
              'Number of accounts that it governs. Absent where the caller may not see the organization.',
            type: 'integer',
          },
        },
      },
      DirectoryProductDetail: {
        allOf: [
          { $ref: '#/components/schemas/DirectoryProduct' },
          {
            type: 'object',
            required: ['placements', 'names'],
            properties: {
              longDescription: { type: 'string' },
              placements: {
                description: 'Of the experiences that the caller may see.',
                type: 'array',
                items: { $ref: '#/components/schemas/ProductPlacement' },
              },
              accounts: {
                description:
                  'Accounts that are not closed. Absent where the caller may not see the organization.',
                type: 'object',
                required: ['allowed', 'total'],
                properties: {
                  allowed: {
                    description:
                      'Number of accounts that may procure it, whatever governs them.',
                    type: 'integer',
                  },
                  total: { type: 'integer' },
                },
              },
              names: { $ref: '#/components/schemas/NameSource' },
            },
          },
        ],
      },
      MarketplaceListing: {
        type: 'object',
        required: [
          'id',
          'title',
          'publisher',
          'address',
          'products',
          'categories',
          'deliveries',
          'pricingModels',
          'badges',
        ],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          publisher: { $ref: '#/components/schemas/Vendor' },
          shortDescription: { type: 'string' },
          address: { type: 'string' },
          categories: {
            type: 'array',
            items: { $ref: '#/components/schemas/NamedValue' },
          },
          deliveries: {
            type: 'array',
            items: { $ref: '#/components/schemas/NamedValue' },
          },
          pricingModels: {
            type: 'array',
            items: { $ref: '#/components/schemas/NamedValue' },
          },
          badges: {
            type: 'array',
            items: { $ref: '#/components/schemas/NamedValue' },
          },
          products: {
            description: 'What it offers. Each is allowed by itself.',
            type: 'array',
            items: { $ref: '#/components/schemas/ProductName' },
          },
        },
      },
      MarketplaceListingList: {
        type: 'object',
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/MarketplaceListing' },
          },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
          facets: { $ref: '#/components/schemas/ProductFacets' },
        },
      },
      ResolvedItem: {
        description:
          'What something in a text is: product says which; with candidates the person chooses; else why says why it is neither.',
        type: 'object',
        required: ['input', 'line'],
        properties: {
          input: { type: 'string' },
          line: { description: 'Of the text, from 1.', type: 'integer' },
          product: { $ref: '#/components/schemas/ProductName' },
          candidates: {
            description:
              'Products of a listing that has several, or that a name may mean; at most 20.',
            type: 'array',
            items: { $ref: '#/components/schemas/ProductName' },
          },
          listing: {
            description: 'Title of the listing that was named.',
            type: 'string',
          },
          why: {
            description:
              'product-code: AWS has no look-up for it; seller, category, offer, address: it is one of these and no product; too-long: longer than an id; listing-unknown: AWS Marketplace does not list it, or could not be asked; nothing-found: no product is called so.',
            type: 'string',
            enum: [
              'product-code',
              'seller',
              'category',
              'offer',
              'address',
              'too-long',
              'listing-unknown',
              'nothing-found',
            ],
          },
          mayBeId: {
            description:
              'Whether it could be the id of a product that nobody knows.',
            type: 'boolean',
          },
        },
      },
      ProductResolution: {
        type: 'object',
        required: ['items', 'duplicates', 'words', 'names'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ResolvedItem' },
          },
          duplicates: {
            description: 'Ids that were there more than once.',
            type: 'array',
            items: { type: 'string' },
          },
          words: {
            description:
              'Words that stand beside ids, and were not looked for.',
            type: 'array',
            items: { type: 'string' },
          },
          names: { $ref: '#/components/schemas/NameSource' },
        },
      },
      MoveList: {
        type: 'object',
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Move' },
          },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
        },
      },
      RequestState: {
        description:
          'submitted, needs-information: nobody has decided yet. approved: the configuration is not made yet; queued: it waits for its turn; applying: AWS is at it; failed: it could not be applied, and waits for somebody who tries it again or declines. Only available says that the product can be procured. The others are ends; superseded: the product was allowed in another way, or another request asks for the same; blocked: declined, and no further requests are taken.',
        type: 'string',
        enum: [
          'submitted',
          'needs-information',
          'approved',
          'queued',
          'applying',
          'failed',
          'available',
          'declined',
          'cancelled',
          'expired',
          'superseded',
          'blocked',
        ],
      },
      RequestDoor: {
        description:
          'Through what it came in. portal: nobody did it, the portal has seen it; rule: a rule of the company decided.',
        type: 'string',
        enum: ['page', 'template', 'agent', 'api', 'aws', 'rule', 'portal'],
      },
      RequestSender: {
        description: 'Through what the caller sends it.',
        type: 'string',
        enum: ['page', 'template', 'api'],
      },
      RequestPerson: {
        description:
          'user: of the catalog; aws: an identity of AWS; erased: who it was is no longer known.',
        type: 'object',
        required: ['kind'],
        properties: {
          kind: { type: 'string', enum: ['user', 'aws', 'erased'] },
          ref: {
            description: 'Entity ref, or ARN. Absent where it is erased.',
            type: 'string',
          },
        },
      },
      RequestTarget: {
        type: 'object',
        required: ['id'],
        properties: {
          id: {
            description:
              'Id of the account, of the organizational unit or of the organization.',
            type: 'string',
          },
          name: {
            description:
              'Absent where the caller may not see the organization.',
            type: 'string',
          },
          kind: { $ref: '#/components/schemas/NodeKind' },
          entity: {
            description:
              'Entity ref of the catalog, where it was asked for so.',
            type: 'string',
          },
        },
      },
      RequestRule: {
        type: 'object',
        required: ['name', 'version'],
        properties: {
          name: { type: 'string' },
          version: { description: 'Of the rules, as a hash.', type: 'string' },
        },
      },
      RequestActionName: {
        type: 'string',
        enum: [
          'approve',
          'decline',
          'ask',
          'block',
          'unblock',
          'retry',
          'cancel',
          'comment',
          'answer',
          'join',
        ],
      },
      RequestSummary: {
        type: 'object',
        required: [
          'id',
          'product',
          'experience',
          'state',
          'revision',
          'askers',
          'totalAskers',
          'targets',
          'totalTargets',
          'submittedAt',
          'changedAt',
          'mine',
          'actions',
        ],
        properties: {
          id: { type: 'string' },
          product: { $ref: '#/components/schemas/ProductName' },
          experience: { $ref: '#/components/schemas/ReferencedExperience' },
          state: { $ref: '#/components/schemas/RequestState' },
          revision: {
            description: 'Rises with whatever happens to the request.',
            type: 'integer',
          },
          askers: {
            description:
              'Who asks for it now, or did when it ended; at most five.',
            type: 'array',
            items: { $ref: '#/components/schemas/RequestPerson' },
          },
          totalAskers: { type: 'integer' },
          targets: {
            description: 'For which accounts and units; at most five.',
            type: 'array',
            items: { $ref: '#/components/schemas/RequestTarget' },
          },
          totalTargets: { type: 'integer' },
          submittedAt: { $ref: '#/components/schemas/Time' },
          changedAt: { $ref: '#/components/schemas/Time' },
          endedAt: { $ref: '#/components/schemas/Time' },
          expiresAt: {
            description: 'While nobody has decided.',
            allOf: [{ $ref: '#/components/schemas/Time' }],
          },
          overdue: {
            description: 'Whether deciding takes longer than it should.',
            type: 'boolean',
          },
          neededBy: {
            description: 'The earliest day on which somebody needs it.',
            type: 'string',
          },
          decidedAt: { $ref: '#/components/schemas/Time' },
          decidedBy: { $ref: '#/components/schemas/RequestPerson' },
          rule: { $ref: '#/components/schemas/RequestRule' },
          fromAws: {
            description: 'Whether somebody asked for it in AWS.',
            type: 'boolean',
          },
          mine: {
            description: 'Whether the caller asks for it.',
            type: 'boolean',
          },
          actions: {
            description: 'What the caller may do with it now.',
            type: 'array',
            items: { $ref: '#/components/schemas/RequestActionName' },
          },
        },
      },
      RequestList: {
        type: 'object',
        required: ['items', 'totalItems'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/RequestSummary' },
          },
          totalItems: { type: 'integer' },
          nextCursor: { type: 'string' },
        },
      },
      RequestCounts: {
        type: 'object',
        required: ['mine', 'toDecide'],
        properties: {
          mine: { type: 'integer' },
          toDecide: { type: 'integer' },
        },
      },
      RequestForm: {
        type: 'object',
        required: ['decideWithinSeconds', 'expireAfterSeconds'],
        properties: {
          fields: {
            description:
              'JSON Schema of further fields; absent when there are none.',
            type: 'object',
            additionalProperties: true,
          },
          decideWithinSeconds: {
            description: 'So long deciding should take.',
            type: 'integer',
          },
          expireAfterSeconds: { type: 'integer' },
        },
      },
      RequestApprovers: {
        description: 'Who decides, as it is now.',
        type: 'object',
        required: ['refs'],
        properties: {
          refs: {
            description:
              'Entity refs of groups and people. Empty when nobody does.',
            type: 'array',
            items: { type: 'string' },
          },
          fallback: {
            description:
              'Whether they decide because the experience has no owner that anybody can reach.',
            type: 'boolean',
          },
          usualSeconds: {
            description:
              'How long it usually takes them, from the last decisions. Absent before there are some.',
            type: 'integer',
          },
        },
      },
      RequestAsk: {
        description: 'What one person asks for.',
        type: 'object',
        required: ['person', 'askedAt', 'via', 'targets'],
        properties: {
          person: { $ref: '#/components/schemas/RequestPerson' },
          askedAt: { $ref: '#/components/schemas/Time' },
          leftAt: {
            description: 'Since when they ask for it no more.',
            allOf: [{ $ref: '#/components/schemas/Time' }],
          },
          via: { $ref: '#/components/schemas/RequestDoor' },
          targets: {
            type: 'array',
            items: { $ref: '#/components/schemas/RequestTarget' },
          },
          neededBy: { type: 'string' },
          reason: {
            description:
              'Like the words below, for those who ask and those who may decide.',
            type: 'string',
          },
          intendedUse: { type: 'string' },
          costReference: { type: 'string' },
          fields: { type: 'object', additionalProperties: true },
          aws: {
            description: 'Of somebody who asked in AWS.',
            type: 'object',
            required: ['requestId', 'state'],
            properties: {
              requestId: { type: 'string' },
              state: {
                description: 'As AWS told it last.',
                type: 'string',
                enum: [
                  'created',
                  'approved',
                  'declined',
                  'cancelled',
                  'expired',
                ],
              },
              expiresAt: { $ref: '#/components/schemas/Time' },
            },
          },
        },
      },
      RequestTimelineEntry: {
        type: 'object',
        required: ['at', 'event', 'state', 'via'],
        properties: {
          at: { $ref: '#/components/schemas/Time' },
          event: {
            type: 'string',
            enum: [
              'submitted',
              'joined',
              'approved',
              'declined',
              'blocked',
              'unblocked',
              'information-asked',
              'answered',
              'commented',
              'cancelled',
              'retried',
              'routed',
              'moved',
              'merged',
              'not-governed',
              'target-gone',
              'allowed-elsewhere',
              'expired',
              'reminded',
              'queued',
              'applying',
              'available',
              'failed',
              'told-by-aws',
              'declined-in-aws',
              'cancelled-in-aws',
              'expired-in-aws',
            ],
          },
          from: {
            description: 'State before it.',
            allOf: [{ $ref: '#/components/schemas/RequestState' }],
          },
          state: {
            description: 'State after it.',
            allOf: [{ $ref: '#/components/schemas/RequestState' }],
          },
          by: { $ref: '#/components/schemas/RequestPerson' },
          via: { $ref: '#/components/schemas/RequestDoor' },
          rule: { $ref: '#/components/schemas/RequestRule' },
          text: {
            description:
              'What was said. Only for those who ask and those who may decide.',
            type: 'string',
          },
          withheld: {
            description:
              'Why what was said is not here: it is private, or was erased.',
            type: 'string',
            enum: ['private', 'erased'],
          },
          experience: {
            description: 'That governs now, where the request has moved.',
            allOf: [{ $ref: '#/components/schemas/ReferencedExperience' }],
          },
          request: {
            description:
              'Id of the other request, where one became a part of another.',
            type: 'string',
          },
          approvers: {
            description: 'Whom a rule lets decide.',
            type: 'string',
          },
          configuration: {
            description: 'Version of the configuration that was written.',
            type: 'string',
          },
          changeSetId: { type: 'string' },
          problem: { description: 'Why it failed.', type: 'string' },
          awsState: {
            description: 'What AWS told of its own request.',
            type: 'string',
          },
        },
      },
      RequestConfiguration: {
        description: 'The configuration that allows the product.',
        type: 'object',
        required: ['decision', 'experience', 'version'],
        properties: {
          decision: {
            description:
              'Id of the decision, which stands in the notes of the products, too.',
            type: 'string',
          },
          experience: { $ref: '#/components/schemas/ReferencedExperience' },
          version: { type: 'string' },
          requests: {
            description: 'Number of requests that it answers.',
            type: 'integer',
          },
          progress: { $ref: '#/components/schemas/ConfigurationProgress' },
        },
      },
      RequestConsequence: {
        description: 'What an approval means.',
        type: 'object',
        required: [
          'accounts',
          'organizationalUnits',
          'totalOrganizationalUnits',
          'allowedIn',
          'totalAllowedIn',
        ],
        properties: {
          accounts: {
            description:
              'Number of accounts that get the product. All that the experience governs, whoever asked.',
            type: 'integer',
          },
          organizationalUnits: {
            description:
              'Nodes right above these accounts, those with most of them first; at most 20. Empty where the caller may not see the organization.',
            type: 'array',
            items: {
              type: 'object',
              required: ['id', 'name', 'accounts'],
              properties: {
                id: { type: 'string' },
                name: { type: 'string' },
                accounts: { type: 'integer' },
              },
            },
          },
          totalOrganizationalUnits: { type: 'integer' },
          allowedIn: {
            description: 'Other experiences that allow it already; at most 20.',
            type: 'array',
            items: { $ref: '#/components/schemas/ReferencedExperience' },
          },
          totalAllowedIn: { type: 'integer' },
          assessment: { $ref: '#/components/schemas/ProductAssessment' },
          pricingModels: {
            type: 'array',
            items: { $ref: '#/components/schemas/NamedValue' },
          },
        },
      },
      RequestDetail: {
        allOf: [
          { $ref: '#/components/schemas/RequestSummary' },
          {
            type: 'object',
            required: ['asks', 'timeline', 'linked', 'approvers'],
            properties: {
              asks: {
                type: 'array',
                items: { $ref: '#/components/schemas/RequestAsk' },
              },
              timeline: {
                description: 'Oldest first.',
                type: 'array',
                items: { $ref: '#/components/schemas/RequestTimelineEntry' },
              },
              linked: {
                description:
                  'Requests that were sent together with it, for other experiences.',
                type: 'array',
                items: {
                  type: 'object',
                  required: ['id', 'experience', 'state'],
                  properties: {
                    id: { type: 'string' },
                    experience: {
                      $ref: '#/components/schemas/ReferencedExperience',
                    },
                    state: { $ref: '#/components/schemas/RequestState' },
                  },
                },
              },
              approvers: { $ref: '#/components/schemas/RequestApprovers' },
              mergedInto: {
                description: 'Id of the request that asks for the same.',
                type: 'string',
              },
              configuration: {
                $ref: '#/components/schemas/RequestConfiguration',
              },
              consequence: {
                description:
                  'For those who may decide, while there is something to decide.',
                allOf: [{ $ref: '#/components/schemas/RequestConsequence' }],
              },
              blockedSince: {
                description:
                  'Since when further requests for the product are not taken there.',
                allOf: [{ $ref: '#/components/schemas/Time' }],
              },
            },
          },
        ],
      },
      NewRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['product', 'targets'],
        properties: {
          product: {
            description: 'One product, in any form that resolving takes.',
            type: 'string',
            minLength: 1,
            maxLength: 2000,
          },
          targets: {
            description:
              'Ids of accounts, organizational units or the organization, or entity refs of catalog entities with an account.',
            type: 'array',
            minItems: 1,
            maxItems: 100,
            items: { type: 'string', minLength: 1, maxLength: 500 },
          },
          reason: {
            description: 'Needed unless it is only tried.',
            type: 'string',
            maxLength: 2000,
          },
          intendedUse: { type: 'string', maxLength: 2000 },
          neededBy: {
            description: 'A day, such as 2027-03-31.',
            type: 'string',
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
          },
          costReference: { type: 'string', maxLength: 200 },
          fields: {
            description: 'As the form of the company has them.',
            type: 'object',
            additionalProperties: true,
          },
          key: {
            description:
              'Names the request, so that to send it again sends nothing new.',
            type: 'string',
            minLength: 1,
            maxLength: 200,
          },
          via: { $ref: '#/components/schemas/RequestSender' },
        },
      },
      RequestJoin: {
        type: 'object',
        additionalProperties: false,
        required: ['reason'],
        properties: {
          targets: {
            description:
              'As in a new request, of accounts and units that the experience governs. May be left out.',
            type: 'array',
            maxItems: 100,
            items: { type: 'string', minLength: 1, maxLength: 500 },
          },
          reason: { type: 'string', minLength: 1, maxLength: 2000 },
          intendedUse: { type: 'string', maxLength: 2000 },
          neededBy: {
            description: 'A day, such as 2027-03-31.',
            type: 'string',
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
          },
          costReference: { type: 'string', maxLength: 200 },
          fields: {
            description: 'As the form of the company has them.',
            type: 'object',
            additionalProperties: true,
          },
          via: { $ref: '#/components/schemas/RequestSender' },
        },
      },
      RequestVerdict: {
        description:
          'requestable: it can be asked for. being-asked: somebody asks for it already, and the caller can join. asked: the caller does. declined-lately: it can be asked for again, and why it was declined stands beside. allowed: there is nothing to ask for, the product is allowed. not-governed: nothing restricts it. requests-off: the experience takes no requests. denied: the product is denied there. blocked: no further requests are taken for it. nobody-decides: nobody could decide. not-managed: the experience is not managed through files yet. inactive-account: nothing can be procured in it. unknown-target: the organization does not have it.',
        type: 'string',
        enum: [
          'requestable',
          'being-asked',
          'asked',
          'declined-lately',
          'allowed',
          'not-governed',
          'requests-off',
          'denied',
          'blocked',
          'nobody-decides',
          'not-managed',
          'inactive-account',
          'unknown-target',
        ],
      },
      RequestCheckGroup: {
        description:
          'Targets of which the same is to be said, for the same experience governs them.',
        type: 'object',
        required: ['verdict', 'targets'],
        properties: {
          verdict: { $ref: '#/components/schemas/RequestVerdict' },
          targets: {
            type: 'array',
            items: { $ref: '#/components/schemas/RequestTarget' },
          },
          experience: { $ref: '#/components/schemas/ReferencedExperience' },
          approvers: { $ref: '#/components/schemas/RequestApprovers' },
          request: {
            description: 'That is being asked for, or was sent.',
            type: 'object',
            required: ['id', 'state', 'totalAskers'],
            properties: {
              id: { type: 'string' },
              state: { $ref: '#/components/schemas/RequestState' },
              totalAskers: { type: 'integer' },
            },
          },
          sent: {
            description: 'What was done. Absent where nothing was.',
            type: 'string',
            enum: ['created', 'joined'],
          },
          declined: {
            description: 'The last decision against it, of the last 90 days.',
            type: 'object',
            required: ['id', 'at'],
            properties: {
              id: { type: 'string' },
              at: { $ref: '#/components/schemas/Time' },
              text: {
                description: 'Why; where the caller asked for it, too.',
                type: 'string',
              },
            },
          },
        },
      },
      RequestCheck: {
        type: 'object',
        required: ['resolution', 'groups'],
        properties: {
          product: {
            description: 'Absent where the text does not name exactly one.',
            allOf: [{ $ref: '#/components/schemas/ProductName' }],
          },
          resolution: {
            description: 'What the text names.',
            type: 'array',
            items: { $ref: '#/components/schemas/ResolvedItem' },
          },
          groups: {
            type: 'array',
            items: { $ref: '#/components/schemas/RequestCheckGroup' },
          },
          repeated: {
            description:
              'Whether the same had been sent under this key before, so that nothing was sent now.',
            type: 'boolean',
          },
        },
      },
      RequestRemark: {
        type: 'object',
        additionalProperties: false,
        properties: {
          text: { type: 'string', maxLength: 2000 },
          via: { $ref: '#/components/schemas/RequestSender' },
        },
      },
      RequestWords: {
        type: 'object',
        additionalProperties: false,
        required: ['text'],
        properties: {
          text: { type: 'string', minLength: 1, maxLength: 2000 },
          via: { $ref: '#/components/schemas/RequestSender' },
        },
      },
      RequestDecision: {
        type: 'object',
        additionalProperties: false,
        required: ['decision', 'requests'],
        properties: {
          decision: {
            description:
              'retry: what failed is written once more. unblock: further requests are taken again.',
            type: 'string',
            enum: ['approve', 'decline', 'ask', 'block', 'unblock', 'retry'],
          },
          requests: {
            type: 'array',
            minItems: 1,
            maxItems: 200,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id'],
              properties: {
                id: { type: 'string', pattern: '^[\\w-]{1,64}$' },
                revision: {
                  description:
                    'That the caller has seen; a request that has changed since is left alone.',
                  type: 'integer',
                },
              },
            },
          },
          text: {
            description: 'Why. Needed for decline, ask and block.',
            type: 'string',
            maxLength: 2000,
          },
          via: { $ref: '#/components/schemas/RequestSender' },
        },
      },
      RequestOutcomes: {
        type: 'object',
        required: ['outcomes'],
        properties: {
          decision: { description: 'Id of the decision.', type: 'string' },
          outcomes: {
            description: 'In the order of the requests.',
            type: 'array',
            items: { $ref: '#/components/schemas/RequestOutcome' },
          },
        },
      },
      RequestOutcome: {
        type: 'object',
        required: ['id', 'outcome'],
        properties: {
          id: { type: 'string' },
          outcome: { type: 'string', enum: ['done', 'refused'] },
          state: { $ref: '#/components/schemas/RequestState' },
          why: {
            description:
              'not-found: there is none that the caller may see; not-allowed: they may not decide it; own: they ask for it themselves; changed: it is not as the caller has seen it; state: that is not possible any more; moved: another experience governs now; allowed: the product is allowed meanwhile; denied: the experience denies the product; not-managed: the experience can not be changed through files; gone: the experience is archived or gone; askers-gone: none of those who ask is in the catalog any more; refused: a check of the company has refused it.',
            type: 'string',
            enum: [
              'not-found',
              'not-allowed',
              'own',
              'changed',
              'state',
              'moved',
              'allowed',
              'denied',
              'not-managed',
              'gone',
              'askers-gone',
              'refused',
            ],
          },
          message: { type: 'string' },
        },
      },
    },
  },
} as const;
