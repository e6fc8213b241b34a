import type { BucketGateway } from '../bucket/BucketGateway';
import type { CatalogGateway } from '../catalog/CatalogGateway';
import type { DiscoveryGateway } from '../discovery/DiscoveryGateway';
import type { OrganizationsGateway } from '../organizations/OrganizationsGateway';

/** The ways to AWS, with the credentials of the installation. @public */
export interface PrivateMarketplaceGateways {
  bucket: BucketGateway;
  catalog: CatalogGateway;
  discovery: DiscoveryGateway;
  organizations: OrganizationsGateway;
}
