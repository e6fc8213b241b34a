import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser/findBrowser.mjs';

const PORT = 3100;

export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  testMatch: '**/*.test.ts',
  globalSetup: './scripts/browser/startPortalForTests.mjs',
  // One portal and one sandbox serve all tests.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  outputDir: 'node_modules/.cache/browser-tests',
  use: {
    baseURL: `http://localhost:${PORT}`,
    launchOptions: await findBrowser(),
    screenshot: 'only-on-failure',
    viewport: { width: 1280, height: 900 },
  },
  metadata: { port: PORT, backendPort: 7107 },
});
