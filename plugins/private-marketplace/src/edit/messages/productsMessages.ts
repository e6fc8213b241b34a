/** Texts of allowing and denying products. */
export const productsMessages = {
  action: 'Allow or deny products',
  title: 'Allow or deny products in {{name}}',
  choice: 'What to do',
  allow: 'Allow',
  deny: 'Deny',
  ids: 'Product ids',
  idsHint:
    'Paste as many as you like, in lines or separated by commas: prod-…, UUIDs, or addresses of AWS Marketplace that name a product',
  notes: 'Note',
  notesHint: 'Kept with the products, at most 50 characters',
  why: {
    listing:
      'This is the page of a listing. Use the id of its product instead.',
    address: 'This address names no product.',
    'too-long': 'This is longer than any product id.',
    characters: 'This has characters that no product id has.',
  },
} as const;
