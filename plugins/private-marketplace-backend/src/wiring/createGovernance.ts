import type { LoggerService } from '@backstage/backend-plugin-api';
import { Governance } from '../organization/governance/Governance';
import { GovernanceExperiences } from '../organization/governance/GovernanceExperiences';
import { ProductLists } from '../organization/governance/ProductLists';
import type { OrganizationConfig } from '../organization/organizationConfig';
import type { OrganizationStore } from '../organization/tree/OrganizationStore';
import type { Stores } from './createStores';

/** Puts together what knows who is governed by what. */
export function createGovernance(options: {
  config: OrganizationConfig;
  logger: LoggerService;
  organization: OrganizationStore;
  stores: Stores;
  now: () => Date;
}): Governance {
  const { config, logger, now, organization, stores } = options;
  const experiences = new GovernanceExperiences(stores);
  const products = new ProductLists(stores.members);
  return new Governance({
    store: organization,
    experiences,
    products,
    config,
    logger,
    now,
  });
}
