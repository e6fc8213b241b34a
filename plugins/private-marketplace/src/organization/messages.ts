/** Texts about the organization: who is governed by what, and why. */
export const organizationMessages = {
  title: 'Organization',
  loading: 'Loading the organization',
  filter: {
    label: 'Filters of the organization',
    text: 'Filter by text',
    textHint: 'Part of a name or id',
    governing: 'Governed by',
    anyGoverning: 'Any experience, or nobody',
    governingFailed: 'The experiences could not be loaded: {{message}}.',
    nobody: 'Nobody: everything may be procured',
    owner: 'Owner of the experience',
    anyOwner: 'Any owner, or none',
    mine: 'Me and my teams',
    overrides: 'Show only overrides',
    clear: 'Clear all filters',
  },
  results: 'Search results in the organization',
  resultCount_one: '{{count}} match',
  resultCount_other: '{{count}} matches',
  noResults: 'Nothing in the organization matches the filters.',
  empty:
    'The portal knows no organization. It appears here once the portal has read it from AWS Organizations.',
  column: {
    name: 'Name',
    governing: 'Governing experience',
    relationship: 'Relationship',
    accounts: 'Accounts below',
  },
  keys: 'Arrow keys move through the tree, Left and Right close and open a level, an asterisk opens all of a level, letters jump to a name, Enter opens the page.',
  openAll: 'Open all levels',
  closeAll: 'Close all levels',
  open: 'Show what is below {{name}}',
  close: 'Hide what is below {{name}}',
  more_one: 'Show {{count}} more below {{name}}',
  more_other: 'Show {{count}} more below {{name}}',
  branchLoading: 'Loading what is below {{name}}',
  branchFailed: 'What is below {{name}} could not be loaded. Try again',
  kind: {
    organization: 'Organization',
    'organizational-unit': 'Organizational unit',
    account: 'Account',
  },
  accountState: {
    PENDING_ACTIVATION: 'Being activated',
    ACTIVE: 'Active',
    SUSPENDED: 'Suspended',
    PENDING_CLOSURE: 'Being closed',
    CLOSED: 'Closed',
  },
  // Where a text begins with it, or stands by itself, and where it goes on with it.
  hidden: {
    first: 'An experience that you may not see',
    within: 'an experience that you may not see',
  },
  nobodyGoverns: 'None: everything may be procured',
  relationship: {
    associated: 'Associated',
    inherited: 'Inherited',
    inheritedFrom: 'Inherited from {{name}}',
    none: 'None',
  },
  notInForce: 'Associated, but does not govern: {{experiences}}',
  syncPending: {
    title: 'The organization is being read from AWS for the first time',
    text: 'What is there already is shown. The rest appears by itself.',
    failed:
      'The last reading failed: {{problem}}. The portal tries again by itself.',
  },
  forbidden: {
    title: 'You may not see the organization',
    text: 'Names and places of accounts are shown to those who have the permission {{permission}}. Ask whoever runs this portal. Without it you can still find out whether an account may buy a product.',
    verdict: 'Why can’t I buy this?',
  },
  notFound: {
    title: 'The organization has no “{{id}}”',
    text: 'It may have been removed, or the portal has not read it yet.',
  },
  node: {
    loading: 'Loading {{id}}',
    facts: 'Governance',
    id: 'Id',
    kind: 'Kind',
    state: 'State',
    email: 'E-mail',
    governing: 'Governing experience',
    relationship: 'Relationship',
    owner: 'Owner',
    products: 'Products that may be procured',
    allProducts: 'All',
    accounts: 'Accounts below',
    productsOf: 'What {{experience}} allows and denies by name.',
    everyProduct:
      '{{experience}} has no procurement policy, so every product may be procured.',
    ungoverned: 'Nobody governs it, so every product may be procured.',
    hiddenProducts:
      'You may not see the experience that governs it, nor what it allows.',
    picture: 'How it comes to its governing experience',
  },
  picture: {
    label: 'From {{name}} up to the organization',
    nobody:
      'No experience in force on the way up, so everything may be procured.',
    contribution: {
      governs: '{{experience}} is live here. It is the nearest, so it governs.',
      'not-live':
        '{{experience}} is associated here, but it is not live, so it governs nobody.',
      archived:
        '{{experience}} is associated here, but it is archived, so it governs nobody.',
      shadowed: '{{experience}} is live here, but a nearer one governs.',
      nothing: 'No experience is associated here.',
    },
  },
} as const;
