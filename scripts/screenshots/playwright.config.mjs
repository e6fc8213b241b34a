import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../browser/findBrowser.mjs';
import { portalsForScreenshots } from '../browser/portals.mjs';
import { root } from '../toolchain/setup.mjs';

const THEMES = ['light', 'dark'];

export default defineConfig({
  testDir: join(root, 'packages/app/e2e-tests/screenshots'),
  testMatch: '*.shots.ts',
  globalSetup: '../browser/startPortalsForTests.mjs',
  metadata: { portals: portalsForScreenshots },
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  outputDir: join(root, 'node_modules/.cache/screenshots-run'),
  use: {
    actionTimeout: 30_000,
    launchOptions: await findBrowser(),
    viewport: { width: 1280, height: 860 },
  },
  projects: THEMES.flatMap(colorScheme =>
    portalsForScreenshots.map(({ name }) => ({
      name: `${name} ${colorScheme}`,
      testMatch: `${name}.shots.ts`,
      use: { colorScheme },
    })),
  ),
});
