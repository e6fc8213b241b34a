import type {
  AuthService,
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { OrganizationsGateway } from 'backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type { ConfigurationWriter } from '../configurations/ConfigurationWriter';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { ReadModel } from '../readModel/ReadModel';
import { AuthorizedOrganization } from './AuthorizedOrganization';
import { ConfigurationImpact } from './ConfigurationImpact';
import { DefaultOrganization } from './DefaultOrganization';
import { Governance } from './governance/Governance';
import { GovernanceExperiences } from './governance/GovernanceExperiences';
import { Moves } from './moves/Moves';
import { MoveStore } from './moves/MoveStore';
import { MoveWorker } from './moves/MoveWorker';
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
  configurationImpact: ConfigurationImpact;
}

/** Puts together what answers who is governed by what. */
export function createGovernance(options: {
  config: Config;
  database: Knex;
  permissions: PermissionsService;
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
  const configurationImpact = new ConfigurationImpact(governance, access);
  return { config, store, governance, access, configurationImpact };
}

/** Puts the service together, and sees to it that AWS is read and moves go on. */
export async function createOrganization(options: {
  auth: AuthService;
  database: Knex;
  experienceAccess: ExperienceAccess;
  gateway: OrganizationsGateway;
  logger: LoggerService;
  parts: GovernanceParts;
  readModel: ReadModel;
  scheduler: SchedulerService;
  writer: ConfigurationWriter;
}): Promise<OrganizationService> {
  const { auth, database, gateway, logger, readModel, scheduler } = options;
  const { access, config, governance, store } = options.parts;
  const now = () => new Date();
  const moveStore = new MoveStore(database);
  const worker = new MoveWorker({
    logger,
    readModel,
    store: moveStore,
    writer: options.writer,
    now,
  });
  const moves = new Moves({
    experiences: () => governance.experiences(),
    store: moveStore,
    worker,
    now,
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
      ...{ gateway, store, logger, now },
      showEmail: config.showEmail,
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
  }
  return new AuthorizedOrganization(
    new DefaultOrganization({ auth, governance, moves, readModel }),
    access,
    options.experienceAccess,
  );
}
