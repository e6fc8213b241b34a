/** Texts about what can not be shown, and why. */
export const failureMessages = {
  forbidden: {
    title: 'You may not see this',
    text: 'You need the permission {{permission}}. Ask whoever runs this portal.',
  },
  unavailable: {
    title: 'AWS can not be reached',
    text: 'Nothing has been loaded so far. The page tries again by itself.',
  },
  notConfigured: {
    title: 'Private Marketplace is not set up here',
    text: 'The backend of this portal does not know the plugin, or has no configuration for it. Whoever runs the portal can check:',
    check: {
      backend:
        'The backend plugin @private-marketplace/backstage-plugin-private-marketplace-backend is part of the backend.',
      configuration:
        'app-config has the section privateMarketplace, and its bucket is the one of the automation.',
      credentials:
        'The backend has AWS credentials that may read the bucket and the AWS Marketplace Catalog.',
    },
  },
  unknown: 'This could not be loaded',
  stale: 'This is how it stood {{age}}',
  former:
    'What was asked for could not be loaded; this is what was there before',
  staleUnavailable: 'AWS can not be reached. The page tries again by itself.',
  staleUnknown:
    'The last refresh failed: {{message}}. The page tries again by itself.',
} as const;

/** Texts about how fresh the data of the portal is. */
export const syncMessages = {
  unreadable_one:
    '{{count}} file or entity in AWS could not be read, and what is shown of it may be old or missing. Ask your platform team: the log of the backend names it.',
  unreadable_other:
    '{{count}} files or entities in AWS could not be read, and what is shown of them may be old or missing. Ask your platform team: the log of the backend names them.',
  unlisted: {
    title_one:
      'AWS does not list {{count}} experience that the automation knows',
    title_other:
      'AWS does not list {{count}} experiences that the automation knows',
    text: 'Status files in the bucket name them, and no list of the Catalog has them, so whether they are live is not known. When the backend reads with a delegated administrator, privateMarketplace.scope has to be SharedWithMe; else check that it reads the account in which the automation runs. Ask your platform team.',
  },
  stale: {
    title: 'AWS was last read {{age}} ({{time}})',
    titleNever: 'AWS could not be read',
    problem:
      'This is the last good data. The last reading failed: {{problem}}. The portal tries again by itself.',
    overdue:
      'This is the last good data: the next reading is overdue. The portal tries again by itself.',
  },
  pending: {
    title: 'The experiences are being read from AWS for the first time',
    text: 'What is there already is shown. The rest appears by itself.',
    failedTitle: 'AWS can not be reached',
    failedText:
      'Nothing has been read so far: {{problem}}. The portal tries again by itself.',
  },
} as const;

/** Texts about why somebody should look at an experience. */
export const attentionMessages = {
  label: 'Why it needs attention',
  none: 'Nothing',
  reason: {
    failed: 'Failed',
    stuck: 'Stuck',
    'not-picked-up': 'Not picked up',
    'empty-and-live': 'Live, but nothing can be procured',
    'live-for-nobody': 'Live, but associated with nobody',
    'not-readable': 'Not readable',
    'no-owner': 'Live, but without an owner',
    unmanaged: 'Not managed',
    gone: 'Gone from AWS',
  },
  banner: {
    failed: {
      title: 'The status file can not be read',
      text: 'Until it is put right, no configuration of this experience is applied.',
      link: 'See what is wrong with it',
    },
    stuck: {
      title: 'An earlier configuration is stuck',
      text: 'It has not moved for longer than it should, and may hold up those after it.',
      link: 'See all configurations',
    },
    'not-picked-up': {
      title: 'Nothing has picked an earlier configuration up',
      text: 'Its file is in the bucket, and the automation has not answered to it.',
      link: 'See all configurations',
    },
    'empty-and-live': {
      title: 'Nothing can be procured',
      text: 'The experience is live and its procurement policy allows no product, so nobody governed by it can buy anything. Allow products, or make it not live.',
    },
    'live-for-nobody': {
      title: 'Nobody is governed by it',
      text: 'The experience is live, and no organization, unit or account is associated with it. Associate whom it shall govern, or make it not live. If it was associated before, check that trusted access of AWS Private Marketplace is still enabled in the organization.',
    },
    'not-readable': {
      title: 'AWS does not list this experience to the portal',
      text: 'Its status file names an experience that no list of the Catalog has, so nothing is known of how it stands. If the portal reads with a delegated administrator, privateMarketplace.scope has to be SharedWithMe; else check the id in the status file, and that the portal reads the account in which the automation runs.',
    },
    'no-owner': {
      title: 'Nobody owns this experience',
      text: 'The experience is live, and nobody answers for it or for requests about it. Set its owner.',
    },
    unmanaged: {
      title: 'This experience is not managed through files',
      text: 'It was made elsewhere, for instance in the AWS console. Adopt it to change it here; until then it can only be looked at.',
    },
    gone: {
      title: 'This experience is no longer in AWS',
      text: 'The Catalog has not listed it since {{age}}. What is shown is how it stood last. If it was not removed on purpose, check the account and the rights that the portal reads with.',
    },
  },
} as const;

/** Texts about errors of the AWS Marketplace Catalog: what happened, and what to do. */
export const awsErrorMessages = {
  failureCode: {
    CLIENT_ERROR:
      'AWS refused the change set, because something in it can not be done as things stand.',
    SERVER_FAULT: 'AWS had a fault of its own. Nothing is wrong with the file.',
  },
  list: 'What AWS has against it',
  failureNext: {
    CLIENT_ERROR:
      'Look at the changes with errors below, correct the configuration and write it again.',
    SERVER_FAULT: 'Retry the configuration in a while.',
  },
  remedy: {
    INVALID_URL:
      'Check that the address of the logo can be opened by anybody, without signing in.',
    INVALID_IMAGE: 'Use a PNG or SVG image of at most 500 KB.',
    ENTITY_NOT_FOUND:
      'A part of the experience is missing. A new configuration creates what it needs.',
    ENTITY_ALREADY_EXISTS:
      'Disassociate the principal from the other experience first, then associate it here.',
    ENTITY_IN_USE:
      'Another change for the same principal is under way. Retry when it has ended.',
    CALLER_NOT_AUTHORIZED:
      'Check that the principal belongs to this organization, and that the role of the automation may make this change.',
    other: 'Correct what AWS names, and write the configuration again.',
  },
} as const;
