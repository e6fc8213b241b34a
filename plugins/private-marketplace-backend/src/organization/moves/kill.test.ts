import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { eventually } from '../../__testUtils__/eventually';
import { startAws, type Aws } from '../../__testUtils__/startAws';
import {
  figureOneOrganization,
  figureOneSeed,
  UNITS,
} from '../__testUtils__/figureOne';

// Before and after each of: a configuration is written, and the move goes into
// its next state; both twice, or three times when it is put back.
const MOMENTS = [1, 2, 3, 4, 5, 6, 7, 8];
const MOMENTS_BACK = [...MOMENTS, 9, 10, 11, 12];

describe('kill -9 of a backend in the middle of a move', () => {
  const directory = createMockDirectory();
  const principal = UNITS.Finance;
  let aws: Aws;
  let [from, to] = ['Finance', 'Engineering'];

  beforeAll(async () => {
    aws = await startAws({
      organization: figureOneOrganization,
      seedData: figureOneSeed,
    });
  }, 30_000);
  afterEach(() => directory.clear());
  afterAll(() => aws.close());

  async function filesOf(id: string): Promise<string[]> {
    const files: string[] = [];
    for await (const { key } of aws.bucket.listVersions('Experience_')) {
      if (key.includes(id)) files.push(key);
    }
    return files.sort();
  }

  async function run(
    task: string,
    dieAt = 0,
    moved = principal,
  ): Promise<{ signal: unknown; said: string }> {
    const { env, bucket } = aws.sandbox;
    const child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(__dirname, '../__testUtils__/mover.ts'),
        task,
        directory.resolve('moves.sqlite'),
        env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
        env.AWS_ENDPOINT_URL_S3,
        bucket,
        ...[moved, from, to, String(dieAt)],
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    child.stdout.on('data', data => {
      said += data;
    });
    const [, signal] = await once(child, 'close');
    return { signal, said };
  }

  it.each(MOMENTS)(
    'leaves nothing half done when it comes at moment %d',
    async moment => {
      const killed = await run('begin', moment);
      expect(killed).toEqual({ signal: 'SIGKILL', said: '' });
      const { said } = await run('resume');
      const { moves, holders } = JSON.parse(said);
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
        const engineering = UNITS.Engineering;
        const killed = await run('begin', moment, engineering);
        expect(killed).toEqual({ signal: 'SIGKILL', said: '' });
        const { said } = await run('resume', 0, engineering);
        const { moves, holders } = JSON.parse(said);
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
