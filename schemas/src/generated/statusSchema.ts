// Generated from status.schema.json by `npm run schemas`. Do not edit.
/** JSON Schema (2020-12): What the automation knows of one experience. It stands in the bucket as STATUS_Experience_<ShortName>. The first four keys are those of AWS's sample and keep their meaning; a file with just an Experience Id adopts an experience that was made elsewhere. */
export const statusSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://private-marketplace-backstage.github.io/schemas/status.schema.json',
  title: 'Status',
  description:
    "What the automation knows of one experience. It stands in the bucket as STATUS_Experience_<ShortName>. The first four keys are those of AWS's sample and keep their meaning; a file with just an Experience Id adopts an experience that was made elsewhere.",
  type: 'object',
  properties: {
    'Experience Id': {
      description:
        'Id of the experience, without revision. Absent until the first change set has succeeded.',
      type: 'string',
      pattern: '^exp-[A-Za-z0-9]+$',
      examples: ['exp-hfa7q3gade2qi'],
    },
    ChangeSetId: {
      description: 'The last change set that was started.',
      type: 'string',
      minLength: 1,
      maxLength: 255,
      examples: ['76yesvf8y165pa4f98td2crtg'],
    },
    ChangeSetStatus: {
      description:
        'State of the last configuration. Failed stands for a cancelled change set, too; Automation tells them apart.',
      type: 'string',
      enum: ['In Progress', 'Successful', 'Failed'],
      examples: ['In Progress'],
    },
    'Error Message': {
      description: 'Why the last configuration failed; absent otherwise.',
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
    time: {
      description: 'ISO 8601, UTC.',
      type: 'string',
      minLength: 20,
      maxLength: 30,
    },
    automation: {
      title: 'Automation',
      description: 'State of the automation, which nobody else writes.',
      type: 'object',
      additionalProperties: false,
      required: ['Queue', 'Outcomes', 'UnwrittenErrors'],
      properties: {
        Current: { $ref: '#/$defs/current' },
        Queue: {
          description:
            'Configurations that wait for the current one, in the order in which they arrived.',
          type: 'array',
          items: { $ref: '#/$defs/configurationVersion' },
        },
        Outcomes: {
          description: 'How configurations ended, newest last.',
          type: 'array',
          items: { $ref: '#/$defs/outcome' },
        },
        UnwrittenErrors: {
          description: 'Error files that are still to be written.',
          type: 'array',
          items: { $ref: '#/$defs/unwrittenError' },
        },
      },
    },
    configurationVersion: {
      title: 'Configuration version',
      description: 'One version of one configuration file.',
      type: 'object',
      additionalProperties: false,
      required: ['Key', 'ArrivedAt'],
      properties: {
        Key: { type: 'string', minLength: 1, maxLength: 1024 },
        VersionId: {
          description:
            'S3 object version; absent where the bucket is not versioned.',
          type: 'string',
        },
        Sequencer: {
          description: 'Orders the writes of one key, as S3 gives it.',
          type: 'string',
        },
        ArrivedAt: {
          description: 'When S3 stored this version.',
          $ref: '#/$defs/time',
        },
      },
    },
    current: {
      title: 'Current configuration',
      description: 'The configuration that is being applied.',
      type: 'object',
      additionalProperties: false,
      required: ['Configuration', 'Token', 'StartedAt', 'Step'],
      properties: {
        Configuration: { $ref: '#/$defs/configurationVersion' },
        Token: {
          description:
            'The ClientRequestToken of each of its change sets is this and the step, so that every attempt to start one is the same request.',
          type: 'string',
          minLength: 1,
          maxLength: 58,
        },
        StartedAt: {
          description: "When the configuration's turn came.",
          $ref: '#/$defs/time',
        },
        Steps: {
          description:
            'The change sets that apply it, in order. Absent until they are planned; kept so that a repeated start sends the same request.',
          type: 'array',
          items: { $ref: '#/$defs/changeSet' },
        },
        Step: {
          description: 'Which of the steps is under way, from 0.',
          type: 'integer',
          minimum: 0,
        },
        ChangeSetId: {
          description:
            'Present as soon as the change set of the step has been started.',
          type: 'string',
          minLength: 1,
          maxLength: 255,
        },
      },
    },
    changeSet: {
      title: 'Planned change set',
      type: 'object',
      additionalProperties: false,
      required: ['name', 'changes'],
      properties: {
        name: {
          description: 'ChangeSetName; it carries the short name.',
          type: 'string',
          minLength: 1,
          maxLength: 100,
        },
        changes: { type: 'array', items: { $ref: '#/$defs/change' } },
      },
    },
    change: {
      title: 'Planned change',
      type: 'object',
      additionalProperties: false,
      required: ['ChangeType', 'ChangeName', 'Entity', 'DetailsDocument'],
      properties: {
        ChangeType: { type: 'string' },
        ChangeName: { type: 'string' },
        Entity: {
          title: 'Changed entity',
          type: 'object',
          additionalProperties: false,
          required: ['Type'],
          properties: {
            Type: { type: 'string' },
            Identifier: { type: 'string' },
          },
        },
        DetailsDocument: {
          title: 'Change details',
          type: 'object',
          additionalProperties: true,
        },
      },
    },
    outcome: {
      title: 'Outcome',
      type: 'object',
      additionalProperties: false,
      required: ['Configuration', 'Result', 'EndedAt'],
      properties: {
        Configuration: { $ref: '#/$defs/configurationVersion' },
        Result: {
          description:
            'Rejected: no change set was started, for the configuration can not work.',
          type: 'string',
          enum: ['Succeeded', 'Failed', 'Cancelled', 'Rejected'],
        },
        ChangeSetId: { type: 'string' },
        StartedAt: { $ref: '#/$defs/time' },
        EndedAt: { $ref: '#/$defs/time' },
        Message: { description: 'Why it did not succeed.', type: 'string' },
        ErrorKey: { description: 'Key of the error file.', type: 'string' },
      },
    },
    unwrittenError: {
      title: 'Unwritten error',
      type: 'object',
      additionalProperties: false,
      required: ['Configuration', 'EndedAt', 'Message'],
      properties: {
        Configuration: { $ref: '#/$defs/configurationVersion' },
        EndedAt: { $ref: '#/$defs/time' },
        ChangeSetId: { type: 'string' },
        Message: { type: 'string' },
        Problems: { type: 'array', items: { $ref: '#/$defs/problem' } },
        RequestId: {
          description: 'Request id of the AWS call that was refused.',
          type: 'string',
        },
        Applied: {
          title: 'Applied part',
          description:
            'What the steps before the failed one have applied, as a configuration.',
          type: 'object',
          additionalProperties: true,
        },
        NotApplied: {
          title: 'Part not applied',
          description:
            'What was not applied: a configuration that can be uploaded once the cause is mended.',
          type: 'object',
          additionalProperties: true,
        },
      },
    },
    problem: {
      title: 'Problem',
      description: 'One thing that is wrong with a configuration.',
      type: 'object',
      additionalProperties: false,
      required: ['pointer', 'message'],
      properties: {
        pointer: {
          description:
            'JSON pointer (RFC 6901) into the configuration; empty for the whole.',
          type: 'string',
        },
        message: {
          description: 'What is wrong and what to do.',
          type: 'string',
        },
      },
    },
  },
};
