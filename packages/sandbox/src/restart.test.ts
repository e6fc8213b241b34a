import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SandboxClient } from './__testUtils__/SandboxClient';
import { waitUntil } from './__testUtils__/waitUntil';
import { systemClock, type Clock } from './clock';
import { startSandbox, type SandboxOptions } from './startSandbox';

const HOUR = 60 * 60 * 1000;

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true });
});

/** Runs a sandbox on the folder while something is done with it. */
async function session<T>(
  use: (client: SandboxClient) => Promise<T>,
  options: SandboxOptions = {},
): Promise<T> {
  const sandbox = await startSandbox({
    dataDir,
    changeSetDuration: 20,
    ...options,
  });
  const client = new SandboxClient(sandbox);
  try {
    return await use(client);
  } finally {
    client.close();
    await sandbox.close();
  }
}

const all = async (client: SandboxClient) => ({
  keys: await client.keys(),
  status: await client.status('Research'),
  experiences: await client.experiences(),
});

describe('a sandbox that keeps its state in a folder', () => {
  it('has it again after a restart', async () => {
    const before = await session(async client => {
      await client.upload('Experience_Research#1.json', { Name: 'Research' });
      await client.settled('Research');
      return all(client);
    });
    expect(before.experiences).toHaveLength(5);
    expect(await session(all)).toEqual(before);
  });

  it('goes on with a change set that ran when it was closed', async () => {
    await session(
      async client => {
        await client.upload('Experience_Default#1.json', { Name: 'Everybody' });
        await waitUntil('the start of the change set', async () => {
          const status = await client.status('Default');
          return status?.ChangeSetId;
        });
        await client.upload('Experience_Default#2.json', {
          Status: 'Disabled',
        });
        await waitUntil('the second configuration to wait', async () => {
          const status = await client.read('STATUS_Experience_Default');
          return status?.includes('Experience_Default#2.json') || undefined;
        });
      },
      { changeSetDuration: HOUR },
    );
    // It ended while nobody was there, so it is reported before anybody listens.
    const later: Clock = {
      now: () => new Date(Date.now() + 2 * HOUR),
      after: (milliseconds, callback) => {
        if (milliseconds > 0) return systemClock.after(milliseconds, callback);
        queueMicrotask(callback);
        return () => {};
      },
    };
    const { experiences } = await session(
      async client => {
        await client.settled('Default', 2);
        return all(client);
      },
      { clock: later },
    );
    expect(experiences).toContainEqual(
      expect.objectContaining({ name: 'Everybody', status: 'Disabled' }),
    );
  });

  it('adds nothing of its seed data to what is there', async () => {
    await session(async client => {
      await client.upload('STATUS_Experience_Default', {
        'Experience Id': 'exp-b5m2x8t4kqw7n',
      });
    });
    await session(async client => {
      expect(await client.status('Default')).toEqual({
        'Experience Id': 'exp-b5m2x8t4kqw7n',
      });
    });
  });

  it('starts again though its first start was broken off', async () => {
    await session(async () => {});
    const file = join(dataDir, 'catalog.json');
    expect(existsSync(file)).toBe(true);
    // The bucket was filled, and the catalog not yet written.
    rmSync(file);
    expect((await session(all)).experiences).toHaveLength(4);
  });

  it.each(['{"format":"other"}', '{', ''])(
    'refuses a file that is not its own: %s',
    async text => {
      const file = join(dataDir, 'catalog.json');
      writeFileSync(file, text);
      await expect(startSandbox({ dataDir })).rejects.toThrow(
        `${file} does not hold the state of a sandbox`,
      );
      // The port and the folder are free again.
      rmSync(file);
      await session(async () => {});
    },
  );
});
