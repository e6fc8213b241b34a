/**
 * The portals that the browser tests look at, each on a sandbox of its own. One with
 * several ports runs as often, so that as many tests can change it side by side.
 */
export const portalsForTests = [
  // Change sets take long enough to be seen, and are short enough to be waited for.
  { name: 'demo', ports: [7107, 7108], changeSetDuration: '1500' },
  // Long enough for somebody to press a button meanwhile.
  {
    name: 'figure-1',
    ports: [7117],
    seedData: 'figure-1',
    changeSetDuration: '8000',
  },
  { name: 'large', ports: [7127], seedData: 'large' },
];

/** The portals of which screenshots are taken. */
export const portalsForScreenshots = [
  // A change set is still in progress when its page has been opened.
  { name: 'demo', ports: [7107], changeSetDuration: '20000' },
  { name: 'figure-1', ports: [7117], seedData: 'figure-1' },
];
