// Generated from unrecognized.schema.json by `npm run schemas`. Do not edit.
/** JSON Schema (2020-12): Objects of the bucket that are no files of the automation, such as folders and misspelt names. It stands in the bucket as AUTOMATION_Unrecognized. */
export const unrecognizedSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://private-marketplace-backstage.github.io/schemas/unrecognized.schema.json',
  title: 'UnrecognizedObjects',
  description:
    'Objects of the bucket that are no files of the automation, such as folders and misspelt names. It stands in the bucket as AUTOMATION_Unrecognized.',
  type: 'object',
  required: ['Objects'],
  properties: {
    Objects: {
      type: 'array',
      items: {
        title: 'Unrecognized object',
        type: 'object',
        required: ['Key', 'Reason', 'LastModified'],
        properties: {
          Key: { type: 'string' },
          Reason: {
            description: 'Why it is none, and what to do.',
            type: 'string',
          },
          LastModified: { description: 'ISO 8601, UTC.', type: 'string' },
        },
      },
    },
    More: {
      description: 'How many more there are than are listed.',
      type: 'integer',
      minimum: 0,
    },
  },
  examples: [
    {
      Objects: [
        {
          Key: 'Experience_Finance/',
          Reason:
            'It is a folder. Upload configurations to the top of the bucket.',
          LastModified: '2026-01-31T09:05:00.000Z',
        },
      ],
      More: 0,
    },
  ],
};
