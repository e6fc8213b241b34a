/** The tab at the address of the experience itself. */
export const OVERVIEW = 'overview';

/** The tabs of an experience, as they stand in addresses. */
export const TABS = [
  OVERVIEW,
  'products',
  'audience',
  'configurations',
  'change-sets',
  'errors',
] as const;
