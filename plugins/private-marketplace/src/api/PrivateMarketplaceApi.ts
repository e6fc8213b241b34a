import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  ExperienceDetail,
  ExperienceList,
} from 'backstage-plugin-private-marketplace-common';

/** What the pages need of the backend. @public */
export interface PrivateMarketplaceApi {
  /** One page of experiences, by name. */
  listExperiences(options?: {
    cursor?: string;
    limit?: number;
  }): Promise<ExperienceList>;
  /** One experience, by its short name or, where it has none, its id. */
  getExperience(ref: string): Promise<ExperienceDetail>;
}

/** Ref of {@link PrivateMarketplaceApi}. @public */
export const privateMarketplaceApiRef =
  createApiRef<PrivateMarketplaceApi>().with({
    id: 'plugin.private-marketplace.service',
    pluginId: 'private-marketplace',
  });
