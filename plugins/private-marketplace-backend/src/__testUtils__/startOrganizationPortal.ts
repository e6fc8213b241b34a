import type { JsonObject } from '@backstage/types';
import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { eventually } from './eventually';
import { startAws } from './startAws';
import {
  BASE,
  startPortal,
  type Portal,
  type PortalOptions,
} from './startPortal';

const ENDS = ['succeeded', 'failed', 'cancelled', 'rejected'];

/** The plugin over a sandbox. Its paths begin behind that of the plugin. */
export interface OrganizationPortal extends Portal {
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
export async function startOrganizationPortal({
  organization,
  isUnread,
  ...options
}: Omit<PortalOptions, 'aws' | 'unread'> & {
  /** The configuration of the organization. */
  organization?: JsonObject;
  /** Whether AWS Organizations is not read yet. */
  isUnread?: boolean;
} = {}): Promise<OrganizationPortal> {
  const aws = await startAws(options.sandbox);
  const portal = await startPortal({
    ...options,
    aws,
    config: { ...options.config, ...(organization && { organization }) },
    unread: isUnread ? 'organization' : undefined,
  });
  const get = (path: string) => portal.get(`${BASE}${path}`);
  const post = (path: string) => portal.post(`${BASE}${path}`);
  return {
    ...portal,
    get,
    post,
    put: path => portal.put(`${BASE}${path}`),
    delete: path => portal.delete(`${BASE}${path}`),
    syncOrganization: () => portal.run('organization'),
    advanceMoves: () => portal.run('moves'),
    async apply(shortName, configuration) {
      const path = `/experiences/${shortName}/configurations`;
      const { body } = await post(path).send({ configuration });
      return eventually<ConfigurationProgress>(
        async () => {
          await portal.sync();
          return (await get(`${path}/${body.version}`)).body;
        },
        ({ state }) => ENDS.includes(state),
      );
    },
  };
}
