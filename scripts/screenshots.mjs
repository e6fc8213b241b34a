// Takes the screenshots of docs/images anew: `npm run screenshots`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser/findBrowser.mjs';
import { PORTAL_LOG } from './portal/portalLog.mjs';
import { startPortal } from './portal/startPortal.mjs';
import { root, tell } from './toolchain/setup.mjs';

const images = join(root, 'docs', 'images');
mkdirSync(images, { recursive: true });

const stop = new AbortController();
process.on('SIGINT', () => stop.abort());
const portal = await startPortal(
  {
    port: 3100,
    backendPort: 7107,
    changeSetDuration: '60000',
    log: PORTAL_LOG,
  },
  stop.signal,
);
try {
  const browser = await chromium.launch(await findBrowser());
  for (const theme of ['light', 'dark']) await takeAll(browser, theme);
  await browser.close();
} finally {
  stop.abort();
  await portal.ended;
}

async function takeAll(browser, theme) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    colorScheme: theme,
  });
  const take = async name => {
    // Away from whatever reacts to the pointer.
    await page.mouse.move(0, 0);
    const path = join(images, `${name}-${theme}.png`);
    await page.screenshot({ path });
    tell(path);
  };
  await page.goto(`${portal.url}/private-marketplace`);
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('link', { name: 'Default', exact: true }).waitFor();
  if (theme === 'light') await submit(page);
  await page.getByText('Applying').first().waitFor();
  await take('experiences');
  await page.getByRole('link', { name: 'Finance Unit', exact: true }).click();
  await page.locator('[aria-current="step"]').waitFor();
  await take('experience');
  await page.getByRole('link', { name: 'Change this experience' }).click();
  await page.getByLabel('Short name').waitFor();
  await take('template');
  await page.close();
}

/** A change through the portal, so that there is something to see. */
async function submit(page) {
  const answer = await page.evaluate(async backendUrl => {
    const session = await fetch(`${backendUrl}/api/auth/guest/refresh`, {
      method: 'POST',
    }).then(response => response.json());
    const response = await fetch(
      `${backendUrl}/api/private-marketplace/experiences/FinanceUnit/configurations`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${session.backstageIdentity.token}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          version: '2',
          configuration: { AllowProducts: ['prod-4ct5qq3ocqbcc'] },
        }),
      },
    );
    return response.status;
  }, portal.backendUrl);
  if (answer !== 201)
    throw new Error(`The change was answered with ${answer}.`);
  await page.reload();
}
