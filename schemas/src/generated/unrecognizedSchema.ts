// Generated from unrecognized.schema.json by `npm run schemas`. Do not edit.
/** JSON Schema (2020-12): Objects of the bucket that are no files of the automation, such as folders and misspelt names. It stands in the bucket as AUTOMATION_Unrecognized. */
export const unrecognizedSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://private-marketplace-backstage.github.io/schemas/unrecognized.schema.json',
  type: 'object',
  required: ['Objects'],
  properties: {
    Objects: {
      type: 'array',
      items: {
        type: 'object',
        required: ['Key', 'Reason', 'LastModified'],
        properties: {
          Key: { type: 'string' },
          Reason: { type: 'string' },
          LastModified: { type: 'string' },
        },
      },
    },
    More: { type: 'integer', minimum: 0 },
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
