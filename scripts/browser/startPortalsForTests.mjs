import { buildApp } from '../portal/buildApp.mjs';
import { portalLog } from '../portal/portalLog.mjs';
import { startBuiltPortal } from '../portal/startBuiltPortal.mjs';

/** Starts the portals of a Playwright configuration, and tells its tests how they and their sandboxes are reached. */
export default async function startPortalsForTests({ metadata }) {
  await buildApp();
  const stop = new AbortController();
  const start = (name, port, options) =>
    startBuiltPortal(
      { ...options, port, log: portalLog(`${name}-${port}`) },
      stop.signal,
    );
  const started = await Promise.all(
    metadata.portals.map(async ({ name, ports, ...options }) => {
      const portals = await Promise.all(
        ports.map(port => start(name, port, options)),
      );
      process.env[`PORTALS_${name}`] = JSON.stringify(portals);
      return portals;
    }),
  ).catch(error => {
    stop.abort();
    throw error;
  });
  return async () => {
    stop.abort();
    await Promise.all(started.flat().map(portal => portal.ended));
  };
}
