import { once } from 'node:events';
import { mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, tell } from '../toolchain/setup.mjs';
import { assertPortFree } from './assertPortFree.mjs';
import { ProcessGroup } from './ProcessGroup.mjs';
import { sandboxCommand } from './sandboxCommand.mjs';

/**
 * Starts the sandbox, the backend and the pages, and waits until they answer.
 * An abort of the signal stops all that was started.
 *
 * @param options - ports, the sandbox's options, and `log`: a file that takes what
 * the parts print, in place of standard error.
 * @returns the address, and a promise that is kept when all has ended.
 * @throws SetupError when a port is taken or a part ends before its time.
 */
export async function startPortal(options, signal) {
  const { port, backendPort, dataDir, changeSetDuration, log } = options;
  await assertPortFree(port, 'the pages', '--port');
  await assertPortFree(backendPort, 'the backend', '--backend-port');

  const group = new ProcessGroup(signal, log ?? 'above');
  const output = log ? openLog(log) : 2;
  try {
    tell('Starting the sandbox, the backend and the pages …');
    const sandbox = await startSandbox(group, {
      dataDir,
      changeSetDuration,
      output,
    });
    const url = `http://localhost:${port}`;
    const backendUrl = `http://localhost:${backendPort}`;
    group.start(
      'portal',
      ['node_modules/.bin/backstage-cli', 'repo', 'start'],
      {
        cwd: root,
        stdio: ['ignore', output, output],
        env: {
          ...process.env,
          ...sandbox.env,
          PRIVATE_MARKETPLACE_BUCKET: sandbox.bucket,
          ...configuration({
            app_baseUrl: url,
            backend_baseUrl: backendUrl,
            backend_listen_port: backendPort,
            backend_cors_origin: url,
          }),
        },
      },
    );
    await group.untilEnd(
      Promise.all([
        answers(`${backendUrl}/.backstage/health/v1/readiness`, group.signal),
        answers(url, group.signal),
      ]),
    );
    return { url, backendUrl, sandbox, ended: group.ended };
  } catch (error) {
    await group.stop();
    throw error;
  }
}

async function startSandbox(group, { dataDir, changeSetDuration, output }) {
  const args = [
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

function openLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  tell(`What the parts print goes to ${file}`);
  return openSync(file, 'w');
}

/** Backstage reads single values of its configuration from the environment. */
function configuration(values) {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      `APP_CONFIG_${key}`,
      JSON.stringify(value),
    ]),
  );
}

/** Waits until an address answers well. There is no event to wait for across processes. */
async function answers(url, signal) {
  for (;;) {
    try {
      const response = await fetch(url, { signal });
      if (response.ok) return;
    } catch (error) {
      if (signal.aborted) throw error;
    }
    await sleep(200, undefined, { signal });
  }
}
