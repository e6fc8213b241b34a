import { expect } from '@playwright/test';
import { openExperience } from '../dialogs';
import { configure, createExperience, ended, isThere } from '../experiences';
import { goTo, test, upload } from '../portal';
import { stops } from '../stops';
import { take } from './take';

const SHORT_NAME = 'Robotics';

test('every page and every dialog', async ({ page }) => {
  // The other theme may have made it.
  if (!(await isThere(SHORT_NAME))) {
    await createExperience(SHORT_NAME, {
      Description: 'What the robotics team may buy',
      AllowProducts: ['prod-tb4o1io5hx7t9'],
      AssociatePrincipals: ['150000000050'],
    });
    await configure(SHORT_NAME, 'failing', {
      AssociatePrincipals: ['ou-7kq2-finance08'],
    });
    await ended(SHORT_NAME, 'failing', 'failed');
  }
  for (const { name, open } of stops(SHORT_NAME)) {
    await open(page);
    await take(page, name);
  }
});

// Allowed one after the other, so that there is always something to do.
const PRODUCTS = { light: 'prod-4ct5qq3ocqbcc', dark: 'prod-5cal5x9nedse0' };

test('what is in progress, and what is not in order', async ({ page }) => {
  const theme =
    test.info().project.use.colorScheme === 'dark' ? 'dark' : 'light';
  // As somebody may upload it by hand; the portal itself would refuse it.
  await upload(
    `Experience_Default#${theme}.json`,
    JSON.stringify({ Statuss: 'Enabled' }),
  );
  await openExperience(page, 'Default');
  await expect(page.getByText(/Statuss/).first()).toBeVisible();
  await take(page, 'experience rejected');

  await configure('FinanceUnit', theme, {
    AllowProducts: [PRODUCTS[theme]],
  });
  await openExperience(page, 'FinanceUnit');
  await expect(page.locator('[aria-current="step"]')).toContainText(
    'Change set',
  );
  await take(page, 'experience');
  await goTo(page, '/private-marketplace/experiences');
  await expect(page.getByText(/Applying/).first()).toBeVisible();
  await take(page, 'experiences');
});

test('the template', async ({ page }) => {
  await goTo(page, '/create/templates/default/private-marketplace-experience');
  await expect(page.getByLabel('Short name')).toBeVisible();
  await take(page, 'template');
});

test('an account in the catalog', async ({ page }) => {
  await goTo(page, '/catalog/default/resource/treasury');
  await expect(
    page.getByRole('heading', { name: 'Marketplace access' }),
  ).toBeVisible();
  await take(page, 'entity');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('an experience', async ({ page }) => {
    await openExperience(page, 'FinanceUnit');
    await take(page, 'phone');
  });
});
