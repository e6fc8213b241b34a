/** Texts about what products are called. */
export const productNamesMessages = {
  denied: 'Products without a name are shown by their ids.',
  unreachable: 'Products without a name are shown by their ids.',
} as const;
