import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../Row';
import { shortNameOf } from '../experiences/sampleSeedData';
import type { Cost, ScaledPortal } from './ScaledPortal';

const API = 'private-marketplace';
const WRITERS = 12;
const ROUNDS = 5;
const OURS = `${API}/experiences?limit=100`;
const PEER = 'catalog/entities/by-query?limit=100';

/** A preview that takes their principal from so many experiences. */
export async function measurePreview(
  portal: ScaledPortal,
  experiences: number,
): Promise<Cost> {
  const principals = Array.from({ length: experiences }, (_, at) =>
    String(100_000_000_000 + at),
  );
  return portal.cost(() =>
    portal.succeed(
      `${API}/experiences/New/configurations?dryRun=true`,
      JSON.stringify({
        configuration: { Name: 'New', AssociatePrincipals: principals },
      }),
    ),
  );
}

/** The longest that the event loop stood still while the largest bodies were sent, in milliseconds. */
export async function measureStop(portal: ScaledPortal): Promise<number> {
  const allowing = (count: number, prefix: string, digits: number) =>
    JSON.stringify({
      configuration: {
        Name: 'Large',
        AllowProducts: Array.from(
          { length: count },
          (_, at) => prefix + String(at).padStart(digits, '0'),
        ),
      },
    });
  const unknown = Array.from({ length: 15_000 }, (_, at) => [`Filed${at}`, 1]);
  const bodies = [
    allowing(9000, 'prod-', 13),
    allowing(60_000, '', 5),
    JSON.stringify({ configuration: Object.fromEntries(unknown) }),
  ];
  const send = async (body: string) => {
    const path = `${API}/experiences/Large/configurations?dryRun=true`;
    const { status, text } = await portal.ask(path, body);
    if (status >= 500) throw new Error(`${status} ${text}`);
  };
  for (const body of bodies) await send(body);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (const body of bodies) {
    await send(body);
    await pause(50);
  }
  delay.disable();
  return delay.max / 1e6;
}

/**
 * Times of reads while twelve submissions wait. On PostgreSQL another replica
 * holds the lock of writers; SQLite knows no other replica, so there they go on
 * submitting.
 *
 * @param milliseconds - for how long.
 */
export async function measureReadsUnderWrites(
  portal: ScaledPortal,
  milliseconds: number,
): Promise<number[]> {
  const times: number[] = [];
  const held = portal.isPostgres
    ? await portal.database.transaction()
    : undefined;
  await held?.('sync_state').where({ id: 1 }).update({ id: 1 });
  const end = performance.now() + milliseconds;
  const submit = async (at: number): Promise<void> => {
    const path = `${API}/experiences/${shortNameOf(at)}/configurations`;
    let change = 0;
    do {
      const configuration = { Notes: `Change ${change} of ${at}` };
      change += 1;
      const { status, text } = await portal.ask(
        path,
        JSON.stringify({ configuration }),
      );
      // That the database is busy is an answer, too.
      if (status >= 500 && status !== 503) throw new Error(`${status} ${text}`);
    } while (performance.now() < end);
  };
  const writers = Array.from({ length: WRITERS }, (_, at) => submit(at));
  const read = async () => {
    while (performance.now() < end) {
      const begin = performance.now();
      await portal.succeed(`${API}/experiences?limit=20`);
      times.push(performance.now() - begin);
    }
    await held?.commit();
  };
  await Promise.all([read(), ...writers]);
  return times;
}

/**
 * Asks for lists of 100 rows, ours and that of the Backstage catalog, in rounds
 * that alternate.
 *
 * @returns for each the middle of its rounds, in milliseconds.
 */
export async function measureLists(
  portal: ScaledPortal,
  requests: number,
): Promise<{ ours: number; peer: number }> {
  const rounds = { ours: [] as number[], peer: [] as number[] };
  const round = async (path: string) => {
    const times: number[] = [];
    for (let request = 0; request < requests; request += 1) {
      const begin = performance.now();
      await portal.succeed(path);
      times.push(performance.now() - begin);
    }
    return percentile(times, 0.5);
  };
  // Once before anything counts.
  await round(OURS);
  await round(PEER);
  for (let at = 0; at < ROUNDS; at += 1) {
    rounds.ours.push(await round(OURS));
    rounds.peer.push(await round(PEER));
  }
  return {
    ours: percentile(rounds.ours, 0.5),
    peer: percentile(rounds.peer, 0.5),
  };
}
