/** Texts of allowing and denying products. */
export const productsMessages = {
  action: 'Allow or deny products',
  title: 'Allow or deny products in {{name}}',
  choice: 'What to do',
  allow: 'Allow',
  deny: 'Deny',
  ids: 'Product ids',
  idsHint:
    'Paste as many as you like: ids, addresses of AWS Marketplace or its console, names; in lines, lists or tables',
  notes: 'Note',
  notesHint: 'Kept with the products, at most 50 characters',
} as const;
