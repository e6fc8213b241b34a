import { portalLog } from '../portal/portalLog.mjs';

/** The portals that the browser tests look at, each on a sandbox of its own. */
export const portals = [
  {
    name: 'demo',
    port: 7107,
    // Long enough to be seen, short enough to be waited for.
    changeSetDuration: '1500',
  },
  {
    name: 'figure-1',
    port: 7117,
    seedData: 'figure-1',
    // Long enough for somebody to press a button meanwhile.
    changeSetDuration: '8000',
  },
  { name: 'large', port: 7127, seedData: 'large' },
].map(portal => ({ ...portal, log: portalLog(portal.name) }));
