/** Texts of the card on entities of the catalog. */
export const entityMessages = {
  title: 'Marketplace access',
  loading: 'Loading Marketplace access',
  account: 'AWS account',
  governing: 'Governing experience',
  relationship: 'Relationship',
  path: 'Path',
  products: 'Products that may be procured',
  allProducts: 'All',
  more: 'Why it is so',
  noAccount:
    'The annotation holds no AWS account id. An account id has twelve digits.',
  unknown: 'The organization has no account {{account}}.',
} as const;
