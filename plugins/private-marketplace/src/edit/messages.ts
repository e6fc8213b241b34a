/** Texts of the flows that change an experience. */
export const editMessages = {
  menu: 'Change',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  preview: 'Preview',
  previewAgain: 'Look at the new preview',
  write: 'Write the configuration',
  writeAnyway: 'Write it all the same',
  loading: 'Working out what this would do',
  refused: {
    permission:
      'You need the permission {{permission}}. Ask whoever runs this portal.',
    unmanaged:
      'The experience is not managed through files. Adopt it to change it.',
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
  plan: {
    heading: 'What will happen',
    changeSets_one: '{{count}} change set',
    changeSets_other: '{{count}} change sets',
    queuedBehind_one: 'Queued behind {{count}} configuration',
    queuedBehind_other: 'Queued behind {{count}} configurations',
    creates: 'Creates the experience {{shortName}}',
    prediction: {
      'no-effect': 'Everything is so already. There is nothing to write.',
      rejected: 'This configuration can not work.',
      fails:
        'A change set will fail. Go back and correct what is named below, or correct it in the other experience first.',
    },
    step: 'Change set {{number}} of {{total}}',
    stepPrediction: {
      applied: 'Will be applied',
      fails: 'Will fail as a whole, so nothing in it is applied',
      'not-reached': 'Will not be started, because one before it fails',
    },
    fromTo: '{{field}}: from “{{from}}” to “{{to}}”',
    to: '{{field}}: “{{to}}”',
    alreadySo: '{{field}}: “{{to}}” (already so)',
    list: '{{field}} ({{number}})',
    withFrom: '{{id}} (now {{from}})',
    willFail: '{{id}} will fail:',
    impactForbidden:
      'Which accounts this affects is not shown: you need the permission {{permission}}. Ask whoever runs this portal.',
    impactUnknown:
      'Which accounts this affects is not known, because the portal has not read the organization yet.',
    noEffect: 'Already so, stays as it is ({{number}})',
    openExperience: 'Open {{experience}} in a new tab',
    field: {
      Name: 'Name',
      Description: 'Description',
      Status: 'Status',
      Archived: 'Archived',
      PolicyResourceRequests: 'Product requests',
      Branding: 'Branding',
      AllowProducts: 'Allow',
      DenyProducts: 'Deny',
      AssociatePrincipals: 'Associate',
      DisassociatePrincipals: 'Disassociate',
    },
    value: {
      allowed: 'allowed',
      denied: 'denied',
    },
    withoutItems: {
      CreateExperience: 'Creates the experience',
      CreateProcurementPolicy: 'Creates its procurement policy',
      other: 'Makes the change {{changeType}}',
    },
    reason: {
      'principal-of-another-experience':
        'The principal is associated with another experience. Disassociate it there first.',
      'principal-not-in-organization':
        'The principal is not part of the organization.',
      archived: 'The experience is archived. Revive it first.',
      'archive-while-live':
        'The experience is live. Make it not live before you archive it.',
      'no-procurement-policy': 'The experience has no procurement policy.',
      other: 'AWS will refuse it.',
    },
    warning: {
      'empty-and-live': {
        title: 'Nothing could be procured',
        text: 'The experience would be live and allow no product, so nobody governed by it could buy anything.',
      },
      'no-policy-and-live': {
        title: 'Everything could be procured',
        text: 'The experience would be live and has no procurement policy, so everybody governed by it could buy everything.',
      },
      'no-longer-live': {
        title: 'Another experience takes over, or none',
        text: 'These principals are then governed by the next live experience on the way up to the organization. Where there is none, the whole catalog of AWS Marketplace is open to them.',
      },
      'several-steps': {
        title: 'This takes more than one change set',
        text: 'They run one after the other. When one fails, those before it stay applied.',
      },
      busy: {
        title: 'Other configurations go first',
        text: 'This one waits until they have ended. What they change may change what this one does.',
      },
      'unknown-product-form': {
        title: 'Some ids look like no product of AWS Marketplace',
        text: 'Check them. AWS may take them all the same.',
      },
      values: 'Which ({{number}})',
    },
  },
  fixed: {
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
  },
  details: {
    action: 'Rename or describe',
    title: 'Name and description of {{name}}',
    name: 'Name',
    nameHint: '1 to 50 letters, digits, spaces, “_” and “-”',
    description: 'Description',
    descriptionHint: 'Only administrators see it',
  },
  branding: {
    action: 'Branding',
    title: 'Branding of {{name}}',
    themeColorHint: '# and six hexadecimal digits, as in #232F3E',
    logoHint:
      'Address of a public PNG or SVG image of at most 500 KB, which AWS copies',
    sketch: 'How the head of the marketplace will look, roughly',
    noLogo: 'The logo can not be shown here',
    noTitle: 'Private marketplace',
    contrastGood:
      'White text on this colour has a contrast of {{ratio}} to 1. That is easy to read.',
    contrastPoor:
      'White text on this colour has a contrast of {{ratio}} to 1. Below 4.5 to 1 it is hard to read: choose a darker colour.',
  },
  products: {
    action: 'Allow or deny products',
    title: 'Allow or deny products in {{name}}',
    choice: 'What to do',
    allow: 'Allow',
    deny: 'Deny',
    ids: 'Product ids',
    idsHint:
      'Paste as many as you like, in lines or separated by commas: prod-…, UUIDs, or addresses of AWS Marketplace that name a product',
    notes: 'Note',
    notesHint: 'Kept with the products, at most 50 characters',
    why: {
      listing:
        'This is the page of a listing. Use the id of its product instead.',
      address: 'This address names no product.',
      'too-long': 'This is longer than any product id.',
      characters: 'This has characters that no product id has.',
    },
  },
  pasted: {
    usable_one: '{{count}} can be used',
    usable_other: '{{count}} can be used',
    unusable_one: '{{count}} can not be used',
    unusable_other: '{{count}} can not be used',
    duplicates_one: '{{count}} was there more than once',
    duplicates_other: '{{count}} were there more than once',
    and: '{{first}}, {{second}}',
    item: '{{input}}: {{why}}',
    list: 'What can not be used, and why',
    more: 'and {{number}} more',
    remove: 'Remove what can not be used',
  },
  associate: {
    action: 'Associate principals',
    title: 'Associate principals with {{name}}',
    ids: 'Principals',
    idsHint:
      'Paste as many as you like: organizations (o-…), organizational units (ou-…) and accounts (12 digits)',
    why: {
      root: 'This is the root. Use the organization (o-…) instead.',
      form: 'This is no organization, organizational unit or account.',
    },
  },
  disassociate: {
    action: 'Disassociate principals',
    title: 'Disassociate principals from {{name}}',
    text: 'All accounts below a principal inherit the experience from it, and lose it with it. The next live experience on the way up takes over; where there is none, the whole catalog of AWS Marketplace is open.',
    choose: 'Principals',
    principal: '{{id}} ({{kind}})',
    none: 'The experience is associated with nobody.',
    more: 'Show more ({{number}} left)',
    loading: 'Loading the principals',
  },
  create: {
    action: 'Create here',
    title: 'Create an experience',
    shortName: 'Short name',
    shortNameHint: 'Stands for the experience in file names. It never changes.',
    taken:
      'There is an experience with the short name {{shortName}} already. Go back and choose another one.',
  },
  adopt: {
    action: 'Adopt',
    title: 'Adopt {{name}}',
    text: 'The portal writes a status file for the experience. Nothing changes in AWS; from then on the experience can be changed through files and on this page.',
    submit: 'Adopt the experience',
    noId: 'The experience has no id yet.',
    done: '{{name}} is adopted as {{shortName}}',
  },
  retry: {
    action: 'Retry',
    title: 'Retry version {{version}}',
    text: 'The same content is written again under a new version.',
    loading: 'Loading the configuration',
    unreadable:
      'The file of this version can not be read as a configuration, so it can not be retried. Correct it and write a new one.',
  },
  cancelChangeSet: {
    action: 'Cancel the change set',
    title: 'Cancel change set {{id}}',
    text: 'AWS then applies none of its changes. Its configuration counts as cancelled, and those that wait behind it go on.',
    keep: 'Keep it',
    submit: 'Cancel the change set',
    tooLate:
      'Only a change set that AWS is still preparing can be cancelled. This one is {{state}}.',
    done: 'Change set {{id}} is being cancelled',
  },
} as const;
