/** Texts about files in the bucket that belong to no experience. */
export const unrecognizedMessages = {
  title: 'Files without an experience',
  loading: 'Loading files',
  text: 'These files are in the bucket, and the automation can make nothing of them: nothing of what they ask for is applied. The reason says what to do.',
  link_one: '{{count}} file in the bucket belongs to no experience',
  link_other: '{{count}} files in the bucket belong to no experience',
  column: { key: 'File', reason: 'Why, and what to do', since: 'Since' },
  more: 'The newest {{shown}} of {{total}} are shown.',
  none: 'The automation has found no file that belongs to no experience.',
  forbidden: {
    title: 'You may not see these files',
    text: 'As they belong to no experience, only those may see them who may see all experiences: you need the permission {{permission}} without conditions. Ask whoever runs this portal.',
  },
} as const;
