/** Texts of associating principals. */
export const associateMessages = {
  action: 'Associate principals',
  title: 'Associate principals with {{name}}',
  ids: 'Principals',
  idsHint:
    'Paste as many as you like: organizations (o-…), organizational units (ou-…) and accounts (12 digits)',
  why: {
    root: 'This is the root. Use the organization (o-…) instead.',
    form: 'This is no organization, organizational unit or account.',
  },
} as const;

/** Texts of disassociating principals. */
export const disassociateMessages = {
  action: 'Disassociate principals',
  title: 'Disassociate principals from {{name}}',
  text: 'All accounts below a principal inherit the experience from it, and lose it with it. The next live experience on the way up takes over; where there is none, the whole catalog of AWS Marketplace is open.',
  choose: 'Principals',
  principal: '{{id}} ({{kind}})',
  none: 'The experience is associated with nobody.',
  more: 'Show more ({{number}} left)',
  loading: 'Loading the principals',
} as const;
