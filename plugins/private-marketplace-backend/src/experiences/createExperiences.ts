import type {
  AuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { toError } from '@backstage/errors';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import {
  experienceCreatePermission,
  experiencePermissions,
  organizationReadPermission,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  experienceResourceRef,
  experienceRules,
  type PrivateMarketplaceGateways,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import { ConfigurationPreviews } from '../submissions/ConfigurationPreviews';
import { ConfigurationWriter } from '../submissions/ConfigurationWriter';
import type { ConfigurationImpact } from '../submissions/ConfigurationImpact';
import type { Governance } from '../organization/governance/Governance';
import type { AcceptedConfigurations } from '../outbox/AcceptedConfigurations';
import { countDeliveries } from '../metrics/countDeliveries';
import { Outbox } from '../outbox/Outbox';
import { OutboxStore } from '../outbox/OutboxStore';
import { refuseEntry } from '../outbox/refuseEntry';
import type { ReadModel, Synchronizer } from '../readModel/ReadModel';
import { AdoptionClaims } from '../adoption/AdoptionClaims';
import { AuthorizedExperiences } from './AuthorizedExperiences';
import { DefaultExperiences } from './DefaultExperiences';
import { ExperienceAccess } from './ExperienceAccess';
import type { ExperiencesService } from './ExperiencesService';

// Longer than the bucket takes on a bad day, shorter than a person likes to wait.
const PATIENCE = 2000;

/** Puts the service together, and tells the permission framework of it. */
export function createExperiences(options: {
  accepted: AcceptedConfigurations;
  auth: AuthService;
  configurationImpact: ConfigurationImpact;
  database: Knex;
  gateways: PrivateMarketplaceGateways;
  governance: Governance;
  logger: LoggerService;
  metrics: MetricsService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  readModel: ReadModel;
  synchronizer: Synchronizer;
}): {
  access: ExperienceAccess;
  experiences: ExperiencesService;
  outbox: Outbox;
  store: OutboxStore;
  writer: ConfigurationWriter;
} {
  const { accepted, auth, configurationImpact, database } = options;
  const { gateways, governance, logger } = options;
  const { permissions, permissionsRegistry, readModel, synchronizer } = options;
  const now = () => new Date();
  const store = new OutboxStore(database);
  const outbox = new Outbox({
    bucket: gateways.bucket,
    logger,
    store,
    now,
    onDelivery: countDeliveries(options.metrics),
    onWritten: async (shortName, signal) => {
      // The file is written all the same, and the next reading finds it.
      await synchronizer.refresh(shortName, signal).catch(error => {
        logger.warn(`${shortName} could not be read anew`, toError(error));
      });
    },
    onRefused: (entry, reason) =>
      refuseEntry({ accepted, database, store }, entry, reason, now()),
  });
  const writer = new ConfigurationWriter({
    accepted,
    database,
    logger,
    outbox,
    readModel,
    store,
    synchronizer,
    now,
    patience: PATIENCE,
  });
  permissionsRegistry.addPermissions([
    experienceCreatePermission,
    organizationReadPermission,
  ]);
  permissionsRegistry.addResourceType({
    resourceRef: experienceResourceRef,
    permissions: experiencePermissions,
    rules: Object.values(experienceRules),
    getResources: refs => readModel.findExperiences(refs),
  });
  const access = new ExperienceAccess({
    permissions,
    readModel,
    toQuery: createConditionTransformer(
      permissionsRegistry.getPermissionRuleset(experienceResourceRef),
    ),
  });
  const experiences = new AuthorizedExperiences(
    new DefaultExperiences({
      auth,
      claims: new AdoptionClaims({ database, now }),
      configurationImpact,
      gateways,
      previews: new ConfigurationPreviews({
        findIds: async () => {
          const found = await governance.find();
          // An old tree lacks accounts that have been made since.
          if (found?.sync.state !== 'fresh') return undefined;
          return found.organization?.index.placeOf;
        },
        now,
        readModel,
      }),
      readModel,
      synchronizer,
      writer,
    }),
    access,
  );
  return { access, experiences, outbox, store, writer };
}
