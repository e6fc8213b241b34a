import { buildApp } from '../portal/buildApp.mjs';
import { startBuiltPortal } from '../portal/startBuiltPortal.mjs';
import { portals } from './portals.mjs';

/** Starts the portals for the browser tests, and tells the tests how their sandboxes are reached. */
export default async function startPortalsForTests() {
  await buildApp();
  const stop = new AbortController();
  const started = await Promise.all(
    portals.map(({ name, ...options }) =>
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
