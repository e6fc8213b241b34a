import type {
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type {
  DiscoveryGateway,
  ProductSource,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { MemberStore } from '../experiences/MemberStore';
import type { Governance } from '../organization/governance/Governance';
import type { OrganizationAccess } from '../organization/OrganizationAccess';
import { DirectoryStore } from '../products/directory/DirectoryStore';
import { NameQueue } from '../products/directory/NameQueue';
import { ProductQueries } from '../products/directory/ProductQueries';
import { EVENTS } from '../products/directory/sourceIds';
import { SourceStates } from '../products/directory/SourceStates';
import { KnownProducts } from '../products/KnownProducts';
import { Logos } from '../products/logos/Logos';
import { Lookups } from '../products/Lookups';
import { MarketplaceSearch } from '../products/MarketplaceSearch';
import { Naming } from '../products/naming/Naming';
import { Placements } from '../products/Placements';
import { ProductAccess } from '../products/ProductAccess';
import { ProductResolver } from '../products/ProductResolver';
import { Products } from '../products/Products';
import type { ProductsConfig } from '../products/productsConfig';
import { companyFileSource } from '../products/sources/CompanyFileSource';
import { SourceReading } from '../products/sources/SourceReading';
import { titlesOfEvent } from '../products/sources/titlesOfEvent';
import { CHANGES_TOPIC } from '../readings/ChangeListener';

/** The directory of products, and what fills it. */
export interface ProductParts {
  /** For other features. */
  known: KnownProducts;
  products: Products;
  /** Undefined where AWS Marketplace is not asked. */
  naming?: Naming;
  reading: SourceReading;
}

/** Puts together the directory of products. */
export async function createProducts(options: {
  config: ProductsConfig;
  database: Knex;
  discovery: DiscoveryGateway;
  events: EventsService;
  experienceAccess: ExperienceAccess;
  governance: Governance;
  logger: LoggerService;
  members: MemberStore;
  organizationAccess: OrganizationAccess;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  /** Of modules. */
  sources: readonly ProductSource[];
  urlReader: UrlReaderService;
  now: () => Date;
}): Promise<ProductParts> {
  const { config, database, experienceAccess, logger, now } = options;
  const { order, renewAfter } = config;
  const discovery = config.discovery ? options.discovery : undefined;
  const store = new DirectoryStore({ database, order, renewAfter, now });
  const queue = new NameQueue({ database, renewAfter, now });
  const states = new SourceStates({ database, now });
  const queries = new ProductQueries(database);
  const lookups = new Lookups({ discovery, states, store });
  await options.events.subscribe({
    id: 'private-marketplace.products',
    topics: [CHANGES_TOPIC],
    onEvent: async ({ eventPayload }) =>
      store.say(EVENTS, titlesOfEvent(eventPayload)),
  });
  const access = new ProductAccess({
    ...options,
    experiences: experienceAccess,
  });
  const resolver = new ProductResolver({ queries, lookups });
  return {
    known: new KnownProducts({ access, order, queries, resolver }),
    products: new Products({
      access,
      experiences: experienceAccess,
      isAsked: discovery !== undefined,
      logos: new Logos({ local: config.localLogos, logger, now }),
      marketplace: new MarketplaceSearch({ discovery, store, now }),
      order,
      organization: options.organizationAccess,
      placements: new Placements(options),
      queries,
      resolver,
      queue,
      states,
      now,
    }),
    naming:
      discovery && new Naming({ discovery, store, queue, states, logger }),
    reading: new SourceReading({
      sources: [
        ...(config.file
          ? [companyFileSource({ ...config.file, reader: options.urlReader })]
          : []),
        ...options.sources,
      ],
      ...{ store, states, logger },
    }),
  };
}
