/** Texts about how far configurations have come. */
export const progressMessages = {
  heading: 'Latest configuration',
  label: 'Progress of the configuration',
  none: 'No configuration file has been written for this experience.',
  version: 'Version',
  file: 'File',
  requestedBy: 'Requested by',
  notThroughPortal: 'Not through the portal',
  service: 'The service {{name}}',
  claimedBy: 'The file names {{name}}, which the portal can not confirm',
  waiting: {
    title: 'The file could not be written yet',
    text: 'The portal tries again by itself, and nothing is lost. You can also withdraw the configuration.',
  },
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
    notWritten: 'Not written yet',
    waiting: 'Not yet',
    toPickUp: 'Waiting to be picked up',
    late: 'Not picked up yet',
    queued: 'Queued behind an earlier change',
    queueStuck: 'Queued for too long',
    starting: 'Being started',
    running: 'In progress',
    stuck: 'Stuck: nothing has moved for too long',
    failed: 'Failed',
    cancelled: 'Cancelled',
    rejected: 'Rejected, no change set was started',
    withdrawn: 'Withdrawn before it was written',
    gone: 'The file was removed before it was picked up',
    superseded: 'Superseded: later changes had decided all of it',
    repeated: 'Repeated: this content had been applied already',
    notReached: 'Not reached',
  },
} as const;

/** Texts about what can be wrong with the automation when nothing moves. */
export const hangingMessages = {
  causes: 'Likely causes, the likeliest first',
  notWritten: {
    title: 'The file can not be written',
    text: 'The portal has accepted the configuration, and has not been able to write its file into the bucket.',
    next: 'Put right what you find. The portal tries again by itself, and nothing is lost.',
    cause: {
      bucket:
        'The bucket can not be reached, or it does not exist: check privateMarketplace.bucket and the network of the backend.',
      putObject:
        'The AWS role of the portal may not write: it needs s3:PutObject, and no policy of the bucket may deny it.',
      kms: 'The bucket demands encryption with a key of AWS KMS, or a policy demands an encryption header: check privateMarketplace.encryption, and that the role may kms:GenerateDataKey.',
    },
  },
  notPickedUp: {
    title: 'Nothing has picked the file up',
    text: 'The file is in the bucket, and the automation has not answered to it.',
    next: 'Put right what you find, then retry: that writes the same content under a new version. If the first file is picked up after all, both are applied, one after the other.',
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
  queueStuck: {
    title: 'The change has been queued for too long',
    text: 'The configuration was picked up, and waits for its turn for longer than it should.',
    next: 'Look at what goes before it. It starts by itself once that has ended; to write it again would only queue it twice.',
    cause: {
      before:
        'An earlier configuration is still being applied, or is stuck itself. The tab Configurations shows them all.',
      locked:
        'Somebody changes the experience another way, and AWS takes no second change set meanwhile. The tab Change sets shows it.',
      reconcile:
        'The scheduled function, which starts what waits, does not run or fails. Its log says why.',
    },
  },
  stuck: {
    title: 'The change is stuck',
    text: 'The configuration was picked up, and nothing has moved for longer than it should.',
    next: 'Look at the change set. A retry writes the same content under a new version; that waits until this one has ended, and is applied after it.',
    cause: {
      events:
        'The change set has ended, and its event did not reach the function: the EventBridge rule is missing or in another Region than us-east-1.',
      lambda:
        'The function fails when it hears of the end. Its log and its dead-letter queue say why.',
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
    withdrawn: 'The configuration was withdrawn',
    gone: 'The file was removed',
    superseded: 'The configuration was superseded',
    repeated: 'The configuration repeats an earlier one',
  },
  list: 'What is wrong',
  wholeFile: 'The file',
  entry: 'entry {{number}}',
  failed:
    'Look at what AWS has against the change set. Then make the change here with that put right, or upload a corrected file under a new version.',
  rejected:
    'Make the change here with what is wrong put right, or upload a corrected file under a new version.',
  cancelled:
    'If it is still wanted, retry it here, or upload the file under a new version.',
  withdrawn: 'If it is still wanted, make the change again.',
  gone: 'Nothing of it was applied. If it is still wanted, make the change again.',
  superseded:
    'Nothing is wrong: what it asks for was decided by configurations after it.',
  repeated: 'Nothing is wrong: there was nothing left to apply.',
  errorKey: 'Error file',
  report: 'Full report',
} as const;
