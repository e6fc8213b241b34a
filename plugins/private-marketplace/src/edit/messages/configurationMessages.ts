/** Texts of retrying a configuration. */
export const retryMessages = {
  action: 'Retry',
  title: 'Retry version {{version}}',
  titleNoVersion: 'Retry the configuration without a version',
  text: 'The same content is written again under a new version.',
  loading: 'Loading the configuration',
  unreadable:
    'The file holds no configuration that could be written again. Correct it and write a new one.',
} as const;

/** Texts of withdrawing a configuration. */
export const withdrawMessages = {
  action: 'Withdraw',
  title: 'Withdraw version {{version}}',
  text: 'Its file is then not written, and nothing of it is applied. Once the file is in the bucket, it can no longer be withdrawn.',
  keep: 'Keep it',
  submit: 'Withdraw the configuration',
  done: 'Version {{version}} is withdrawn',
} as const;

/** Texts of cancelling a change set. */
export const cancelChangeSetMessages = {
  action: 'Cancel the change set',
  title: 'Cancel change set {{id}}',
  text: 'AWS then applies none of its changes. Its configuration counts as cancelled, and those that wait behind it go on.',
  keep: 'Keep it',
  submit: 'Cancel the change set',
  tooLate:
    'Only a change set that AWS is still preparing can be cancelled. This one is {{state}}.',
  done: 'Change set {{id}} is being cancelled',
} as const;
