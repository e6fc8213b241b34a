/** Texts of saying who owns an experience. */
export const ownersMessages = {
  action: 'Set owner…',
  title: 'Set the owner of {{name}}',
  submit: 'Set the owner',
  clear: 'Clear',
  done: 'The owner of {{name}} has changed',
  find: 'Group or user',
  findHint: 'Part of a name in the catalog, or a whole entity ref',
  chosen: 'Owners',
  remove: 'Remove {{owner}}',
  removeShort: 'Remove',
  none: 'Choose a group or a user, or cancel.',
  nobody: 'Nobody owns it now.',
  source: {
    portal: 'The owner was set here.',
    'app-config':
      'The owner comes from app-config. What is set here counts in its place.',
    tag: 'The owner comes from a tag in AWS. What is set here counts in its place.',
  },
  fallback: {
    'app-config': 'Cleared, the owner in app-config counts again: {{owners}}.',
    tag: 'Cleared, the tag in AWS counts again: {{owners}}.',
  },
  noFallback: 'Cleared, nobody owns it.',
} as const;
