/** Texts about what products are called. */
export const productNamesMessages = {
  denied: 'Products without a name are shown by their ids.',
  unreachable: 'Products without a name are shown by their ids.',
  withdrawn: 'Withdrawn from AWS Marketplace',
  notListed: 'Not listed on AWS Marketplace',
} as const;
