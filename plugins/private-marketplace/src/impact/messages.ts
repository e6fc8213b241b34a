/** Texts about what a change would mean for accounts. */
export const impactMessages = {
  heading: 'What this would mean',
  none: 'No account would be governed by another experience.',
  accounts_one: '{{count}} account would be governed by another experience.',
  accounts_other: '{{count}} accounts would be governed by another experience.',
  otherProducts_one:
    '{{count}} account would keep its experience and have other products.',
  otherProducts_other:
    '{{count}} accounts would keep their experience and have other products.',
  groups: 'Accounts by governing experience',
  column: {
    before: 'Before',
    after: 'After',
    accounts: 'Accounts',
    gained: 'Gain',
    lost: 'Lose',
  },
  nobody: 'No experience: everything is open',
  nothing: 'Nothing',
  only_one: '{{count}} product',
  only_other: '{{count}} products',
  everything: 'Every product',
  allExcept_one: 'Every product except {{count}}',
  allExcept_other: 'Every product except {{count}}',
  hidden:
    '{{products}}; you may not see which, as one of the experiences is hidden from you',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  units: 'By organizational unit',
  unit_one: '{{name}}: {{count}} account',
  unit_other: '{{name}}: {{count}} accounts',
  problems: 'AWS would refuse this',
  problem: {
    'not-associated':
      'The principal is not associated with the experience that it is to leave.',
    'already-associated':
      'The principal is associated with another experience already.',
    'unknown-experience': 'There is no such experience.',
    archived: 'The experience is archived. Revive it first.',
    other: 'The change can not be made as things stand ({{code}}).',
  },
} as const;
