/** Texts of the changes without a form. */
export const fixedMessages = {
  live: {
    action: 'Make live',
    title: 'Make {{name}} live',
    text: 'The experience then governs the principals that it is associated with, and all below them that no other live experience is nearer to.',
  },
  notLive: {
    action: 'Make not live',
    title: 'Make {{name}} not live',
    text: 'The experience then governs nobody. The next live experience on the way up to the organization takes over; where there is none, the whole catalog of AWS Marketplace is open.',
  },
  requestsOn: {
    action: 'Turn product requests on',
    title: 'Turn on product requests in {{name}}',
    text: 'Users can then ask for products that are not allowed.',
  },
  requestsOff: {
    action: 'Turn product requests off',
    title: 'Turn off product requests in {{name}}',
    text: 'Users can then no longer ask for products that are not allowed.',
  },
  archive: {
    action: 'Archive',
    title: 'Archive {{name}}',
    text: 'An archived experience governs nobody and can not be changed. It can be revived.',
    live: 'A live experience can not be archived. Make it not live first, and archive it when that is applied.',
  },
  revive: {
    action: 'Revive',
    title: 'Revive {{name}}',
    text: 'The experience can then be changed again. It stays not live until you make it live.',
  },
} as const;
