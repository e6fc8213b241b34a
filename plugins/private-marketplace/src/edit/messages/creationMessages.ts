/** Texts of creating an experience. */
export const createMessages = {
  action: 'Create an experience',
  short: 'Create',
  title: 'Create an experience',
  shortName: 'Short name',
  shortNameHint: 'Stands for the experience in file names. It never changes.',
  taken:
    'There is an experience with the short name {{shortName}} already. Go back and choose another one.',
} as const;

/** Texts of adopting an experience. */
export const adoptMessages = {
  action: 'Adopt',
  title: 'Adopt {{name}}',
  text: 'The portal writes a status file for the experience. Nothing changes in AWS; from then on the experience can be changed through files and on this page.',
  submit: 'Adopt the experience',
  noId: 'The experience has no id yet.',
  done: '{{name}} is adopted as {{shortName}}',
} as const;
