// Starts the portal on a sandbox: `npm start`. Ctrl-C stops all of it.
import { relative } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { portalLog } from './portal/portalLog.mjs';
import { startPortal } from './portal/startPortal.mjs';
import { root, SetupError, tell } from './toolchain/setup.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3000' },
    'backend-port': { type: 'string', default: '7007' },
    'seed-data': { type: 'string' },
    'data-dir': { type: 'string' },
    'change-set-duration': { type: 'string' },
    // What the parts print is shown here and not kept.
    verbose: { type: 'boolean', default: false },
  },
});
const log = values.verbose ? undefined : portalLog('start');

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
      log,
    },
    stop.signal,
  );
  const seconds = Math.round((Date.now() - began) / 1000);
  tell(welcome(portal.url, seconds));
  await portal.ended;
  tell('\nThe portal is stopped.');
} catch (error) {
  if (error instanceof SetupError) {
    tell(`\n${error.message}`);
    process.exitCode = 1;
  } else if (!stop.signal.aborted) {
    throw error;
  }
}

function welcome(url, seconds) {
  // Plain text where standard error is no terminal, or NO_COLOR is set.
  const style = (format, text) =>
    styleText(format, text, { stream: process.stderr });
  return `
${style('green', `The portal is ready after ${seconds} s.`)}

  ${style('bold', 'Open')}  ${url}/private-marketplace
  ${style('bold', 'Stop')}  Ctrl-C
  ${style('bold', 'Log')}   ${
    log
      ? `${relative(root, log)} (or here, with: npm start -- --verbose)`
      : 'above'
  }
`;
}
