// Takes the screenshots of docs/images anew: `npm run screenshots`.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser/findBrowser.mjs';
import { PORTAL_LOG } from './portal/portalLog.mjs';
import { startPortal } from './portal/startPortal.mjs';
import { root, tell } from './toolchain/setup.mjs';

const PRODUCT = 'prod-4ct5qq3ocqbcc';

const images = join(root, 'docs', 'images');

const stop = new AbortController();
process.on('SIGINT', () => stop.abort());
const portal = await startPortal(
  {
    port: 3100,
    backendPort: 7107,
    changeSetDuration: '180000',
    log: PORTAL_LOG,
  },
  stop.signal,
);
try {
  await prepare();
  rmSync(images, { recursive: true, force: true });
  mkdirSync(images, { recursive: true });
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
  // The development server would cover the page with what harms nobody.
  await page.addInitScript(() => {
    window.addEventListener('error', event => {
      if (event.message.startsWith('ResizeObserver loop'))
        event.stopImmediatePropagation();
    });
  });
  const take = async name => {
    // Away from whatever reacts to the pointer.
    await page.mouse.move(0, 0);
    await page.evaluate(async () => {
      const passing = document
        .getAnimations()
        .filter(each => each.effect.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(passing.map(each => each.finished));
    });
    const path = join(images, `${name}-${theme}.png`);
    await page.screenshot({ path });
    tell(path);
  };
  const open = async (path, sign) => {
    await page.evaluate(to => {
      window.history.pushState({}, '', to);
      window.dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    }, `/private-marketplace${path}`);
    await sign.first().waitFor();
  };
  const heading = name => page.getByRole('heading', { name, exact: true });
  const row = name => page.getByRole('row', { name });

  await page.goto(`${portal.url}/private-marketplace`);
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByText('Applying').first().waitFor();
  await take('experiences');
  await open(
    `?account=130000000018&productId=${PRODUCT}`,
    page.getByText(/governs the account/),
  );
  await take('verdict');

  const finance = '/experiences/FinanceUnit';
  await open(finance, page.locator('[aria-current="step"]'));
  await take('experience');
  await open(`${finance}/products`, row(/prod-/));
  await take('products');
  await open(`${finance}/audience`, row(/ou-7kq2-finance08/));
  await take('audience');
  await open(`${finance}/configurations`, page.getByText('Applying'));
  await take('configurations');
  await open(`${finance}/change-sets`, page.getByText(/Preparing|Applying/));
  await take('change-sets');
  await open('/experiences/Default/errors', page.getByText(/Statuss/));
  await take('errors');

  await open('/experiences/DataScienceLab', heading('Data Science Lab'));
  await page.getByRole('button', { name: 'Change this experience' }).click();
  await page.getByRole('menuitem', { name: 'Make not live' }).click();
  await heading('What will happen').waitFor();
  await take('preview');
  await page.keyboard.press('Escape');

  await open('/organization', row(/Business Units/));
  await row(/Business Units/).focus();
  await page.keyboard.press('ArrowRight');
  await row(/Finance Unit/).waitFor();
  await take('organization');
  await open('/organization/130000000018', heading('Treasury'));
  await page.getByText(/It is the nearest/).waitFor();
  await take('account');
  await page.close();
}

/** Changes through the API of the portal, so that there is something to see. */
async function prepare() {
  await write('FinanceUnit', { AllowProducts: [PRODUCT] });
  // A file that the portal itself would refuse, as somebody may upload it by hand.
  const { bucket, env } = portal.sandbox;
  const address = `${env.AWS_ENDPOINT_URL_S3}/${bucket}/Experience_Default%23wrong.json`;
  const body = JSON.stringify({ Statuss: 'Enabled' });
  const response = await fetch(address, { method: 'PUT', body });
  if (!response.ok)
    throw new Error(`The upload was answered with ${response.status}.`);
}

async function write(experience, configuration) {
  const session = await fetch(`${portal.backendUrl}/api/auth/guest/refresh`, {
    method: 'POST',
  }).then(response => response.json());
  const response = await fetch(
    `${portal.backendUrl}/api/private-marketplace/experiences/${experience}/configurations`,
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${session.backstageIdentity.token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ version: '2', configuration }),
    },
  );
  if (response.status !== 201)
    throw new Error(`The change was answered with ${response.status}.`);
}
