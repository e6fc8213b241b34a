import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { startAws, type Aws } from '../../__testUtils__/startAws';
import {
  figureOneOrganization,
  figureOneSeed,
  UNITS,
} from '../__testUtils__/figureOne';

// Before and after each of: a configuration is written, and the move goes into
// its next state; both twice.
const MOMENTS = [1, 2, 3, 4, 5, 6, 7, 8];

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

  async function run(
    task: string,
    dieAt = 0,
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
        ...[principal, from, to, String(dieAt)],
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
      const files: string[] = [];
      for await (const { key } of aws.bucket.listVersions('Experience_')) {
        if (key.includes(moves[0].id)) files.push(key);
      }
      expect(files.sort()).toEqual(
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
});
