/** Texts of the dialogs of all flows. */
export const dialogMessages = {
  menu: 'Change this experience',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  preview: 'Preview',
  previewAgain: 'Look at the new preview',
  write: 'Write the configuration',
  writeAnyway: 'Write it all the same',
  loading: 'Working out what this would do',
  refused: {
    item: '{{text}}. {{reason}}',
    permission:
      'You need the permission {{permission}}. Ask whoever runs this portal.',
    unmanaged:
      'The experience is not managed through files. Adopt it to change it.',
    unknown:
      'Whether you may do this could not be found out ({{message}}). Load the page again.',
    gone: 'The experience is no longer in AWS.',
    archived: 'The experience is archived. Revive it to change it.',
  },
  written: {
    title: 'The configuration of {{name}} is accepted',
    text: 'It has the version {{version}}. The page shows how far it has come.',
  },
  confirm: {
    text: 'This changes what people can procure. Type the name of the experience to go on.',
    label: 'Name of the experience',
    description: 'Type: {{name}}',
    wrong: 'This is not the name. Type {{name}}.',
  },
  failed: {
    title: 'This did not work',
    forbidden:
      'You lack a permission that this needs: {{message}} Ask whoever runs this portal.',
    notFound: 'The portal does not know it any more. Load the page again.',
    notConfigured: '{{message}} Ask whoever runs this portal.',
    unavailable:
      'AWS can not be reached. What you entered is kept: try again in a while.',
    unknown: '{{message}} What you entered is kept: try again.',
  },
  conflict: {
    title: 'The experience has changed meanwhile',
    text: 'Nothing was written. This has changed since the preview:',
    nothing: 'No difference that the portal could name.',
    unknown:
      'Nothing was written, as what you saw may be old: {{message}} Look at the new preview before you go on.',
  },
  problem: {
    unchanged: 'Nothing has been changed yet.',
    stays: 'This can be replaced, but not removed.',
    none: 'Enter at least one.',
    noneChosen: 'Choose at least one.',
    unusable: 'Some entries can not be used. Correct or remove them.',
    shortName:
      'Use 1 to 40 letters, digits, “_”, “.” and “-”, beginning with a letter or digit.',
    logo: 'Use the address of a PNG or SVG image that begins with https://.',
    rule: {
      Name: 'Use 1 to 50 letters, digits, spaces, “_” and “-”.',
      Description: 'Use 1 to 1,000 characters.',
      Title: 'Use 1 to 50 characters.',
      Information: 'Use 1 to 1,000 characters.',
      ThemeColor: 'Use # and six hexadecimal digits, as in #232F3E.',
      LogoUrl: 'Use at most 2,048 characters.',
      Notes: 'Use 1 to 50 characters.',
    },
  },
} as const;
