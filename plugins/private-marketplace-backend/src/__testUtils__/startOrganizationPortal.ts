import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { privateMarketplaceGatewaysServiceRef } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type { SandboxOptions } from '@private-marketplace/sandbox';
import request from 'supertest';
import { BASE } from './base';
import { eventually } from './eventually';
import { fitsSpecification } from './fitsSpecification';
import { startAws, type Aws } from './startAws';
import { manualScheduler } from './manualScheduler';
import { unlimitedGateways } from './unlimitedGateways';
import { migrateDatabase } from '../database/migrateDatabase';
import { readModelServiceRef } from '../experiences/readModelServiceRef';
import { privateMarketplacePlugin } from '../plugin';
import { DatabaseReadModel } from '../readModel/DatabaseReadModel';
import { createSync } from '../readings/createSync';
import type { DefaultSynchronizer } from '../readings/Synchronizer';
import { readSyncConfig } from '../readings/syncConfig';

const ENDS = ['succeeded', 'failed', 'cancelled', 'rejected'];

/** The plugin over a sandbox, with a read model that is read when the test says so. */
export interface OrganizationPortal extends Aws {
  /** Each answer is held against the specification. */
  get(path: string): request.Test;
  post(path: string): request.Test;
  /** Reads the experiences. */
  sync(): Promise<void>;
  /** Reads the organization. */
  syncOrganization(): Promise<void>;
  /** Lets moves go on. */
  advanceMoves(): Promise<void>;
  /** Sends a configuration, and waits until it has ended and is in the read model. */
  apply(
    shortName: string,
    configuration: object,
  ): Promise<ConfigurationProgress>;
}

/** Starts everything, and reads experiences and organization once. */
export async function startOrganizationPortal(
  options: {
    sandbox?: SandboxOptions;
    features?: BackendFeature[];
    database?: Knex;
    organization?: JsonObject;
    /** Other parts of the configuration of the plugin. */
    config?: JsonObject;
    /** Whether AWS Organizations is not read yet. */
    isUnread?: boolean;
  } = {},
): Promise<OrganizationPortal> {
  const aws = await startAws(options.sandbox);
  const { scheduler, feature } = manualScheduler();
  const parts: { synchronizer?: DefaultSynchronizer } = {};
  const readModel = createServiceFactory({
    service: readModelServiceRef,
    deps: {
      config: coreServices.rootConfig,
      database: coreServices.database,
      gateways: privateMarketplaceGatewaysServiceRef,
      logger: coreServices.logger,
    },
    async factory({ config: rootConfig, database: service, ...deps }) {
      const database = await migrateDatabase(service);
      const config = readSyncConfig(rootConfig);
      const now = () => new Date();
      const { accepted, synchronizer } = createSync({
        ...deps,
        ...{ config, database, now },
        onChanged: async () => {},
      });
      parts.synchronizer = synchronizer;
      return {
        accepted,
        readModel: new DatabaseReadModel({ database, after: config, now }),
        synchronizer,
      };
    },
  });
  const { server } = await startTestBackend({
    features: [
      privateMarketplacePlugin,
      unlimitedGateways(aws),
      readModel,
      feature,
      mockServices.rootConfig.factory({
        data: {
          privateMarketplace: {
            bucket: aws.sandbox.bucket,
            writes: { perMinute: 100_000 },
            ...(options.organization && { organization: options.organization }),
            ...options.config,
          },
        },
      }),
      ...(options.database
        ? [mockServices.database.factory({ knex: options.database })]
        : []),
      ...(options.features ?? []),
    ],
  });
  const client = request(server);
  const sync = async () => parts.synchronizer?.incremental();
  const post = (path: string) =>
    client.post(`${BASE}${path}`).expect(fitsSpecification);
  const portal: OrganizationPortal = {
    ...aws,
    get: path => client.get(`${BASE}${path}`).expect(fitsSpecification),
    post,
    sync,
    syncOrganization: () =>
      scheduler.triggerTask('private-marketplace-organization'),
    advanceMoves: () => scheduler.triggerTask('private-marketplace-moves'),
    async apply(shortName, configuration) {
      const path = `/experiences/${shortName}/configurations`;
      const { body } = await post(path).send({ configuration });
      const address = `${BASE}${path}/${body.version}`;
      return eventually<ConfigurationProgress>(
        async () => {
          await parts.synchronizer?.refresh(shortName);
          return (await client.get(address)).body;
        },
        ({ state }) => ENDS.includes(state),
      );
    },
  };
  await sync();
  if (!options.isUnread) await portal.syncOrganization();
  return portal;
}
