import {
  associateMessages,
  disassociateMessages,
} from './messages/audienceMessages';
import { brandingMessages } from './messages/brandingMessages';
import {
  cancelChangeSetMessages,
  retryMessages,
  withdrawMessages,
} from './messages/configurationMessages';
import { adoptMessages, createMessages } from './messages/creationMessages';
import { detailsMessages } from './messages/detailsMessages';
import { dialogMessages } from './messages/dialogMessages';
import { fixedMessages } from './messages/fixedMessages';
import { ownersMessages } from './messages/ownersMessages';
import { pastedMessages } from './messages/pastedMessages';
import { planMessages } from './messages/planMessages';
import { productsMessages } from './messages/productsMessages';

/** Texts of the flows that change an experience. */
export const editMessages = {
  ...dialogMessages,
  plan: planMessages,
  fixed: fixedMessages,
  details: detailsMessages,
  branding: brandingMessages,
  products: productsMessages,
  pasted: pastedMessages,
  associate: associateMessages,
  disassociate: disassociateMessages,
  create: createMessages,
  adopt: adoptMessages,
  owners: ownersMessages,
  retry: retryMessages,
  withdraw: withdrawMessages,
  cancelChangeSet: cancelChangeSetMessages,
} as const;
