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
