import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ScaledPortal } from './ScaledPortal';

/** What the first answer to who governs whom costs. */
export interface GovernanceCost {
  /** Milliseconds. */
  time: number;
  /** Megabytes that stay in use. */
  heap: number;
}

/** Asks who governs whom for the first time after a start. */
export async function measureGovernance(
  portal: ScaledPortal,
): Promise<GovernanceCost> {
  await portal.run('organization');
  const before = heapUsed();
  const { time } = await portal.cost(() =>
    portal.succeed('private-marketplace/organization/nodes?limit=100'),
  );
  return { time, heap: heapUsed() - before };
}

/** Megabytes, after everything that is not needed any more is gone. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 1e6;
}
