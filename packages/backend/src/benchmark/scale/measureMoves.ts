import { shortNameOf } from '../experiences/sampleSeedData';
import type { ScaledPortal } from './ScaledPortal';

const REPLICAS = 2;
// How often each replica looks for moves, in seconds (scheduleTasks).
const PERIOD = 5;
const HOUR = 3_600_000;
// From then on a move is shown as stuck (attention.stuckAfter).
const STUCK_FOR = 2 * HOUR;

/**
 * What moves cost that nobody picks up, all replicas together, in queries a
 * second: what a replica asks in each of its rounds, and what a look at one move
 * costs, as often as the plugin itself says that it looks again.
 */
export async function measureMoves(
  portal: ScaledPortal,
  moves: number,
): Promise<number> {
  const { database } = portal;
  await fillMoves(portal, moves);
  const round = await portal.run('moves');
  const [first] = await database('moves').orderBy('number').limit(1);
  await database('moves')
    .where({ id: first.id })
    .update({ next_look_at: before(0) });
  const look = await portal.run('moves');
  const [looked] = await database('moves').where({ id: first.id });
  if (looked.looks !== first.looks + 1) {
    throw new Error('No move was looked at, so that this says nothing.');
  }
  const pause = (Date.parse(looked.next_look_at) - Date.now()) / 1000;
  return (
    (REPLICAS * round.queries) / PERIOD +
    (moves * (look.queries - round.queries)) / pause
  );
}

async function fillMoves(
  { database }: ScaledPortal,
  count: number,
): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const since = before(STUCK_FOR);
  await database('configurations').insert(
    numbers.map(index => ({
      key: `Experience_${shortNameOf(index)}#move-stuck${index}-1.json`,
      ...{ short_name: shortNameOf(index), version: `move-stuck${index}-1` },
      ...{ version_sort: `move-stuck${index}-1`, generation: 1 },
      ...{ state: 'written', source: 'portal', written_at: since, text: '{}' },
    })),
  );
  await database('moves').insert(
    numbers.map(index => ({
      id: `stuck${index}`,
      principal: String(100_000_000_000 + index),
      active_principal: String(100_000_000_000 + index),
      from_ref: shortNameOf(index),
      to_ref: shortNameOf(index + count),
      ...{ state: 'disassociating', step: 1, attempt: 1 },
      ...{ requested_at: since, waits_since: since, looks: 10 },
      next_look_at: before(-HOUR),
    })),
  );
}

function before(milliseconds: number): string {
  return new Date(Date.now() - milliseconds).toISOString();
}
