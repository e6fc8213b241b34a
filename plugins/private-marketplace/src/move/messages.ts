/** Texts about moving a principal from one experience to another. */
export const moveMessages = {
  move: 'Move to another experience',
  title: 'Move {{name}}',
  text: 'The principal is disassociated from {{from}} and then associated with the other experience. Between the two, what is above it governs.',
  nothingToMove:
    'No experience is associated with it, so there is nothing to move.',
  from: 'Move away from',
  target: 'Move to',
  noTarget: 'Choose an experience',
  experiencesLoading: 'Loading experiences',
  experiencesFailed: 'The experiences could not be loaded: {{message}}',
  noTargets:
    'There is no other experience that is managed through files and not archived.',
  unmanaged:
    '{{experience}} is not managed through files. Adopt it before you move anybody away from it.',
  previewLoading: 'Finding out what the move would mean',
  previewFailed:
    'What the move would mean could not be found out: {{message}}. Nothing has been moved.',
  confirm: 'Type {{name}} to confirm',
  submit: 'Move',
  cancel: 'Cancel',
  failed: 'The move was not started: {{message}}',
  undoFailed: 'The move back was not started: {{message}}',
  heading: 'Moves',
  loading: 'Loading moves',
  fromTo: 'From {{from}} to {{to}}',
  back: 'Takes a former move back',
  undo: 'Move back to {{experience}}',
  announcement: '{{move}}: {{state}}',
  state: {
    disassociating: 'Leaving the old experience',
    associating: 'Joining the new experience',
    moved: 'Moved',
    undoing: 'Being put back',
    undone: 'Put back: nothing has changed in the end',
    failed: 'Failed: nothing has changed',
    stuck: 'Stuck: no experience is associated now, and somebody has to look',
  },
} as const;

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
    archived: 'The experience is archived. Reactivate it first.',
    other: 'The change can not be made as things stand ({{code}}).',
  },
} as const;
