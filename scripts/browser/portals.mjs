import { portalLog } from '../portal/portalLog.mjs';

/** The portals that the browser tests look at, each on a sandbox of its own. */
export const portalsForTests = [
  // Change sets take long enough to be seen, and are short enough to be waited for.
  { name: 'demo', port: 7107, changeSetDuration: '1500' },
  // Long enough for somebody to press a button meanwhile.
  {
    name: 'figure-1',
    port: 7117,
    seedData: 'figure-1',
    changeSetDuration: '8000',
  },
  { name: 'large', port: 7127, seedData: 'large' },
].map(withLog);

/** The portals of which screenshots are taken. */
export const portalsForScreenshots = [
  // A change set is still in progress when its page has been opened.
  { name: 'demo', port: 7107, changeSetDuration: '20000' },
  { name: 'figure-1', port: 7117, seedData: 'figure-1' },
].map(withLog);

function withLog(portal) {
  return { ...portal, log: portalLog(portal.name) };
}
