import type {
  AuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Config } from '@backstage/config';
import { toError } from '@backstage/errors';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { PrivateMarketplaceGateways } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type { ConfigurationWriter } from '../submissions/ConfigurationWriter';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { AcceptedConfigurations } from '../outbox/AcceptedConfigurations';
import type { OutboxStore } from '../outbox/OutboxStore';
import { measureReadings } from '../metrics/measureReadings';
import { CHANGES_CHANNEL } from '../readModel/createReadModel';
import type { ReadModel } from '../readModel/ReadModel';
import { AuthorizedOrganization } from './AuthorizedOrganization';
import { ConfigurationImpact } from '../submissions/ConfigurationImpact';
import { DefaultOrganization } from './DefaultOrganization';
import { ExperienceSight } from './ExperienceSight';
import { Governance } from './governance/Governance';
import { GovernanceExperiences } from './governance/GovernanceExperiences';
import { MoveObserver } from '../moves/MoveObserver';
import { Moves } from '../moves/Moves';
import { MoveStore, type StoredMove } from '../moves/MoveStore';
import { MoveWorker } from '../moves/MoveWorker';
import { Withdrawals } from '../outbox/Withdrawals';
import { OrganizationAccess } from './OrganizationAccess';
import {
  readOrganizationConfig,
  type OrganizationConfig,
} from './organizationConfig';
import type { OrganizationService } from './OrganizationService';
import { OrganizationStore } from './tree/OrganizationStore';
import { OrganizationSynchronizer } from './tree/OrganizationSynchronizer';

/** What of the organization experiences need, too. */
export interface GovernanceParts {
  config: OrganizationConfig;
  store: OrganizationStore;
  governance: Governance;
  access: OrganizationAccess;
  sight: ExperienceSight;
  configurationImpact: ConfigurationImpact;
}

/** Puts together what answers who is governed by what. */
export function createGovernance(options: {
  config: Config;
  database: Knex;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
}): GovernanceParts {
  const { database, permissions } = options;
  const config = readOrganizationConfig(options.config);
  const store = new OrganizationStore(database);
  const governance = new Governance({
    store,
    experiences: new GovernanceExperiences(database),
    config,
    now: () => new Date(),
  });
  const access = new OrganizationAccess(permissions);
  const sight = new ExperienceSight(options);
  return {
    ...{ config, store, governance, access, sight },
    configurationImpact: new ConfigurationImpact({ governance, access, sight }),
  };
}

/** Puts the service together, and sees to it that AWS is read and moves go on. */
export async function createOrganization(options: {
  accepted: AcceptedConfigurations;
  auth: AuthService;
  database: Knex;
  experienceAccess: ExperienceAccess;
  gateways: PrivateMarketplaceGateways;
  logger: LoggerService;
  metrics: MetricsService;
  outboxStore: OutboxStore;
  parts: GovernanceParts;
  readModel: ReadModel;
  scheduler: SchedulerService;
  signals: SignalsService;
  writer: ConfigurationWriter;
}): Promise<OrganizationService> {
  const { accepted, auth, database, gateways, logger } = options;
  const { readModel, scheduler, signals, writer } = options;
  const { access, config, governance, sight, store } = options.parts;
  const now = () => new Date();
  const moveStore = new MoveStore(database);
  const observer = new MoveObserver(readModel);
  const onChanged = async ({ id, from, to }: StoredMove) => {
    const message = { refs: [from, to] };
    await signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: CHANGES_CHANNEL,
        message,
      })
      .catch(error => {
        // Pages ask again by themselves, only later.
        logger.warn(
          `Pages could not be told of the move ${id}`,
          toError(error),
        );
      });
  };
  const withdrawals = new Withdrawals({
    ...{ accepted, database, now },
    bucket: gateways.bucket,
    store: options.outboxStore,
  });
  const worker = new MoveWorker({
    ...{ logger, observer, onChanged, withdrawals, writer, now },
    store: moveStore,
  });
  const moves = new Moves({
    ...{ observer, onChanged, worker, now },
    experiences: () => governance.experiences(),
    store: moveStore,
  });
  // Each replica looks for itself; whatever two do at once is done once.
  await scheduler.scheduleTask({
    id: 'private-marketplace-moves',
    scope: 'local',
    frequency: { seconds: 5 },
    timeout: { minutes: 5 },
    fn: signal => worker.advanceAll(signal),
  });
  if (config.enabled) {
    const synchronizer = new OrganizationSynchronizer({
      ...{ store, logger, now },
      gateway: gateways.organizations,
      measure: measureReadings(options.metrics, now),
      ...{ showEmail: config.showEmail, period: config.period },
    });
    await scheduler.scheduleTask({
      id: 'private-marketplace-organization',
      scope: 'global',
      frequency: config.schedule,
      timeout: { minutes: 50 },
      // The experiences are read first.
      initialDelay: { seconds: 5 },
      fn: signal => synchronizer.run(signal),
    });
    await scheduler.scheduleTask({
      id: 'private-marketplace-organization-retry',
      scope: 'global',
      frequency: { minutes: 1 },
      timeout: { minutes: 50 },
      initialDelay: { minutes: 1 },
      fn: signal => synchronizer.retry(signal),
    });
  }
  return new AuthorizedOrganization(
    new DefaultOrganization({ auth, governance, moves }),
    { access, experiences: options.experienceAccess, sight },
  );
}
