/** Texts of names and descriptions. */
export const detailsMessages = {
  action: 'Rename or describe',
  title: 'Name and description of {{name}}',
  name: 'Name',
  nameHint: '1 to 50 letters, digits, spaces, “_” and “-”',
  description: 'Description',
  descriptionHint: 'Only administrators see it',
} as const;
