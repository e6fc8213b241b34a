import { root, tell } from '../toolchain/setup.mjs';
import { openLog } from './openLog.mjs';
import { answers, readiness } from './answers.mjs';
import { assertPortFree } from './assertPortFree.mjs';
import { portalEnvironment } from './portalEnvironment.mjs';
import { ProcessGroup } from './ProcessGroup.mjs';
import { startSandbox } from './startSandbox.mjs';

/**
 * Starts the sandbox, the backend and the development server of the pages, and
 * waits until they answer. An abort of the signal stops all that was started.
 *
 * @param options - ports, the sandbox's options, and `log`: a file that takes what
 * the parts print; without one they print on standard error.
 * @returns the address, and a promise that is kept when all has ended.
 * @throws SetupError when a port is taken or a part ends before its time.
 */
export async function startPortal(options, signal) {
  const { port, backendPort, log, ...sandboxOptions } = options;
  await assertPortFree(port, 'the pages', '--port');
  await assertPortFree(backendPort, 'the backend', '--backend-port');

  const group = new ProcessGroup(signal, log);
  const output = log ? openLog(log) : 2;
  const began = Date.now();
  const ready = part => tell(`  ${part}: ready after ${since(began)} s`);
  try {
    tell('Starting …');
    const sandbox = await startSandbox(group, { ...sandboxOptions, output });
    ready('Sandbox');
    const url = `http://localhost:${port}`;
    const backendUrl = `http://localhost:${backendPort}`;
    group.start(
      'portal',
      ['node_modules/.bin/backstage-cli', 'repo', 'start'],
      {
        cwd: root,
        stdio: ['ignore', output, output],
        env: portalEnvironment(sandbox, {
          app_baseUrl: url,
          backend_baseUrl: backendUrl,
          backend_listen_port: backendPort,
          backend_cors_origin: url,
        }),
      },
    );
    await group.untilEnd(
      Promise.all([
        answers(readiness(backendUrl), group.signal).then(() =>
          ready('Backend'),
        ),
        answers(url, group.signal).then(() => ready('Pages')),
      ]),
    );
    return { url, ended: group.ended };
  } catch (error) {
    await group.stop();
    throw error;
  }
}

function since(began) {
  return Math.round((Date.now() - began) / 1000);
}
