/** Texts about moving a principal from one experience to another. */
export const moveMessages = {
  move: 'Move to another experience',
  title: 'Move {{name}}',
  text: '{{name}} is disassociated from {{from}} and then associated with the other experience. Between the two, what is above it governs.',
  target: 'Move to',
  noTarget: 'Choose an experience',
  noTargetChosen: 'Choose where to move it.',
  experiencesLoading: 'Loading experiences',
  noTargets:
    'There is no other experience that is managed through files and not archived.',
  unmanaged:
    '{{experience}} is not managed through files. Adopt it before you move anybody away from it.',
  previewLoading: 'Finding out what the move would mean',
  confirm: {
    text: 'This changes what people can procure. Type the name of what is moved to go on.',
    label: 'Name of what is moved',
  },
  submit: 'Move',
  heading: 'Moves',
  loading: 'Loading moves',
  fromTo: 'From {{from}} to {{to}}',
  back: 'Takes a former move back',
  announcement: '{{move}}: {{state}}',
  hanging: {
    file: 'The configuration that the move waits for:',
    next: 'Put right what you find and try again, which writes the same content under a new version. Or stop the move and put everything back.',
    nextUndoing:
      'Put right what you find and try again, which writes the same content under a new version.',
  },
  stuck: {
    text: 'What is above it governs. Try again to put it back, or associate it on the page of an experience:',
  },
  state: {
    disassociating: 'Leaving the old experience',
    associating: 'Joining the new experience',
    moved: 'Moved',
    stopping: 'Stopped: waits for the end of what is under way, then puts back',
    undoing: 'Being put back',
    undone: 'Put back: nothing has changed in the end',
    failed: 'Failed: nothing has changed',
    overtaken:
      'Overtaken: somebody else has associated it with another experience meanwhile',
    stuck: 'Stuck: the move associates it with no experience any more',
  },
  undo: {
    action: 'Move back to {{experience}}',
    title: 'Move {{name}} back',
    text: '{{name}} is disassociated from {{from}} and then associated with {{to}} again. Between the two, what is above it governs.',
    submit: 'Move back',
  },
  stop: {
    action: 'Stop and put back',
    title: 'Stop the move of {{name}}',
    disassociating:
      'The portal waits until it is sure whether {{name}} leaves {{from}}, and then associates it with {{from}} again.',
    associating:
      'The portal gives up associating {{name}} with {{to}}, and associates it with {{from}} again.',
    end: 'Until then, what is above it may govern. In the end everything is as it was before the move.',
    submit: 'Stop and put back',
  },
  retry: {
    action: 'Try again',
    title: 'Try the move of {{name}} again',
    text: 'The portal writes the configuration of the step once more, under a new version.',
    disassociating:
      'It disassociates {{name}} from {{from}}. When that has succeeded, the move goes on to {{to}}.',
    associating: 'It associates {{name}} with {{to}}.',
    undoing: 'It associates {{name}} with {{from}} again.',
    submit: 'Try again',
  },
} as const;
