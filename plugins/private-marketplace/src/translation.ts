import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { valueMessages } from './diff/messages';
import { directoryMessages } from './directory/messages';
import { editMessages } from './edit/messages';
import { entityMessages } from './entity/messages';
import { experienceMessages, tabMessages } from './experience/messages';
import { experiencesMessages } from './experiences/messages';
import {
  attentionMessages,
  awsErrorMessages,
  failureMessages,
  syncMessages,
} from './failure/messages';
import { impactMessages } from './impact/messages';
import { moveMessages } from './move/messages';
import { organizationMessages } from './organization/messages';
import { overviewMessages } from './overview/messages';
import { productLookupMessages } from './productLookup/messages';
import { productNamesMessages } from './productNames/messages';
import {
  hangingMessages,
  problemMessages,
  progressMessages,
} from './progress/messages';
import { unrecognizedMessages } from './unrecognized/messages';
import { verdictMessages } from './verdict/messages';

/** All texts of the pages. @public */
export const privateMarketplaceTranslationRef = createTranslationRef({
  id: 'plugin.private-marketplace',
  messages: {
    title: 'Private Marketplace',
    breadcrumbs: 'Breadcrumbs',
    subPage: {
      overview: 'Overview',
      products: 'Products',
      experiences: 'Experiences',
      organization: 'Organization',
    },
    pageNotFound: 'There is no such page',
    overview: overviewMessages,
    directory: directoryMessages,
    productLookup: productLookupMessages,
    productNames: productNamesMessages,
    retry: 'Try again',
    pager: {
      range: '{{from}} to {{to}} of {{total}}',
      previous: 'Previous page of {{table}}',
      next: 'Next page of {{table}}',
    },
    status: {
      live: 'Live',
      notLive: 'Not live',
      notReadable: 'Not readable',
      archived: 'Archived',
    },
    // Where a configuration stands; notWritten, notPickedUp, queueStuck and stuck have not moved for too long.
    state: {
      accepted: 'Being written',
      notWritten: 'Can not be written',
      written: 'File written',
      notPickedUp: 'Not picked up yet',
      queued: 'Queued',
      queueStuck: 'Queued for too long',
      applying: 'Applying',
      stuck: 'Stuck',
      succeeded: 'Available',
      failed: 'Failed',
      cancelled: 'Cancelled',
      rejected: 'Rejected',
      withdrawn: 'Withdrawn',
      gone: 'File removed',
      superseded: 'Superseded',
      repeated: 'Repeated',
    },
    change: {
      version: 'version {{version}}',
      noVersion: 'no version',
      none: 'No change yet',
      announcement: '{{name}}: {{state}}',
    },
    products: {
      allowed: '{{number}} allowed',
      denied: '{{number}} denied',
    },
    value: valueMessages,
    edit: editMessages,
    experiences: experiencesMessages,
    experience: experienceMessages,
    tab: tabMessages,
    progress: progressMessages,
    hanging: hangingMessages,
    problem: problemMessages,
    failure: failureMessages,
    sync: syncMessages,
    attention: attentionMessages,
    awsError: awsErrorMessages,
    organization: organizationMessages,
    unrecognized: unrecognizedMessages,
    verdict: verdictMessages,
    move: moveMessages,
    impact: impactMessages,
    entity: entityMessages,
  },
});
