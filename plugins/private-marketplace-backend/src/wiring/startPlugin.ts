import type {
  AuditorService,
  AuthService,
  DatabaseService,
  HttpAuthService,
  HttpRouterService,
  LifecycleService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  SchedulerService,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type {
  ActionsRegistryService,
  MetricsService,
} from '@backstage/backend-plugin-api/alpha';
import type { Config } from '@backstage/config';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type {
  PrivateMarketplaceGateways,
  ProductSource,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { registerActions } from '../actions/registerActions';
import { activityOperations } from '../activity/activityOperations';
import { AdoptionClaims } from '../adoption/AdoptionClaims';
import { adoptionOperations } from '../adoption/adoptionOperations';
import { Adoptions } from '../adoption/Adoptions';
import { CallerOwners } from '../api/CallerOwners';
import { createRouter } from '../api/createRouter';
import { createUnconfiguredRouter } from '../api/createUnconfiguredRouter';
import { readRateLimits } from '../api/readRateLimits';
import { migrateDatabase } from '../database/migrateDatabase';
import { ExperienceAccess } from '../experiences/ExperienceAccess';
import { experienceOperations } from '../experiences/experienceOperations';
import { exportOperations } from '../exports/exportOperations';
import { ProductExport } from '../exports/ProductExport';
import { ChangeSetCancellation } from '../history/ChangeSetCancellation';
import { historyOperations } from '../history/historyOperations';
import { UnrecognizedFiles } from '../history/UnrecognizedFiles';
import { measureReadings } from '../metrics/measureReadings';
import { observeAges } from '../metrics/observeAges';
import { moveOperations } from '../moves/moveOperations';
import { Organization } from '../organization/Organization';
import { OrganizationAccess } from '../organization/OrganizationAccess';
import { readOrganizationConfig } from '../organization/organizationConfig';
import { organizationOperations } from '../organization/organizationOperations';
import { OrganizationStore } from '../organization/tree/OrganizationStore';
import { OrganizationSynchronizer } from '../organization/tree/OrganizationSynchronizer';
import { ExperienceOwnership } from '../owners/ExperienceOwnership';
import { ownerOperations } from '../owners/ownerOperations';
import { productOperations } from '../products/productOperations';
import { readProductsConfig } from '../products/productsConfig';
import { ChangeListener } from '../readings/ChangeListener';
import { ChangeSignal } from '../readings/ChangeSignal';
import { readSyncConfig } from '../readings/syncConfig';
import { requestOperations } from '../requests/requestOperations';
import { readRequestsConfig } from '../requests/requestsConfig';
import { submissionOperations } from '../submissions/submissionOperations';
import { createGovernance } from './createGovernance';
import { createMoves } from './createMoves';
import { createProducts } from './createProducts';
import { createReaders } from './createReaders';
import { createReadings } from './createReadings';
import { createRequests } from './createRequests';
import { createStores } from './createStores';
import { createSubmissions } from './createSubmissions';
import { scheduleTasks } from './scheduleTasks';

/** What the plugin needs of Backstage. */
export interface PluginServices {
  actionsRegistry: ActionsRegistryService;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: Config;
  database: DatabaseService;
  events: EventsService;
  gateways: PrivateMarketplaceGateways;
  httpAuth: HttpAuthService;
  httpRouter: HttpRouterService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  metrics: MetricsService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  scheduler: SchedulerService;
  signals: SignalsService;
  /** Of products, from modules. */
  sources: readonly ProductSource[];
  urlReader: UrlReaderService;
  userInfo: UserInfoService;
}

/** Puts the plugin together, from the tables up to the routes. */
export async function startPlugin(services: PluginServices): Promise<void> {
  const { auth, config, gateways, lifecycle, logger, metrics } = services;
  if (!config.has('privateMarketplace')) {
    logger.warn(
      'AWS Private Marketplace is not configured: app-config has no section privateMarketplace.',
    );
    services.httpRouter.use(createUnconfiguredRouter(services.httpAuth));
    return;
  }
  const now = () => new Date();
  const syncConfig = readSyncConfig(config);
  const organizationConfig = readOrganizationConfig(config);
  const productsConfig = readProductsConfig(config);
  const requestsConfig = readRequestsConfig(config);
  const rateLimits = readRateLimits(config);
  const { keepFor } = syncConfig;
  const keptSince = () =>
    keepFor === undefined ? undefined : new Date(now().getTime() - keepFor);
  const database = await migrateDatabase(services.database);

  // What is kept, and what tells of it.
  const stores = createStores({ database, keptSince, logger, now });
  const readers = createReaders({ after: syncConfig, now, stores });
  const reader = readers.experiences;
  const access = new ExperienceAccess({ ...services, ...stores, reader });
  const organizationAccess = new OrganizationAccess(services.permissions);
  const organizationStore = new OrganizationStore(database);
  const governance = createGovernance({
    config: organizationConfig,
    logger,
    organization: organizationStore,
    stores,
    now,
  });

  // What reads AWS.
  const signal = new ChangeSignal(services);
  const measure = measureReadings(metrics, now);
  const onChanged = async (refs: string[]) => {
    await stores.moves.wake(refs);
    await stores.decisions.wake(refs);
    await signal.publish();
  };
  const { assembler, cleanUp, ownership, synchronizer } = createReadings({
    config: syncConfig,
    database,
    gateways,
    keptSince,
    logger,
    measure,
    stores,
    onChanged,
    now,
  });
  const refresh = synchronizer.refresh.bind(synchronizer);
  const listener = new ChangeListener({ synchronizer, logger });
  await listener.subscribe(services.events);
  lifecycle.addShutdownHook(() => listener.close());

  // What changes it.
  const { bucket, catalog } = gateways;
  const { outbox, submissions, ...delivery } = createSubmissions({
    access,
    assembler,
    auth,
    bucket,
    database,
    governance,
    logger,
    maxAge: syncConfig.outboxMaxAge,
    metrics,
    organizationAccess,
    readers,
    refresh,
    stores,
    now,
  });
  lifecycle.addShutdownHook(() => outbox.close());
  const { moves, worker } = createMoves({
    auth,
    database,
    experienceAccess: access,
    governance,
    logger,
    organizationAccess,
    readers,
    stores,
    submissions: delivery,
    onChanged: () => signal.publish(),
    now,
  });
  const { history } = readers;
  const cancellation = new ChangeSetCancellation({
    access,
    catalog,
    history,
    reader,
    refresh,
  });
  const unrecognized = new UnrecognizedFiles({ access, ...stores });
  const adoptions = new Adoptions({
    access,
    auth,
    bucket,
    claims: new AdoptionClaims({ database, now }),
    experiences: stores.experiences,
    reader,
    refresh,
  });
  const experienceOwnership = new ExperienceOwnership({
    ...{ ...stores, access, assembler, auth, database, ownership, reader },
    onChanged,
    now,
  });
  const organization = new Organization({
    access: organizationAccess,
    experiences: access,
    governance,
  });
  const { known, products, ...productTasks } = await createProducts({
    ...services,
    config: productsConfig,
    database,
    discovery: gateways.discovery,
    experienceAccess: access,
    governance,
    members: stores.members,
    organizationAccess,
    now,
  });

  const requests = createRequests({
    ...services,
    config: requestsConfig,
    database,
    experienceAccess: access,
    governance,
    organizationAccess,
    products: known,
    readers,
    stores,
    writer: delivery.writer,
    onChanged: () => signal.publish(),
    now,
  });

  // What is offered.
  const callerOwners = new CallerOwners(services);
  registerActions({
    access,
    actionsRegistry: services.actionsRegistry,
    experiences: reader,
    organization,
    products,
  });
  observeAges({ metrics, outbox: stores.outbox, sync: readers.sync, now });
  services.httpRouter.use(
    createRouter({
      ...services,
      operations: [
        ...experienceOperations({
          access,
          owners: callerOwners,
          reader,
          sync: readers.sync,
        }),
        ...exportOperations({
          access,
          activity: readers.activity,
          auth,
          organization,
          products: new ProductExport({ ...stores, access, products, reader }),
        }),
        ...activityOperations({ access, activity: readers.activity, auth }),
        ...historyOperations({ access, cancellation, history, unrecognized }),
        ...submissionOperations({ access, submissions }),
        ...adoptionOperations({ access, adoptions }),
        ...ownerOperations({ access, ownership: experienceOwnership }),
        ...organizationOperations({
          owners: callerOwners,
          organization,
          findMeant: (text, caller) => products.meant(text, caller),
        }),
        ...moveOperations({ access: organizationAccess, moves }),
        ...productOperations(products),
        ...requestOperations(requests.parts),
      ],
      rateLimits,
    }),
  );
  await scheduleTasks({
    cleanUp,
    moves: worker,
    organization: organizationConfig.enabled
      ? new OrganizationSynchronizer({
          gateway: gateways.organizations,
          logger,
          measure,
          period: organizationConfig.period,
          showEmail: organizationConfig.showEmail,
          store: organizationStore,
          now,
        })
      : undefined,
    organizationConfig,
    outbox,
    products: { ...productTasks, schedule: productsConfig.schedule },
    requests: requests.fulfilment,
    scheduler: services.scheduler,
    synchronizer,
    syncConfig,
  });
}
