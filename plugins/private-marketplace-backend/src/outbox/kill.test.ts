import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { keysOf, startAws, type Aws } from '../__testUtils__/startAws';
import { startServer } from '../__testUtils__/startServer';

describe('kill -9 of a replica', () => {
  const directory = createMockDirectory();
  let aws: Aws;

  beforeEach(async () => {
    aws = await startAws({ automation: false });
  });
  afterEach(() => aws.close());

  function replica(task: string, endpoint: string): ChildProcess {
    return spawn(
      process.execPath,
      [
        ...[
          '--require',
          require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        ],
        join(__dirname, '__testUtils__/replica.ts'),
        ...[
          task,
          directory.resolve('outbox.sqlite'),
          endpoint,
          aws.sandbox.bucket,
        ],
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
  }

  /** Stands before S3, and kills the replica before or after what it writes gets through. */
  async function runUntilKilled(when: 'before' | 'after'): Promise<void> {
    const target = new URL(aws.sandbox.env.AWS_ENDPOINT_URL_S3 ?? '');
    const running: { child?: ChildProcess } = {};
    const proxy = await startServer((incoming, response) => {
      const kill = () => running.child?.kill('SIGKILL');
      if (when === 'before') {
        kill();
        response.destroy();
        return;
      }
      const forwarded = request(
        {
          host: target.hostname,
          port: target.port,
          path: incoming.url,
          method: incoming.method,
          headers: { ...incoming.headers },
        },
        answer => {
          answer.resume();
          answer.on('end', kill);
        },
      );
      incoming.pipe(forwarded);
    });
    const child = replica('accept', proxy.url);
    running.child = child;
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');
    await proxy.close();
  }

  async function resume(): Promise<string> {
    const child = replica('resume', aws.sandbox.env.AWS_ENDPOINT_URL_S3 ?? '');
    let said = '';
    child.stdout?.on('data', data => {
      said += data;
    });
    await once(child, 'close');
    return said;
  }

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)(
    'loses nothing and writes once when it comes %s PutObject',
    async (when, there) => {
      await runUntilKilled(when);
      await expect(keysOf(aws.bucket, 'Experience_')).resolves.toHaveLength(
        there,
      );
      await expect(resume()).resolves.toBe('0');
      const versions: string[] = [];
      for await (const { key } of aws.bucket.listVersions('Experience_')) {
        versions.push(key);
      }
      expect(versions).toEqual(['Experience_Finance#1.json']);
      // A third one finds nothing to do.
      await expect(resume()).resolves.toBe('0');
    },
    60_000,
  );

  afterEach(() => directory.clear());
});
