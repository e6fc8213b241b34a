import { StartChangeSetCommand } from '@aws-sdk/client-marketplace-catalog';
import type { AwsClients } from '../aws/AwsClients';
import { sampleChanges } from './sampleChanges';
import { putStatus, readJson, statusKeyOf } from './sampleStatus';
import { textAt } from './textAt';

/** Where the sample's functions work. */
export interface SampleOptions {
  clients: AwsClients;
  bucket: string;
}

/**
 * The function that takes up configurations as AWS's sample has it, written from
 * the description of its behaviour, with the defects that are described.
 */
export function createSampleConfigure({ clients, bucket }: SampleOptions) {
  const { s3, marketplace } = clients;
  return async (event: unknown): Promise<void> => {
    try {
      // The first record only, whatever its version (D22).
      const encoded = textAt(event, 'Records', 0, 's3', 'object', 'key');
      const key = decodeURIComponent(encoded.replace(/\+/g, ' '));
      const statusKey = statusKeyOf(key);
      const status = (await readJson(s3, bucket, statusKey)) ?? {};
      if (status.ChangeSetStatus === 'In Progress') {
        // The branch that should say so stumbles over a variable (D1, D2).
        throw new ReferenceError("name 'PMP_S3_FILE' is not defined");
      }
      const configuration = (await readJson(s3, bucket, key)) ?? {};
      if (!('Name' in configuration)) throw new Error("KeyError: 'Name'");
      const id = status['Experience Id'];
      const experienceId = typeof id === 'string' ? id : undefined;
      const prefix = experienceId
        ? 'Update Experience  '
        : 'Create Experience ';
      const { ChangeSetId } = await marketplace.send(
        new StartChangeSetCommand({
          Catalog: 'AWSMarketplace',
          ChangeSetName: `Private Marketplace Automation ${prefix}${configuration.Name}`,
          ChangeSet: sampleChanges(configuration, experienceId),
        }),
      );
      // Written only now, over whatever is there (D5, D6, D8).
      const { 'Error Message': _old, ...kept } = status;
      await putStatus(s3, bucket, statusKey, {
        ...kept,
        ChangeSetId,
        ChangeSetStatus: 'In Progress',
      });
    } catch {
      // Every error is printed and forgotten, so nothing is repeated (D3).
    }
  };
}
