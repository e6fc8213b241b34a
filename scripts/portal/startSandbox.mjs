import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { root } from '../toolchain/setup.mjs';
import { sandboxCommand } from './sandboxCommand.mjs';

/**
 * Starts a sandbox as one of the processes of a group.
 *
 * @returns the bucket, and what AWS clients need in their environment.
 */
export async function startSandbox(
  group,
  { seedData, dataDir, changeSetDuration, output },
) {
  const args = [
    ...(seedData ? ['--seed-data', seedData] : []),
    ...(dataDir ? ['--data-dir', dataDir] : []),
    ...(changeSetDuration ? ['--change-set-duration', changeSetDuration] : []),
  ];
  const child = group.start('sandbox', sandboxCommand(args), {
    cwd: root,
    stdio: ['ignore', 'pipe', output],
  });
  const [line] = await group.untilEnd(
    once(createInterface({ input: child.stdout }), 'line'),
  );
  return JSON.parse(line);
}
