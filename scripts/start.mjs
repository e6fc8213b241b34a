// Starts the portal on a sandbox: `npm start`. Ctrl-C stops all of it.
import { parseArgs } from 'node:util';
import { startPortal } from './portal/startPortal.mjs';
import { SetupError, tell } from './toolchain/setup.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3000' },
    'backend-port': { type: 'string', default: '7007' },
    'seed-data': { type: 'string' },
    'data-dir': { type: 'string' },
    'change-set-duration': { type: 'string' },
  },
});

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => stop.abort());
}

try {
  const began = Date.now();
  const portal = await startPortal(
    {
      port: Number(values.port),
      backendPort: Number(values['backend-port']),
      seedData: values['seed-data'],
      dataDir: values['data-dir'],
      changeSetDuration: values['change-set-duration'],
    },
    stop.signal,
  );
  const seconds = Math.round((Date.now() - began) / 1000);
  tell(
    `\nThe portal is ready after ${seconds} s: ${portal.url}/private-marketplace\nCtrl-C stops it.\n`,
  );
  await portal.ended;
} catch (error) {
  if (error instanceof SetupError) {
    tell(`\n${error.message}`);
    process.exitCode = 1;
  } else if (!stop.signal.aborted) {
    throw error;
  }
}
