// A program that uses each package the way others do. It is type-checked against
// the packed archives; each `@ts-expect-error` proves that there is a type at all.
import type { BackendFeature } from '@backstage/backend-plugin-api';
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  EntityMarketplaceAccessCard,
  PrivateMarketplacePage,
} from '@private-marketplace/backstage-plugin-private-marketplace';
import pages from '@private-marketplace/backstage-plugin-private-marketplace/alpha';
import backendPlugin from '@private-marketplace/backstage-plugin-private-marketplace-backend';
import {
  PrivateMarketplaceClient,
  parseConfigurationText,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  experienceConditions,
  privateMarketplaceGatewaysServiceRef,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import {
  S3BucketGateway,
  createBucketClient,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import {
  ExperienceRefLink,
  privateMarketplaceApiRef,
  useMarketplaceQuery,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import scaffolderModule from '@private-marketplace/backstage-plugin-scaffolder-backend-module-private-marketplace';
import {
  configurationSchema,
  type Configuration,
} from '@private-marketplace/schemas';

export const configuration: Configuration = { AllowProducts: ['prod-1'] };
export const id: string = configurationSchema.$id;
// @ts-expect-error a configuration has no such field
export const wrong: Configuration = { Products: [] };

export const parsed = parseConfigurationText('{}');
// @ts-expect-error the text is a string
parseConfigurationText(1);

export const client = new PrivateMarketplaceClient({
  discoveryApi: { getBaseUrl: async () => 'http://localhost' },
  fetchApi: { fetch },
});
// @ts-expect-error there is no such operation
client.buyEverything();

export const gateway = new S3BucketGateway(
  createBucketClient({ region: 'us-east-1' }),
  'bucket',
);
// @ts-expect-error a bucket has a name
new S3BucketGateway(createBucketClient({ region: 'us-east-1' }));

export const mine = experienceConditions.isOwner({ owners: ['user:a/b'] });
// @ts-expect-error owners are strings
experienceConditions.isOwner({ owners: [1] });
export const service: string = privateMarketplaceGatewaysServiceRef.id;

export const features: BackendFeature[] = [backendPlugin, scaffolderModule];
// @ts-expect-error the pages are no part of a backend
export const wrongFeature: BackendFeature = pages;

export const plugin: ReturnType<typeof createFrontendPlugin> = pages;
export const api: string = privateMarketplaceApiRef.id;
export function useFinance(): string | undefined {
  const { value } = useMarketplaceQuery({
    key: ['experience', 'Finance'],
    load: (asked, signal) => asked.getExperience('Finance', { signal }),
  });
  // @ts-expect-error an experience has no such field
  return value?.price ?? value?.name;
}
export const link = <ExperienceRefLink experienceRef="Finance" />;
export const page = <PrivateMarketplacePage />;
export const card = <EntityMarketplaceAccessCard />;
// @ts-expect-error the card takes the entity from its page
export const wrongCard = <EntityMarketplaceAccessCard entity="a" />;
