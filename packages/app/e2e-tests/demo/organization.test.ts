import { expect } from '@playwright/test';
import { readCatalog } from '../catalog';
import { chooseChange, confirm, openExperience, write } from '../dialogs';
import { openTab, test, violations, watchForReload } from '../portal';

const MARKETING_UNIT = 'exp-u3n8s5e2ghl6a';
const CAMPAIGNS = '/private-marketplace/organization/140000000015';

test('an experience is adopted, made live, and takes its accounts over', async ({
  browser,
  page,
}) => {
  await openExperience(page, MARKETING_UNIT);
  await page.getByRole('button', { name: 'Adopt', exact: true }).click();
  const adopt = page.getByRole('dialog');
  await adopt.getByRole('textbox').fill('MarketingUnit');
  expect(await violations(page)).toEqual([]);
  await adopt.getByRole('button', { name: 'Adopt the experience' }).click();
  await expect(page).toHaveURL(/\/experiences\/MarketingUnit$/);

  const context = await browser.newContext();
  const account = await context.newPage();
  await account.goto(CAMPAIGNS);
  await account.getByRole('button', { name: 'Enter' }).click();
  const governing = account.getByRole('main').getByRole('link', {
    name: 'Default',
    exact: true,
  });
  await expect(governing.first()).toBeVisible();
  const reloaded = await watchForReload(account);

  const dialog = await chooseChange(page, 'Make live');
  await expect(
    dialog.getByRole('row', { name: /Default Marketing Unit/ }),
  ).toBeVisible();
  await confirm(dialog, 'Marketing Unit');
  await write(dialog);
  await expect
    .poll(async () => (await readCatalog(MARKETING_UNIT)).experience)
    .toMatchObject({ Status: 'Enabled' });
  await expect(
    account.getByText(/Marketing Unit is live here. It is the nearest/),
  ).toBeVisible({ timeout: 25_000 });
  expect(await reloaded()).toBe(false);
  await context.close();
});

test('the tree opens by keyboard', async ({ page }) => {
  await openTab(page, 'Organization');
  const tree = page.getByRole('treegrid');
  const root = tree.getByRole('row', { level: 1 }).first();
  await root.focus();
  await expect(tree.getByRole('row', { name: /Business Units/ })).toBeVisible();
  await tree.getByRole('row', { name: /Business Units/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tree.getByRole('row', { name: /Finance Unit/ })).toBeVisible();
});

test('a verdict says whether an account may buy a product, and why', async ({
  page,
}) => {
  await page.getByLabel('Account id').fill('130000000018');
  await page
    .getByRole('textbox', { name: 'Product', exact: true })
    .first()
    .fill('prod-tb4o1io5hx7t9');
  await page.getByRole('button', { name: 'Find out' }).click();
  await expect(
    page
      .getByRole('main')
      .getByText(
        'No. Finance Unit governs the account and does not list this product.',
      )
      .last(),
  ).toBeVisible();
  await expect(page).toHaveURL(/account=130000000018/);
});
