import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser/findBrowser.mjs';
import { portalsForTests } from './scripts/browser/portals.mjs';

export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  globalSetup: './scripts/browser/startPortalsForTests.mjs',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 25_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  metadata: { portals: portalsForTests },
  outputDir: 'node_modules/.cache/browser-tests',
  use: {
    actionTimeout: 20_000,
    launchOptions: await findBrowser(),
    screenshot: 'only-on-failure',
    viewport: { width: 1280, height: 900 },
  },
  // The tests in a folder are for the portal of its name.
  projects: [
    ...portalsForTests.map(({ name, ports }) => ({
      name,
      testMatch: `${name}/*.test.ts`,
      workers: ports.length,
    })),
    { name: 'start', testMatch: 'start/*.test.ts', workers: 1 },
  ],
});
