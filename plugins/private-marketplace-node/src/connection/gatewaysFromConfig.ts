import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { S3BucketGateway } from '../bucket/S3BucketGateway';
import { AwsCatalogGateway } from '../catalog/AwsCatalogGateway';
import { AwsOrganizationsGateway } from '../organizations/AwsOrganizationsGateway';
import { AwsDiscoveryGateway } from '../discovery/AwsDiscoveryGateway';
import { DiscoveryClient } from '../discovery/DiscoveryClient';
import {
  CATALOG_RATES,
  DISCOVERY_RATES,
  ORGANIZATIONS_RATES,
} from '../rates/documentedRates';
import { systemRateClock, type RateClock } from '../rates/RateClock';
import { RequestRate } from '../rates/RequestRate';
import { managementAccountOf } from './askAws';
import { createBucketClient } from './bucketClient';
import { createCatalogClient } from './catalogClient';
import { credentialsOf } from './credentialsOf';
import { findCatalogScope } from './findCatalogScope';
import { createIdentityClient } from './identityClient';
import { observeAttempts, type AttemptObserver } from './observeAttempts';
import { createOrganizationsClient } from './organizationsClient';
import { ownAccountOf } from './ownAccountOf';
import type { PrivateMarketplaceGateways } from './PrivateMarketplaceGateways';
import { proxiedRequests, proxyProblem } from './proxiedRequests';
import { readSettings } from './readSettings';

const USER_AGENT = 'backstage-plugin-private-marketplace';
/** After all that the SDK does, so that each of its attempts is seen. */
const EACH_ATTEMPT = {
  step: 'finalizeRequest',
  priority: 'low',
  name: 'observeAttempts',
} as const;

/**
 * The gateways as a backend has them. Calls of the Catalog, of AWS Organizations
 * and of the Discovery API keep to the documented rates. AWS is not asked for
 * anything yet.
 *
 * @throws Error that names the key of the configuration which is missing or wrong.
 */
export function gatewaysFromConfig(
  rootConfig: Config,
  options: {
    clock?: RateClock;
    /** Where the forward proxy is looked for. */
    environment?: NodeJS.ProcessEnv;
    observer?: AttemptObserver;
    logger?: Pick<LoggerService, 'warn'>;
  } = {},
): PrivateMarketplaceGateways {
  const {
    clock = systemRateClock,
    environment = process.env,
    observer = () => {},
    logger,
  } = options;
  const problem = proxyProblem(environment, process.versions.node);
  if (problem) logger?.warn(problem);
  const settings = readSettings(rootConfig);
  const { accountId, endpoints } = settings;
  const shared = {
    customUserAgent: USER_AGENT,
    credentials: credentialsOf(rootConfig, accountId),
    requestHandler: proxiedRequests(environment),
  };
  // Each attempt takes its turn, which those that the SDK makes by itself would not.
  const rated = { ...shared, maxAttempts: 1 };
  const s3 = createBucketClient({
    ...shared,
    region: settings.region,
    ...at(endpoints.s3),
    // Else a bucket would be asked for at bucket.localhost, which few machines know.
    ...(endpoints.s3 && { forcePathStyle: true }),
  });
  const catalog = createCatalogClient({ ...rated, ...at(endpoints.catalog) });
  const organizations = createOrganizationsClient({
    ...rated,
    ...at(endpoints.organizations),
  });
  const sts = createIdentityClient({ ...shared, ...at(endpoints.sts) });
  const discovery = new DiscoveryClient({
    ...shared,
    // An SDK's client remembers what a role gave it, and asks through the proxy.
    credentials: sts.config.credentials,
    region: settings.discoveryRegion,
    endpoint: endpoints.discovery,
  });
  s3.middlewareStack.add(observeAttempts('S3', observer), EACH_ATTEMPT);
  catalog.middlewareStack.add(
    observeAttempts('Marketplace Catalog', observer),
    EACH_ATTEMPT,
  );
  organizations.middlewareStack.add(
    observeAttempts('Organizations', observer),
    EACH_ATTEMPT,
  );
  sts.middlewareStack.add(observeAttempts('STS', observer), EACH_ATTEMPT);
  const organizationsGateway = new AwsOrganizationsGateway(organizations, {
    rate: new RequestRate(ORGANIZATIONS_RATES, clock),
  });
  return {
    bucket: new S3BucketGateway(s3, settings.bucket, {
      encryption: settings.encryption,
    }),
    catalog: new AwsCatalogGateway(catalog, {
      rate: new RequestRate(CATALOG_RATES, clock),
      scope: findCatalogScope({
        override: settings.scope,
        accounts: {
          managementAccountId: () => managementAccountOf(organizationsGateway),
          ownAccountId: async () => accountId ?? ownAccountOf(sts),
        },
        now: () => clock.now(),
        onUnknown: ({ message }) =>
          logger?.warn(
            `It is not known whether this is the management account, so the experiences of the own account are listed. Allow organizations:DescribeOrganization, or set privateMarketplace.scope: ${message}`,
          ),
      }),
    }),
    discovery: new AwsDiscoveryGateway(observed(discovery, observer), {
      rate: new RequestRate(DISCOVERY_RATES, clock),
    }),
    organizations: organizationsGateway,
  };
}

/** This client has no middlewares, and tries once. */
function observed(
  client: DiscoveryClient,
  observer: AttemptObserver,
): Pick<DiscoveryClient, 'send'> {
  const observe = observeAttempts('Marketplace Discovery', observer);
  return {
    send: (commandName, input, options) =>
      observe(() => client.send(commandName, input, options), {
        commandName,
      })(undefined),
  };
}

/**
 * Left out where it is not set, for the SDK then looks at its environment. An
 * address that is set is taken as it is: the SDK refuses it beside FIPS.
 */
function at(endpoint: string | undefined) {
  return endpoint === undefined ? {} : { endpoint, useFipsEndpoint: false };
}
