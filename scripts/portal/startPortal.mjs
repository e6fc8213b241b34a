import { root, tell } from '../toolchain/setup.mjs';
import { answers, readiness } from './answers.mjs';
import { assertPortFree } from './assertPortFree.mjs';
import { portalEnvironment } from './portalEnvironment.mjs';
import { ProcessGroup } from './ProcessGroup.mjs';
import { startSandbox } from './startSandbox.mjs';

/**
 * Starts the sandbox, the backend and the development server of the pages, and
 * waits until they answer. An abort of the signal stops all that was started.
 *
 * @param options - ports, and the sandbox's options.
 * @returns the address, and a promise that is kept when all has ended.
 * @throws SetupError when a port is taken or a part ends before its time.
 */
export async function startPortal(options, signal) {
  const { port, backendPort, ...sandboxOptions } = options;
  await assertPortFree(port, 'the pages', '--port');
  await assertPortFree(backendPort, 'the backend', '--backend-port');

  const group = new ProcessGroup(signal, 'above');
  const output = 2;
  try {
    tell('Starting the sandbox, the backend and the pages …');
    const sandbox = await startSandbox(group, { ...sandboxOptions, output });
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
        answers(readiness(backendUrl), group.signal),
        answers(url, group.signal),
      ]),
    );
    return { url, ended: group.ended };
  } catch (error) {
    await group.stop();
    throw error;
  }
}
