import { expect, type Page } from '@playwright/test';
import { readCatalog } from '../catalog';
import { chooseChange, confirm, openExperience, write } from '../dialogs';
import { violations, test, watchForReload } from '../portal';

const MARKETING_UNIT = 'exp-marketingunit';
const TREE = '/private-marketplace/organization';
const UNITS = [/ou-7kq2-finance1/, /ou-7kq2-engineer/, /ou-7kq2-marketin/];

const GOVERNED = [
  ['Finance Ledger', 'Finance'],
  ['Engineering Builds', 'Engineering'],
  // The experience of the Marketing Unit is associated, but not live.
  ['Marketing Campaigns', 'Default'],
] as const;

async function openTree(page: Page) {
  await page.goto(TREE);
  await page.getByRole('button', { name: 'Enter' }).click();
  const tree = page.getByRole('treegrid');
  for (const unit of UNITS) {
    await tree.getByRole('row', { name: unit }).focus();
    await page.keyboard.press('ArrowRight');
  }
  const governs = async (account: string, experience: string) => {
    const row = tree.getByRole('row', { name: new RegExp(account) });
    await expect(
      row.getByRole('link', { name: experience, exact: true }),
    ).toBeVisible({ timeout: 25_000 });
  };
  return { governs };
}

test('each account is governed by the nearest live experience, and by another when that turns live', async ({
  browser,
  page,
}) => {
  const context = await browser.newContext();
  const other = await context.newPage();
  const { governs } = await openTree(other);
  for (const [account, experience] of GOVERNED) {
    await governs(account, experience);
  }
  expect(await violations(other)).toEqual([]);
  const reloaded = await watchForReload(other);

  await openExperience(page, 'MarketingUnit');
  const dialog = await chooseChange(page, 'Make live');
  await expect(
    dialog.getByText(/1 account would be governed by another/),
  ).toBeVisible();
  await confirm(dialog, 'MarketingUnit');
  await write(dialog);
  await expect
    .poll(async () => (await readCatalog(MARKETING_UNIT)).experience)
    .toMatchObject({ Status: 'Enabled' });

  await governs('Marketing Campaigns', 'MarketingUnit');
  await governs('Finance Ledger', 'Finance');
  expect(await reloaded()).toBe(false);
  await context.close();
});
