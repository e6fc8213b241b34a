import { PORTAL_LOG } from '../portal/portalLog.mjs';
import { startPortal } from '../portal/startPortal.mjs';

/** Starts the portal for the browser tests and gives them the environment of its sandbox. */
export default async function startPortalForTests({ metadata }) {
  const stop = new AbortController();
  const portal = await startPortal(
    {
      port: metadata.port,
      backendPort: metadata.backendPort,
      // Long enough to be seen, short enough to be waited for.
      changeSetDuration: '6000',
      log: PORTAL_LOG,
    },
    stop.signal,
  );
  Object.assign(process.env, portal.sandbox.env, {
    PRIVATE_MARKETPLACE_BUCKET: portal.sandbox.bucket,
  });
  return async () => {
    stop.abort();
    await portal.ended;
  };
}
