import {
  DescribeChangeSetCommand,
  type DescribeChangeSetCommandOutput,
} from '@aws-sdk/client-marketplace-catalog';
import { ListObjectsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { SampleOptions } from './sampleConfigure';
import { putStatus, readJson, type SampleStatus } from './sampleStatus';
import { textAt } from './textAt';

/**
 * The function that hears of ends as AWS's sample has it, written from the
 * description of its behaviour, with the defects that are described.
 */
export function createSampleListener({ clients, bucket }: SampleOptions) {
  const { s3, marketplace } = clients;

  /** Reads status file after status file until one has the id (D10). */
  async function find(changeSetId: string) {
    // One page, which is 1,000 keys (D11).
    const { Contents } = await s3.send(
      new ListObjectsCommand({ Bucket: bucket, Prefix: 'STATUS_' }),
    );
    if (!Contents) throw new Error("KeyError: 'Contents'"); // (D12)
    for (const { Key = '' } of Contents) {
      const status = await readJson(s3, bucket, Key);
      if (status?.ChangeSetId === changeSetId) return { Key, status };
    }
    return undefined;
  }

  return async (event: unknown): Promise<void> => {
    try {
      const ChangeSetId = textAt(event, 'detail', 'ChangeSetId');
      const found = await find(ChangeSetId);
      if (!found) return;
      const answer = await marketplace.send(
        new DescribeChangeSetCommand({
          Catalog: 'AWSMarketplace',
          ChangeSetId,
        }),
      );
      if (answer.Status !== 'SUCCEEDED') {
        // Its name has the time in it to the second.
        const time = new Date().toISOString().replace(/[-:]|\..*/g, '');
        await s3.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: `ERROR_${found.Key}_${time.replace('T', '-')}`,
            Body: JSON.stringify(answer),
          }),
        );
      }
      // What was read before is written back, whatever is there now (D9).
      await putStatus(s3, bucket, found.Key, endOf(found.status, answer));
    } catch {
      // Every error is printed and forgotten, so nothing is repeated (D3).
    }
  };
}

function endOf(
  status: SampleStatus,
  answer: DescribeChangeSetCommandOutput,
): SampleStatus {
  const changes = answer.ChangeSet ?? [];
  if (answer.Status === 'SUCCEEDED') {
    const created = changes[0]?.Entity?.Identifier?.split('@')[0];
    return {
      ...status,
      ChangeSetStatus: 'Successful',
      'Experience Id': status['Experience Id'] ?? created,
    };
  }
  const messages = changes.map(
    ({ ErrorDetailList }) => ErrorDetailList?.[0]?.ErrorMessage,
  );
  return {
    ...status,
    // Cancelled is not told apart (D19).
    ChangeSetStatus: 'Failed',
    'Error Message': messages.filter(Boolean).at(-1),
  };
}
