import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { toError } from '@backstage/errors';
import type { BucketGateway } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { ExperienceAssembler } from '../experiences/ExperienceAssembler';
import { countDeliveries } from '../metrics/countDeliveries';
import type { Governance } from '../organization/governance/Governance';
import type { OrganizationAccess } from '../organization/OrganizationAccess';
import { Outbox } from '../outbox/Outbox';
import { refuseEntry } from '../outbox/refuseEntry';
import { Withdrawals } from '../outbox/Withdrawals';
import type { Refresh } from '../readings/Refresh';
import { ChangeAuthorization } from '../submissions/ChangeAuthorization';
import { ConfigurationImpact } from '../submissions/ConfigurationImpact';
import { ConfigurationPreviews } from '../submissions/ConfigurationPreviews';
import { ConfigurationWriter } from '../submissions/ConfigurationWriter';
import { isOutdated } from '../submissions/isOutdated';
import { PendingChanges } from '../submissions/PendingChanges';
import { Submissions } from '../submissions/Submissions';
import type { Readers } from './createReaders';
import type { Stores } from './createStores';

// Longer than the bucket takes on a bad day, shorter than a person likes to wait.
const PATIENCE = 2000;

/** What brings configurations into the bucket. */
export interface SubmissionParts {
  authorization: ChangeAuthorization;
  outbox: Outbox;
  submissions: Submissions;
  withdrawals: Withdrawals;
  writer: ConfigurationWriter;
}

/** Puts together what takes configurations in and writes them. */
export function createSubmissions(options: {
  access: ExperienceAccess;
  assembler: ExperienceAssembler;
  auth: AuthService;
  bucket: BucketGateway;
  database: Knex;
  governance: Governance;
  logger: LoggerService;
  /** Milliseconds after which what could not be written is given up. */
  maxAge: number;
  metrics: MetricsService;
  organizationAccess: OrganizationAccess;
  readers: Readers;
  refresh: Refresh;
  stores: Stores;
  now: () => Date;
}): SubmissionParts {
  const { access, assembler, auth, bucket, database, governance } = options;
  const { logger, now, readers, refresh, stores } = options;
  const { configurations, outbox: store } = stores;
  const reader = readers.experiences;
  const refusal = { assembler, configurations, database, store };
  const outbox = new Outbox({
    bucket,
    logger,
    store,
    now,
    onDelivery: countDeliveries(options.metrics),
    onWritten: async (shortName, signal) => {
      // The file is written all the same, and the next reading finds it.
      await refresh(shortName, signal).catch(error => {
        logger.warn(`${shortName} could not be read anew`, toError(error));
      });
    },
    onRefused: (entry, why) => refuseEntry(refusal, entry, why),
    isOutdated: (entry, signal) =>
      isOutdated({ ...stores, logger, reader, refresh }, entry, signal),
    maxAge: options.maxAge,
  });
  const writer = new ConfigurationWriter({
    assembler,
    configurations,
    database,
    experiences: stores.experiences,
    logger,
    outbox,
    progress: readers.progress,
    reader,
    refresh,
    store,
    now,
    patience: PATIENCE,
  });
  const withdrawals = new Withdrawals({ ...refusal, bucket, now });
  const authorization = new ChangeAuthorization({
    access,
    experiences: stores.experiences,
    pending: new PendingChanges({ ...stores, database }),
  });
  const submissions = new Submissions({
    access,
    auth,
    authorization,
    governance,
    impact: new ConfigurationImpact({
      access: options.organizationAccess,
      experiences: access,
      products: governance.products,
    }),
    previews: new ConfigurationPreviews(reader),
    withdrawals,
    writer,
    progress: readers.progress,
    now,
  });
  return { authorization, outbox, submissions, withdrawals, writer };
}
