/** Texts about ids that were pasted. */
export const pastedMessages = {
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
} as const;
