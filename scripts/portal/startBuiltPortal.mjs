import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../toolchain/setup.mjs';
import { answers, readiness } from './answers.mjs';
import { assertPortFree } from './assertPortFree.mjs';
import { openLog } from './openLog.mjs';
import { portalEnvironment } from './portalEnvironment.mjs';
import { ProcessGroup } from './ProcessGroup.mjs';
import { startSandbox } from './startSandbox.mjs';

const require = createRequire(import.meta.url);

/**
 * Starts a sandbox and a backend that serves the built pages, as in production,
 * and waits until they answer. An abort of the signal stops both.
 *
 * @param options - the port, the sandbox's options, and `log`: a file that takes
 * what the parts print.
 * @returns the address, and a promise that is kept when both have ended.
 * @throws SetupError when the port is taken or a part ends before its time.
 */
export async function startBuiltPortal(options, signal) {
  const { port, log, ...sandboxOptions } = options;
  await assertPortFree(port, 'the portal', '--port');
  const group = new ProcessGroup(signal, log);
  const output = openLog(log);
  try {
    const sandbox = await startSandbox(group, { ...sandboxOptions, output });
    const url = `http://localhost:${port}`;
    group.start(
      'backend',
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(root, 'packages/backend/src/index.ts'),
      ],
      {
        cwd: join(root, 'packages/backend'),
        stdio: ['ignore', output, output],
        env: {
          ...portalEnvironment(sandbox, configurationOf(url, port)),
          // Elsewhere nobody can enter as a guest.
          NODE_ENV: 'development',
        },
      },
    );
    await group.untilEnd(answers(readiness(url), group.signal));
    return { url, sandbox, ended: group.ended };
  } catch (error) {
    await group.stop();
    throw error;
  }
}

function configurationOf(url, port) {
  return {
    app_baseUrl: url,
    // There is one version of the pages only.
    app_disableStaticFallbackCache: true,
    backend_baseUrl: url,
    backend_listen_port: port,
    backend_cors_origin: url,
    // What happens in the sandbox takes seconds, not minutes.
    privateMarketplace_sync_poll: { seconds: 1 },
    privateMarketplace_sync_incremental: { seconds: 3 },
  };
}
