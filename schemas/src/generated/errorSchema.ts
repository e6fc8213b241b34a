// Generated from error.schema.json by `npm run schemas`. Do not edit.
/** JSON Schema (2020-12): Why one configuration was not applied. It stands in the bucket as ERROR_STATUS_Experience_<ShortName>_<yyyymmdd-hhmmss> and is never overwritten. Next to Automation it holds the whole answer of DescribeChangeSet where a change set was started, as AWS's sample does. */
export const errorSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://private-marketplace-backstage.github.io/schemas/error.schema.json',
  type: 'object',
  required: ['Automation'],
  properties: {
    Automation: {
      type: 'object',
      required: ['Configuration', 'Message', 'EndedAt'],
      properties: {
        Configuration: {
          type: 'object',
          required: ['Key', 'ArrivedAt'],
          properties: {
            Key: { type: 'string' },
            VersionId: { type: 'string' },
            Sequencer: { type: 'string' },
            ArrivedAt: { type: 'string' },
          },
        },
        Message: { type: 'string' },
        EndedAt: { type: 'string' },
        Problems: {
          type: 'array',
          items: {
            type: 'object',
            required: ['pointer', 'message'],
            properties: {
              pointer: { type: 'string' },
              message: { type: 'string' },
            },
          },
        },
        RequestId: { type: 'string' },
        Applied: { type: 'object', additionalProperties: true },
        NotApplied: { type: 'object', additionalProperties: true },
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
