// Generated from configuration.schema.json by `npm run schemas`. Do not edit.
/** JSON Schema (2020-12): One change to one experience. It stands in the bucket as Experience_<ShortName>#<version>.json and is a delta: what it leaves out stays as it is. */
export const configurationSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://private-marketplace-backstage.github.io/schemas/configuration.schema.json',
  title: 'Configuration',
  description:
    'One change to one experience. It stands in the bucket as Experience_<ShortName>#<version>.json and is a delta: what it leaves out stays as it is.',
  type: 'object',
  minProperties: 1,
  additionalProperties: false,
  properties: {
    $schema: {
      title: 'Schema',
      description:
        'Address of this schema, by which editors help. It is ignored.',
      type: 'string',
    },
    Name: {
      title: 'Name',
      description:
        'Name of the experience. Needed to create one; on an existing experience it renames it. Only administrators see it.',
      type: 'string',
      minLength: 1,
      maxLength: 50,
      pattern: '^[a-zA-Z0-9 _-]+$',
      examples: ['Finance Unit'],
    },
    Description: {
      title: 'Description',
      description: 'Description of the experience. Only administrators see it.',
      type: 'string',
      minLength: 1,
      maxLength: 1000,
      examples: ['What the finance teams may buy'],
    },
    AssociatePrincipals: {
      title: 'Principals to associate',
      description:
        'Organization, organizational units and accounts that the experience shall govern.',
      $ref: '#/$defs/principals',
    },
    DisassociatePrincipals: {
      title: 'Principals to disassociate',
      description:
        'Organization, organizational units and accounts that the experience shall no longer govern directly.',
      $ref: '#/$defs/principals',
    },
    AllowProducts: {
      title: 'Products to allow',
      description:
        'Product ids that the procurement policy of the experience shall allow.',
      $ref: '#/$defs/products',
    },
    DenyProducts: {
      title: 'Products to deny',
      description:
        'Product ids that the procurement policy of the experience shall deny.',
      $ref: '#/$defs/products',
    },
    Status: {
      title: 'Status',
      description:
        'Enabled makes the experience live, so that it governs its principals; Disabled makes it not live.',
      type: 'string',
      enum: ['Enabled', 'Disabled'],
      examples: ['Enabled'],
    },
    PolicyResourceRequests: {
      title: 'Product requests',
      description:
        'Whether users who are governed by the experience may request products.',
      type: 'string',
      enum: ['Allow', 'Deny'],
      examples: ['Allow'],
    },
    Branding: {
      title: 'Branding',
      description: 'What users see on the pages of the private marketplace.',
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        Title: {
          title: 'Title',
          description: 'Headline of the private marketplace.',
          type: 'string',
          minLength: 1,
          maxLength: 50,
          examples: ['Finance marketplace'],
        },
        Information: {
          title: 'Information',
          description: 'Text below the headline.',
          type: 'string',
          minLength: 1,
          maxLength: 1000,
          examples: [
            'Ask the finance platform team for anything that is missing.',
          ],
        },
        ThemeColor: {
          title: 'Theme colour',
          description: 'Colour as # and six hexadecimal digits.',
          type: 'string',
          pattern: '^#[0-9A-Fa-f]{6}$',
          examples: ['#232F3E'],
        },
        LogoUrl: {
          title: 'Logo',
          description:
            'Public address of a PNG or SVG image of at most 500 KB, which AWS copies.',
          type: 'string',
          maxLength: 2048,
          pattern: '^https?://.+$',
          examples: ['https://assets.example.com/finance.png'],
        },
      },
    },
    Archived: {
      title: 'Archived',
      description:
        'true archives the experience, which must not be live; false revives it.',
      type: 'boolean',
      examples: [true],
    },
    Notes: {
      title: 'Notes',
      description:
        'Note that is kept with the products which this configuration allows or denies.',
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
        title: 'Principal',
        description:
          'Organization (o-…), organizational unit (ou-…) or account (12 digits). A root (r-…) is not one.',
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
        title: 'Product id',
        description:
          'Id of a product as procurement policies use it: prod-… or a UUID.',
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
