import { AsyncLocalStorage } from 'node:async_hooks';
import {
  MarketplaceCatalogClient,
  MarketplaceCatalogServiceException,
} from '@aws-sdk/client-marketplace-catalog';
import {
  AwsCallError,
  AwsCatalogGateway,
  type CatalogGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { REGION } from '../../clientEnvironment';
import { CREDENTIALS } from '../../credentials';
import type { Invocation } from './Invocation';
import type { SimulatedCatalog } from './SimulatedCatalog';

/**
 * The Catalog as the functions reach it: by the real gateway and the real SDK,
 * whose requests never leave the process. Making a client takes long, so there
 * is one for all invocations.
 */
export class CatalogAccess {
  readonly gateway: CatalogGateway;
  readonly #invocations = new AsyncLocalStorage<Invocation>();

  constructor(catalog: SimulatedCatalog) {
    const client = new MarketplaceCatalogClient({
      region: REGION,
      credentials: CREDENTIALS,
    });
    client.middlewareStack.add(
      (_next, { commandName = '' }) =>
        async ({ input }) => {
          const invocation = this.#invocations.getStore();
          if (!invocation) throw new Error('Nobody calls the Catalog.');
          const operation = commandName.replace(/Command$/, '');
          const answer = await invocation
            .call(operation, subjectOf(input), () =>
              catalog.perform(operation, input),
            )
            .catch(error => Promise.reject(asServiceException(error)));
          return { output: { ...answer, $metadata: {} }, response: undefined };
        },
      { step: 'initialize', priority: 'high' },
    );
    this.gateway = new AwsCatalogGateway(client);
  }

  /** Runs a function whose calls are those of an invocation. */
  within<T>(invocation: Invocation, run: () => T): T {
    return this.#invocations.run(invocation, run);
  }
}

/** What a request is about, for the trace. */
function subjectOf(input: object): string {
  return Object.entries(input)
    .filter(([name]) => name !== 'Catalog' && name !== 'ChangeSet')
    .map(([, value]) =>
      typeof value === 'string' ? value : JSON.stringify(value),
    )
    .join(' ');
}

/** A simulated fault as the SDK throws it. */
function asServiceException(error: unknown): unknown {
  if (!(error instanceof AwsCallError)) return error;
  return new MarketplaceCatalogServiceException({
    name: error.code,
    message: error.reason,
    $fault: 'server',
    $metadata: { httpStatusCode: error.httpStatus },
  });
}
