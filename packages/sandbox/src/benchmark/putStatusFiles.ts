import type { BucketGateway } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { inParallel } from './inParallel';

const AT_ONCE = 50;

/** Puts status files there of experiences that have nothing under way. */
export async function putStatusFiles(
  bucket: BucketGateway,
  count: number,
): Promise<void> {
  await inParallel(AT_ONCE, numbers(count), async number => {
    const status = {
      ChangeSetId: `cs-${number}`,
      ChangeSetStatus: 'Successful',
      'Experience Id': `exp-${number}`,
    };
    await bucket.put(`STATUS_Experience_E${number}`, JSON.stringify(status), {
      always: true,
    });
  });
}

/** Numbers as texts of the same length, so that keys are in their order. */
export function numbers(count: number): string[] {
  return Array.from({ length: count }, (_, n) => String(n).padStart(6, '0'));
}
