/** Texts about how far configurations have come. */
export const progressMessages = {
  heading: 'Latest configuration',
  label: 'Progress of the configuration',
  none: 'No configuration file has been written for this experience.',
  version: 'Version',
  file: 'File',
  requestedBy: 'Requested by',
  notThroughPortal: 'Not through the portal',
  changeSet: 'Change set {{id}}',
  step: {
    written: 'File written',
    pickedUp: 'Picked up',
    changeSet: 'Change set',
    available: 'Available',
  },
  stepState: {
    done: 'Done',
    writing: 'Being written',
    waiting: 'Not yet',
    toPickUp: 'Waiting to be picked up',
    late: 'Not picked up yet',
    queued: 'Queued behind an earlier change',
    starting: 'Being started',
    running: 'In progress',
    stuck: 'Stuck: nothing has moved for too long',
    failed: 'Failed',
    cancelled: 'Cancelled',
    rejected: 'Rejected, no change set was started',
    notReached: 'Not reached',
  },
} as const;

/** Texts about what can be wrong with the automation when nothing moves. */
export const hangingMessages = {
  causes: 'Likely causes, the likeliest first',
  notPickedUp: {
    title: 'Nothing has picked the file up',
    text: 'The file is in the bucket, and the automation has not answered to it.',
    next: 'Put right what you find, then retry: that writes the same content under a new version.',
    cause: {
      notification:
        'The bucket does not notify the function: its event notification is missing, or filters out the name of the file.',
      lambda:
        'The function fails. Its log and its dead-letter queue say why; throttling and missing rights are the usual reasons.',
      region:
        'The automation was installed in another Region or account than the bucket that the portal writes to.',
      fileName:
        'The automation expects another file name. A file that was uploaded by hand has to be named Experience_<short name>#<version>.json.',
    },
  },
  stuck: {
    title: 'The change is stuck',
    text: 'The configuration was picked up, and nothing has moved for longer than it should.',
    next: 'Look at the change set below. When it has ended, retry: that writes the same content under a new version.',
    cause: {
      events:
        'The change set has ended, and its event did not reach the function: the EventBridge rule is missing or in another Region than us-east-1.',
      lambda:
        'The function fails when it hears of the end. Its log and its dead-letter queue say why.',
      queue:
        'It waits behind another configuration that is stuck itself. The tab Configurations shows them all.',
      changeSet:
        'AWS is still working on the change set. Large ones take minutes, some far longer.',
    },
  },
} as const;

/** Texts about why a configuration was not applied. */
export const problemMessages = {
  heading: {
    failed: 'The change failed',
    cancelled: 'The change was cancelled',
    rejected: 'The configuration was rejected',
  },
  list: 'What is wrong',
  wholeFile: 'The file',
  entry: 'entry {{number}}',
  next: 'Correct the file and upload it under a new version.',
  again: 'If it is still wanted, upload the file under a new version.',
  errorKey: 'Error file',
  report: 'Full report',
} as const;
