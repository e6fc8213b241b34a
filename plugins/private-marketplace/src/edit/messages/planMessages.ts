/** Texts of the preview. */
export const planMessages = {
  heading: 'What will happen',
  changeSets_one: '{{count}} change set',
  changeSets_other: '{{count}} change sets',
  queuedBehind_one: 'Queued behind {{count}} configuration',
  queuedBehind_other: 'Queued behind {{count}} configurations',
  creates: 'Creates the experience {{shortName}}',
  renames: 'Renames the experience from {{from}} to {{to}}',
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
    'policy-created': {
      title: 'Everything becomes only these',
      text: 'The experience has no procurement policy, so everything can be procured while it is live. This creates one: then only the products below can be procured, and nothing while the list is empty.',
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
} as const;
