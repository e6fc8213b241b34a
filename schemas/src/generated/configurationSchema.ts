// Generated from configuration.schema.json by `npm run schemas`. Do not edit.
/** JSON Schema (2020-12): One change to one experience. It stands in the bucket as Experience_<ShortName>#<version>.json and is a delta: what it leaves out stays as it is. */
export const configurationSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://private-marketplace-backstage.github.io/schemas/configuration.schema.json',
  type: 'object',
  minProperties: 1,
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    Name: {
      type: 'string',
      minLength: 1,
      maxLength: 50,
      pattern: '^[a-zA-Z0-9 _-]+$',
      examples: ['Finance Unit'],
    },
    Description: {
      type: 'string',
      minLength: 1,
      maxLength: 1000,
      examples: ['What the finance teams may buy'],
    },
    AssociatePrincipals: { $ref: '#/$defs/principals' },
    DisassociatePrincipals: { $ref: '#/$defs/principals' },
    AllowProducts: { $ref: '#/$defs/products' },
    DenyProducts: { $ref: '#/$defs/products' },
    Status: {
      type: 'string',
      enum: ['Enabled', 'Disabled'],
      examples: ['Enabled'],
    },
    PolicyResourceRequests: {
      type: 'string',
      enum: ['Allow', 'Deny'],
      examples: ['Allow'],
    },
    Branding: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        Title: {
          type: 'string',
          minLength: 1,
          maxLength: 50,
          examples: ['Finance marketplace'],
        },
        Information: {
          type: 'string',
          minLength: 1,
          maxLength: 1000,
          examples: [
            'Ask the finance platform team for anything that is missing.',
          ],
        },
        ThemeColor: {
          type: 'string',
          pattern: '^#[0-9A-Fa-f]{6}$',
          examples: ['#232F3E'],
        },
        LogoUrl: {
          type: 'string',
          maxLength: 2048,
          pattern: '^https?://.+$',
          examples: ['https://assets.example.com/finance.png'],
        },
      },
    },
    Archived: { type: 'boolean', examples: [true] },
    Notes: {
      type: 'string',
      minLength: 1,
      maxLength: 50,
      examples: ['Assessed 2026-10'],
    },
  },
  examples: [
    {
      Name: 'Finance Unit',
      AssociatePrincipals: ['ou-ab12-3c4d5e6f'],
      AllowProducts: ['prod-4ct5qq3ocqbcc'],
      Status: 'Enabled',
      PolicyResourceRequests: 'Allow',
    },
  ],
  $defs: {
    principals: {
      type: 'array',
      maxItems: 20000,
      uniqueItems: true,
      items: {
        type: 'string',
        pattern:
          '^(o-[a-z0-9]{10,32}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|[0-9]{12})$',
      },
      examples: [['ou-ab12-3c4d5e6f', '111122223333']],
    },
    products: {
      type: 'array',
      maxItems: 20000,
      uniqueItems: true,
      items: {
        type: 'string',
        minLength: 1,
        maxLength: 50,
        pattern: '^[!-~]+$',
      },
      examples: [
        ['prod-4ct5qq3ocqbcc', '8f3c5b1e-6f0a-4c57-9e43-0f8d3a1b2c4d'],
      ],
    },
  },
};
