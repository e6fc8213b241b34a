import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../..');
const PORTS = ['--port', '3200', '--backend-port', '7207'];

function start() {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...PORTS], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, BROWSER: 'none' },
  });
  let output = '';
  child.stderr.setEncoding('utf8');
  const said = (text: string) =>
    new Promise<void>((resolve, reject) => {
      child.stderr.on('data', () => output.includes(text) && resolve());
      child.once('exit', () => reject(new Error(output)));
    });
  child.stderr.on('data', chunk => {
    output += chunk;
  });
  return { child, said, output: () => output, exit: once(child, 'exit') };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

test('Ctrl-C ends the portal and everything that it started', async () => {
  const portal = start();
  await portal.said('The portal is ready');
  expect(await answers('http://localhost:3200/')).toBe(true);

  portal.child.kill('SIGINT');
  const [code] = await portal.exit;
  expect(code).toBe(0);
  expect(await answers('http://localhost:3200/')).toBe(false);
  expect(await answers('http://127.0.0.1:7207/')).toBe(false);
});

test('a taken port is named, with the way to choose another', async () => {
  const other = createServer().listen(7207, '127.0.0.1');
  await once(other, 'listening');
  const portal = start();
  const [code] = await portal.exit;
  other.close();
  expect(code).toBe(1);
  expect(portal.output()).toContain('Port 7207');
  expect(portal.output()).toContain('--backend-port');
});
