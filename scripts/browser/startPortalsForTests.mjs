import { buildApp } from '../portal/buildApp.mjs';
import { startBuiltPortal } from '../portal/startBuiltPortal.mjs';

/** Starts the portals of a Playwright configuration, and tells its tests how the sandboxes are reached. */
export default async function startPortalsForTests({ metadata }) {
  await buildApp();
  const stop = new AbortController();
  const started = await Promise.all(
    metadata.portals.map(({ name, ...options }) =>
      startBuiltPortal(options, stop.signal).then(portal => {
        process.env[`PORTAL_${name}`] = JSON.stringify(portal);
        return portal;
      }),
    ),
  ).catch(error => {
    stop.abort();
    throw error;
  });
  return async () => {
    stop.abort();
    await Promise.all(started.map(portal => portal.ended));
  };
}
