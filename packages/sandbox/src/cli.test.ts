import { connect, createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Command } from './__testUtils__/runCommand';
import { SandboxClient } from './__testUtils__/SandboxClient';
import { waitUntil } from './__testUtils__/waitUntil';

const running = new Set<Command>();
afterEach(async () => {
  await Promise.all([...running].map(command => command.stop('SIGKILL')));
  running.clear();
});

function run(...args: string[]): Command {
  const command = new Command(...args);
  running.add(command);
  return command;
}

/** Whether somebody listens there. */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ host, port });
    const end = (connected: boolean) => {
      socket.destroy();
      resolve(connected);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}

function listen(port: number): Promise<Server | undefined> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** Listens on a port whose neighbour below is free. */
async function takePort(): Promise<{ port: number; server: Server }> {
  // Below those that systems give away, so that nobody takes the neighbour meanwhile.
  let port = 20_000 + (process.pid % 10_000);
  return waitUntil('two free ports', async () => {
    port += 2;
    const neighbour = await listen(port - 1);
    const server = await listen(port);
    neighbour?.close();
    if (server && neighbour) return { port, server };
    server?.close();
    return undefined;
  });
}

describe('the command of the sandbox', () => {
  it('says in one line of JSON where it is, and logs to standard error', async () => {
    const command = run('--seed-data', 'none', '--change-set-duration', '20');
    const { bucket, env } = JSON.parse(await command.firstLine());
    expect(bucket).toBe('private-marketplace-sandbox');
    const url = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(env).toEqual({
      AWS_ENDPOINT_URL_S3: url,
      AWS_ENDPOINT_URL_SQS: url,
      AWS_ENDPOINT_URL_MARKETPLACE_CATALOG: url,
      AWS_ENDPOINT_URL_MARKETPLACE_DISCOVERY: url,
      AWS_ENDPOINT_URL_ORGANIZATIONS: url,
      AWS_ENDPOINT_URL_IAM: url,
      AWS_ENDPOINT_URL_STS: url,
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'sandbox',
      AWS_SECRET_ACCESS_KEY: 'sandbox',
    });

    const client = new SandboxClient({ bucket, env });
    await client.upload('Experience_A#1.json', { Name: 'A' });
    expect(await client.settled('A')).toMatchObject({
      ChangeSetStatus: 'Successful',
    });
    client.close();

    // Nobody else can come in.
    const addresses = Object.values(networkInterfaces())
      .flatMap(list => list ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const address of [
      env.AWS_ENDPOINT_URL_S3,
      env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
    ]) {
      const port = Number(new URL(address).port);
      expect(await answers('127.0.0.1', port)).toBe(true);
      for (const host of ['::1', ...addresses.map(each => each.address)]) {
        expect(await answers(host, port)).toBe(false);
      }
    }

    const { code, stdout, stderr } = await command.stop('SIGTERM');
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([expect.stringMatching(/^\{.*\}$/), '']);
    for (const line of stderr.trim().split('\n')) {
      expect(JSON.parse(line)).toHaveProperty('message');
    }
  });

  it('leaves uploaded files alone with --no-automation, and ends on SIGINT', async () => {
    const command = run('--no-automation', '--seed-data', 'none');
    const client = new SandboxClient(JSON.parse(await command.firstLine()));
    await client.upload('Experience_A#1.json', { Name: 'A' });
    await client.upload('Experience_B.json', { Name: 'B' });
    expect(await client.keys()).toEqual([
      'Experience_A#1.json',
      'Experience_B.json',
    ]);
    client.close();
    // Nothing was said, so nothing was run.
    expect(await command.stop('SIGINT')).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([0, 1])(
    'says which port is taken: the one that was asked for, plus %i',
    async offset => {
      const { port, server } = await takePort();
      const ending = await run('--port', String(port - offset)).ended;
      server.close();
      expect(ending).toMatchObject({ code: 1, stdout: '' });
      expect(ending.stderr).toMatch(
        new RegExp(`^Port ${port} is taken\\..*--port.*\\n$`),
      );
    },
  );

  it('shows how it is used when an option is wrong', async () => {
    const ending = await run('--colour').ended;
    expect(ending).toMatchObject({ code: 2, stdout: '' });
    expect(ending.stderr).toMatch(/--colour[^]*Usage: npm run sandbox/);
  });
});
