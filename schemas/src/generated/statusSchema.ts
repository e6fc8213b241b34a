// Generated from status.schema.json by `npm run schemas`. Do not edit.
/** JSON Schema (2020-12): What the automation knows of one experience. It stands in the bucket as STATUS_Experience_<ShortName>. The first four keys are those of AWS's sample and keep their meaning; a file with just an Experience Id adopts an experience that was made elsewhere. Readers keep what they do not know, for an older and a newer version of the automation may work side by side; writers write nothing else than what is described here. */
export const statusSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://private-marketplace-backstage.github.io/schemas/status.schema.json',
  title: 'Status',
  description:
    "What the automation knows of one experience. It stands in the bucket as STATUS_Experience_<ShortName>. The first four keys are those of AWS's sample and keep their meaning; a file with just an Experience Id adopts an experience that was made elsewhere. Readers keep what they do not know, for an older and a newer version of the automation may work side by side; writers write nothing else than what is described here.",
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
      required: ['Queue', 'Outcomes', 'UnwrittenErrors'],
      properties: {
        Version: {
          description:
            'Of this form of the state, which rises when a field changes its meaning. Files without it are of the first.',
          type: 'integer',
          minimum: 1,
        },
        Current: { $ref: '#/$defs/current' },
        Queue: {
          description:
            'Configurations that wait, in the order in which they were uploaded.',
          type: 'array',
          items: { $ref: '#/$defs/queued' },
        },
        Waiting: { $ref: '#/$defs/waiting' },
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
        Recent: { $ref: '#/$defs/recent' },
        ForgottenUntil: {
          description:
            'The upload of the youngest configuration whose outcome has been forgotten. What is as old and not known is not applied any more.',
          $ref: '#/$defs/time',
        },
        ForgottenContents: {
          description:
            'What was applied by configurations whose outcome has been forgotten: the first 12 hexadecimal digits of the SHA-256 of key and content of each, oldest first.',
          type: 'array',
          items: { type: 'string', maxLength: 64 },
        },
      },
    },
    configurationVersion: {
      title: 'Configuration version',
      description: 'One version of one configuration file.',
      type: 'object',
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
      required: ['Configuration', 'Token', 'StartedAt', 'Step'],
      properties: {
        Configuration: { $ref: '#/$defs/configurationVersion' },
        Token: {
          description:
            'The ClientRequestToken of each of its change sets is this and the step, so that every attempt to start one is the same request. A change set that AWS failed to apply is followed by another one whose token ends in the number of the attempt, too.',
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
        Attempt: {
          description:
            'How many change sets of this step have failed for a reason that passes.',
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
        StepStartedAt: {
          description: 'When the change set of the step was started.',
          $ref: '#/$defs/time',
        },
        Content: {
          description:
            'SHA-256 of the configuration, once it has been read, in hexadecimal digits.',
          type: 'string',
          maxLength: 64,
        },
        Superseded: { $ref: '#/$defs/supersededPart' },
        Aside: { $ref: '#/$defs/aside' },
      },
    },
    changeSet: {
      title: 'Planned change set',
      type: 'object',
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
      required: ['ChangeType', 'ChangeName', 'Entity', 'DetailsDocument'],
      properties: {
        ChangeType: { type: 'string' },
        ChangeName: { type: 'string' },
        Entity: {
          title: 'Changed entity',
          type: 'object',
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
      required: ['Configuration', 'Result', 'EndedAt'],
      properties: {
        Configuration: { $ref: '#/$defs/configurationVersion' },
        Result: {
          description:
            'Succeeded, Failed, Cancelled; Rejected: no change set was started, for the configuration can not work; Superseded: a newer version of the file, or configurations that were uploaded later, have decided all that it says; Repeated: its content was applied before, and a later configuration since. There may be more.',
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
        Message: {
          description: 'Why it did not succeed, or was left out.',
          type: 'string',
        },
        ErrorKey: { description: 'Key of the error file.', type: 'string' },
        Content: {
          description:
            'SHA-256 of the configuration that was applied or left out, in hexadecimal digits.',
          type: 'string',
          maxLength: 64,
        },
        Superseded: { $ref: '#/$defs/supersededPart' },
        Applied: {
          title: 'Partly applied',
          description:
            'What was applied of a configuration that failed in one of its later steps.',
          type: 'object',
          additionalProperties: true,
        },
      },
    },
    unwrittenError: {
      title: 'Unwritten error',
      type: 'object',
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
    queued: {
      title: 'Queued configuration',
      description:
        'One version of one configuration file that waits for its turn.',
      type: 'object',
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
        StartAfter: {
          description:
            'Until then an idle experience waits for configurations that were uploaded before this one, whose events are still under way.',
          $ref: '#/$defs/time',
        },
        Aside: { $ref: '#/$defs/aside' },
      },
    },
    aside: {
      title: 'Reason to stand aside',
      description: 'Why others go before a configuration whose turn has come.',
      type: 'object',
      required: ['For', 'Since', 'NotBefore', 'Reason'],
      properties: {
        For: {
          description:
            'Name: for the configuration that creates the experience. File: until the file can be read.',
          type: 'string',
          minLength: 1,
        },
        Since: { $ref: '#/$defs/time' },
        NotBefore: {
          description: 'Its next turn, at the latest.',
          $ref: '#/$defs/time',
        },
        Attempts: {
          description: 'How often it was tried in vain.',
          type: 'integer',
          minimum: 0,
        },
        Reason: { description: 'For people.', type: 'string' },
      },
    },
    waiting: {
      title: 'Reason to wait',
      description:
        'Why nothing happens, though something is to be done. AWS refused a call that may work later, or an answer of AWS cannot be true yet.',
      type: 'object',
      required: ['Since', 'Reason'],
      properties: {
        Since: { $ref: '#/$defs/time' },
        Reason: { description: 'For people.', type: 'string' },
        Attempts: {
          description: 'How often it was tried in vain.',
          type: 'integer',
          minimum: 0,
        },
        NotBefore: { description: 'The next attempt.', $ref: '#/$defs/time' },
      },
    },
    recent: {
      title: 'Recent changes',
      description:
        'What the change sets of the last minutes have changed. A reading of the experience that does not show it yet is not believed.',
      type: 'object',
      required: ['EndedAt', 'Changes'],
      properties: {
        EndedAt: { $ref: '#/$defs/time' },
        Changes: {
          title: 'Changes',
          description: 'In the form of a configuration.',
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
            HasBranding: {
              description: 'Branding settings were created.',
              type: 'boolean',
            },
            HasPolicy: {
              description: 'A procurement policy was created.',
              type: 'boolean',
            },
          },
        },
      },
    },
    supersededPart: {
      title: 'Superseded part',
      description:
        'What of the configuration was not applied, for configurations that were uploaded later and applied before have decided it.',
      type: 'object',
      additionalProperties: true,
    },
  },
};
