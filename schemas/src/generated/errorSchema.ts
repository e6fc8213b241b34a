// Generated from error.schema.json by `npm run schemas`. Do not edit.
/** JSON Schema (2020-12): Why one configuration was not applied. It stands in the bucket as ERROR_STATUS_Experience_<ShortName>_<yyyymmdd-hhmmss> and is never overwritten. Next to Automation it holds the whole answer of DescribeChangeSet where a change set was started, as AWS's sample does. */
export const errorSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://private-marketplace-backstage.github.io/schemas/error.schema.json',
  title: 'ErrorFile',
  description:
    "Why one configuration was not applied. It stands in the bucket as ERROR_STATUS_Experience_<ShortName>_<yyyymmdd-hhmmss> and is never overwritten. Next to Automation it holds the whole answer of DescribeChangeSet where a change set was started, as AWS's sample does.",
  type: 'object',
  required: ['Automation'],
  properties: {
    Automation: {
      title: 'Error report',
      type: 'object',
      required: ['Configuration', 'Message', 'EndedAt'],
      properties: {
        Configuration: {
          title: 'Configuration version',
          type: 'object',
          required: ['Key', 'ArrivedAt'],
          properties: {
            Key: { type: 'string' },
            VersionId: { type: 'string' },
            Sequencer: { type: 'string' },
            ArrivedAt: { type: 'string' },
          },
          description:
            'The version of the configuration, or of the status file that can not be read.',
        },
        Message: {
          description: 'Why the configuration was not applied, for people.',
          type: 'string',
        },
        EndedAt: { description: 'ISO 8601, UTC.', type: 'string' },
        Problems: {
          description: 'Each thing that is wrong with the configuration.',
          type: 'array',
          items: {
            title: 'Problem',
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
        },
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
  },
  examples: [
    {
      Automation: {
        Configuration: {
          Key: 'Experience_Finance#2.json',
          ArrivedAt: '2026-01-31T09:05:00.000Z',
        },
        Message:
          'The configuration was rejected: /Statuss is not a field of a configuration.',
        EndedAt: '2026-01-31T09:05:01.000Z',
        Problems: [
          {
            pointer: '/Statuss',
            message:
              'Statuss is not a field of a configuration. Did you mean Status?',
          },
        ],
      },
    },
  ],
};
