import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { figureOne, seedDataByName } from '@private-marketplace/sandbox';
import { eventually } from '../__testUtils__/eventually';
import { startAws, type Aws } from '../__testUtils__/startAws';
import type { MoverOrder } from './__testUtils__/mover';

// Before and after each of: a configuration is written, and the move goes into
// its next state; both twice, or three times when it is put back.
const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
// Each moment is one process that is started, and one that goes on: every second one
// unless there is time for all.
const tried = process.env.LONG_TESTS ? ALL : ALL.filter(each => each % 2 === 1);
const MOMENTS = tried.filter(each => each <= 8);
const MOMENTS_BACK = tried;

describe('kill -9 of a backend in the middle of a move', () => {
  const directory = createMockDirectory();
  let aws: Aws;
  let [from, to] = ['Finance', 'Engineering'];
  let runs = 0;
  // Most of the time of a process goes into its start, so that the next one is
  // started while one is at work.
  let spare = startMover();

  beforeAll(async () => {
    aws = await startAws({
      seedData: seedDataByName['figure-1'],
    });
  }, 30_000);
  afterAll(async () => {
    spare.kill();
    await aws.close();
  });

  async function filesOf(id: string): Promise<string[]> {
    const files: string[] = [];
    for await (const { key } of aws.bucket.listVersions('Experience_')) {
      if (key.includes(id)) files.push(key);
    }
    return files.sort();
  }

  function startMover(): ChildProcessByStdio<Writable, Readable, null> {
    return spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(__dirname, '__testUtils__/mover.ts'),
      ],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
        env: { ...process.env, NODE_COMPILE_CACHE: directory.resolve('cache') },
      },
    );
  }

  async function run(
    order: Pick<MoverOrder, 'task' | 'principal' | 'dieAt'>,
  ): Promise<{ signal: unknown; said: string }> {
    const { env, bucket } = aws.sandbox;
    const child = spare;
    spare = startMover();
    let said = '';
    child.stdout.on('data', data => {
      said += data;
    });
    const whole: MoverOrder = {
      ...order,
      file: directory.resolve(`moves-${runs}.sqlite`),
      catalogUrl: env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
      bucketUrl: env.AWS_ENDPOINT_URL_S3,
      bucketName: bucket,
      ...{ from, to },
    };
    child.stdin.end(JSON.stringify(whole));
    const [, signal] = await once(child, 'close');
    return { signal, said };
  }

  /** Kills one process at a moment, and lets another one go on. */
  async function killAndResume(principal: string, dieAt: number) {
    runs += 1;
    const killed = await run({ task: 'begin', principal, dieAt });
    expect(killed).toEqual({ signal: 'SIGKILL', said: '' });
    const { said } = await run({ task: 'resume', principal, dieAt: 0 });
    return JSON.parse(said);
  }

  it.each(MOMENTS)(
    'leaves nothing half done when it comes at moment %d',
    async moment => {
      const { moves, holders } = await killAndResume(
        figureOne.units.finance,
        moment,
      );
      expect({ moves, holders }).toEqual({
        moves: [{ id: expect.any(String), state: 'moved' }],
        holders: [to],
      });
      await expect(filesOf(moves[0].id)).resolves.toEqual(
        [
          `Experience_${from}#move-${moves[0].id}-1.json`,
          `Experience_${to}#move-${moves[0].id}-2.json`,
        ].sort(),
      );
      // The next one goes back.
      [from, to] = [to, from];
    },
    60_000,
  );

  describe('that has to be put back', () => {
    beforeAll(async () => {
      [from, to] = ['Engineering', 'MarketingUnit'];
      await archive(to);
    }, 30_000);

    async function archive(shortName: string): Promise<void> {
      await aws.bucket.put(
        `Experience_${shortName}#archive.json`,
        '{ "Archived": true }',
        { ifAbsent: true },
      );
      await eventually(
        async () =>
          (
            await aws.bucket.get(`STATUS_Experience_${shortName}`)
          )?.text,
        text => text?.includes('"Successful"') ?? false,
      );
    }

    it.each(MOMENTS_BACK)(
      'puts it back when it comes at moment %d',
      async moment => {
        const { moves, holders } = await killAndResume(
          figureOne.units.engineering,
          moment,
        );
        expect({ moves, holders }).toEqual({
          moves: [{ id: expect.any(String), state: 'undone' }],
          holders: [from],
        });
        await expect(filesOf(moves[0].id)).resolves.toEqual([
          `Experience_${from}#move-${moves[0].id}-1.json`,
          `Experience_${from}#move-${moves[0].id}-3.json`,
          `Experience_${to}#move-${moves[0].id}-2.json`,
        ]);
      },
      60_000,
    );
  });
});
