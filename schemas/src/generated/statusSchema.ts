// Generated from status.schema.json by `npm run schemas`. Do not edit.
/** JSON Schema (2020-12): What the automation knows of one experience. It stands in the bucket as STATUS_Experience_<ShortName>. The first four keys are those of AWS's sample and keep their meaning; a file with just an Experience Id adopts an experience that was made elsewhere. Readers keep what they do not know, for an older and a newer version of the automation may work side by side; writers write nothing else than what is described here. */
export const statusSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://private-marketplace-backstage.github.io/schemas/status.schema.json',
  type: 'object',
  properties: {
    'Experience Id': {
      type: 'string',
      pattern: '^exp-[A-Za-z0-9]+$',
      examples: ['exp-hfa7q3gade2qi'],
    },
    ChangeSetId: {
      type: 'string',
      minLength: 1,
      maxLength: 255,
      examples: ['76yesvf8y165pa4f98td2crtg'],
    },
    ChangeSetStatus: {
      type: 'string',
      enum: ['In Progress', 'Successful', 'Failed'],
      examples: ['In Progress'],
    },
    'Error Message': {
      type: 'string',
      examples: ['Procurement policy missing from Experience'],
    },
    Automation: { $ref: '#/$defs/automation' },
  },
  examples: [
    { 'Experience Id': 'exp-hfa7q3gade2qi' },
    {
      'Experience Id': 'exp-hfa7q3gade2qi',
      ChangeSetId: '76yesvf8y165pa4f98td2crtg',
      ChangeSetStatus: 'In Progress',
      Automation: {
        Version: 1,
        Current: {
          Configuration: {
            Key: 'Experience_Finance#2.json',
            VersionId: '3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrH',
            Sequencer: '0055AED6DCD90281E5',
            ArrivedAt: '2026-01-31T09:05:00.000Z',
          },
          Token: '6f1ed002ab5595859014ebf0951522d9',
          StartedAt: '2026-01-31T09:05:01.000Z',
          Steps: [
            {
              name: 'Private Marketplace Automation Update Experience  Finance',
              changes: [
                {
                  ChangeType: 'UpdateExperience',
                  ChangeName: 'UpdateExperienceChange',
                  Entity: {
                    Type: 'Experience@1.0',
                    Identifier: 'exp-hfa7q3gade2qi',
                  },
                  DetailsDocument: { Status: 'Enabled' },
                },
              ],
            },
          ],
          Step: 0,
          ChangeSetId: '76yesvf8y165pa4f98td2crtg',
        },
        Queue: [],
        Outcomes: [],
        UnwrittenErrors: [],
      },
    },
  ],
  $defs: {
    time: { type: 'string', minLength: 20, maxLength: 30 },
    automation: {
      type: 'object',
      required: ['Queue', 'Outcomes', 'UnwrittenErrors'],
      properties: {
        Version: { type: 'integer', minimum: 1 },
        Current: { $ref: '#/$defs/current' },
        Queue: { type: 'array', items: { $ref: '#/$defs/queued' } },
        Waiting: { $ref: '#/$defs/waiting' },
        Outcomes: { type: 'array', items: { $ref: '#/$defs/outcome' } },
        UnwrittenErrors: {
          type: 'array',
          items: { $ref: '#/$defs/unwrittenError' },
        },
        Recent: { $ref: '#/$defs/recent' },
        ForgottenUntil: { $ref: '#/$defs/time' },
        ForgottenContents: {
          type: 'array',
          items: { type: 'string', maxLength: 64 },
        },
      },
    },
    configurationVersion: {
      type: 'object',
      required: ['Key', 'ArrivedAt'],
      properties: {
        Key: { type: 'string', minLength: 1, maxLength: 1024 },
        VersionId: { type: 'string' },
        Sequencer: { type: 'string' },
        ArrivedAt: { $ref: '#/$defs/time' },
      },
    },
    current: {
      type: 'object',
      required: ['Configuration', 'Token', 'StartedAt', 'Step'],
      properties: {
        Configuration: { $ref: '#/$defs/configurationVersion' },
        Token: { type: 'string', minLength: 1, maxLength: 58 },
        StartedAt: { $ref: '#/$defs/time' },
        Steps: { type: 'array', items: { $ref: '#/$defs/changeSet' } },
        Step: { type: 'integer', minimum: 0 },
        Attempt: { type: 'integer', minimum: 0 },
        ChangeSetId: { type: 'string', minLength: 1, maxLength: 255 },
        StepStartedAt: { $ref: '#/$defs/time' },
        Content: { type: 'string', maxLength: 64 },
        Superseded: { $ref: '#/$defs/supersededPart' },
        Aside: { $ref: '#/$defs/aside' },
      },
    },
    changeSet: {
      type: 'object',
      required: ['name', 'changes'],
      properties: {
        name: { type: 'string', minLength: 1, maxLength: 100 },
        changes: { type: 'array', items: { $ref: '#/$defs/change' } },
      },
    },
    change: {
      type: 'object',
      required: ['ChangeType', 'ChangeName', 'Entity', 'DetailsDocument'],
      properties: {
        ChangeType: { type: 'string' },
        ChangeName: { type: 'string' },
        Entity: {
          type: 'object',
          required: ['Type'],
          properties: {
            Type: { type: 'string' },
            Identifier: { type: 'string' },
          },
        },
        DetailsDocument: { type: 'object', additionalProperties: true },
      },
    },
    outcome: {
      type: 'object',
      required: ['Configuration', 'Result', 'EndedAt'],
      properties: {
        Configuration: { $ref: '#/$defs/configurationVersion' },
        Result: {
          type: 'string',
          minLength: 1,
          examples: [
            'Succeeded',
            'Failed',
            'Cancelled',
            'Rejected',
            'Superseded',
            'Repeated',
          ],
        },
        ChangeSetId: { type: 'string' },
        StartedAt: { $ref: '#/$defs/time' },
        EndedAt: { $ref: '#/$defs/time' },
        Message: { type: 'string' },
        ErrorKey: { type: 'string' },
        Content: { type: 'string', maxLength: 64 },
        Superseded: { $ref: '#/$defs/supersededPart' },
        Applied: { type: 'object', additionalProperties: true },
      },
    },
    unwrittenError: {
      type: 'object',
      required: ['Configuration', 'EndedAt', 'Message'],
      properties: {
        Configuration: { $ref: '#/$defs/configurationVersion' },
        EndedAt: { $ref: '#/$defs/time' },
        ChangeSetId: { type: 'string' },
        Message: { type: 'string' },
        Problems: { type: 'array', items: { $ref: '#/$defs/problem' } },
        RequestId: { type: 'string' },
        Applied: { type: 'object', additionalProperties: true },
        NotApplied: { type: 'object', additionalProperties: true },
      },
    },
    problem: {
      type: 'object',
      required: ['pointer', 'message'],
      properties: { pointer: { type: 'string' }, message: { type: 'string' } },
    },
    queued: {
      type: 'object',
      required: ['Key', 'ArrivedAt'],
      properties: {
        Key: { type: 'string', minLength: 1, maxLength: 1024 },
        VersionId: { type: 'string' },
        Sequencer: { type: 'string' },
        ArrivedAt: { $ref: '#/$defs/time' },
        StartAfter: { $ref: '#/$defs/time' },
        Aside: { $ref: '#/$defs/aside' },
      },
    },
    aside: {
      type: 'object',
      required: ['For', 'Since', 'NotBefore', 'Reason'],
      properties: {
        For: { type: 'string', minLength: 1 },
        Since: { $ref: '#/$defs/time' },
        NotBefore: { $ref: '#/$defs/time' },
        Attempts: { type: 'integer', minimum: 0 },
        Reason: { type: 'string' },
      },
    },
    waiting: {
      type: 'object',
      required: ['Since', 'Reason'],
      properties: {
        Since: { $ref: '#/$defs/time' },
        Reason: { type: 'string' },
        Attempts: { type: 'integer', minimum: 0 },
        NotBefore: { $ref: '#/$defs/time' },
      },
    },
    recent: {
      type: 'object',
      required: ['EndedAt', 'Changes'],
      properties: {
        EndedAt: { $ref: '#/$defs/time' },
        Changes: {
          type: 'object',
          properties: {
            Name: { type: 'string' },
            Description: { type: 'string' },
            Status: { type: 'string' },
            PolicyResourceRequests: { type: 'string' },
            Archived: { type: 'boolean' },
            AssociatePrincipals: { type: 'array', items: { type: 'string' } },
            DisassociatePrincipals: {
              type: 'array',
              items: { type: 'string' },
            },
            AllowProducts: { type: 'array', items: { type: 'string' } },
            DenyProducts: { type: 'array', items: { type: 'string' } },
            HasBranding: { type: 'boolean' },
            HasPolicy: { type: 'boolean' },
          },
        },
      },
    },
    supersededPart: { type: 'object', additionalProperties: true },
  },
};
