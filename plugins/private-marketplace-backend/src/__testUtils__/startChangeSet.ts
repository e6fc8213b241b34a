import {
  AwsCatalogGateway,
  createCatalogClient,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { CREDENTIALS, type Aws } from './startAws';

/** Starts a change set of the experience Default of figure 1, past the portal. */
export async function startChangeSet({
  sandbox,
}: Pick<Aws, 'sandbox'>): Promise<string> {
  const client = createCatalogClient({
    endpoint: sandbox.env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
    credentials: CREDENTIALS,
  });
  const { changeSetId } = await new AwsCatalogGateway(client).startChangeSet({
    name: 'By hand',
    clientRequestToken: 'by-hand',
    changes: [
      {
        ChangeType: 'UpdateExperience',
        ChangeName: 'ByHand',
        Entity: {
          Type: 'Experience@1.0',
          Identifier: 'exp-default000000',
        },
        DetailsDocument: { Description: 'By hand' },
      },
    ],
  });
  client.destroy();
  return changeSetId;
}
