import { expect } from '@playwright/test';
import { createExperience } from '../experiences';
import { openTab, test, upload, violations, watchForReload } from '../portal';

test('a file uploaded by hand makes a row turn Live without a reload', async ({
  page,
}) => {
  await createExperience('ByHand', { AllowProducts: ['prod-tb4o1io5hx7t9'] });
  const reloaded = await watchForReload(page);
  await openTab(page, 'Experiences');
  const row = page.getByRole('row', { name: /ByHand/ });
  await expect(row).toContainText('Not live');

  await upload('Experience_ByHand#live.json', '{"Status":"Enabled"}');
  // A list where nothing is in progress looks again every ten seconds.
  await expect(row).toContainText('version live', { timeout: 25_000 });
  await expect(row).toContainText('Available', { timeout: 25_000 });
  await expect(row).not.toContainText('Not live');
  expect(await reloaded()).toBe(false);
  expect(await violations(page)).toEqual([]);
});

test('a refused change says in words why', async ({ page }) => {
  const taken = { AssociatePrincipals: ['ou-7kq2-finance08'] };
  await upload('Experience_Default#taken.json', JSON.stringify(taken));
  await page.getByRole('link', { name: 'Default', exact: true }).click();
  await expect(
    page
      .getByText(
        /An experience is already associated with the account ou-7kq2-finance08/,
      )
      .first(),
  ).toBeVisible({ timeout: 25_000 });
  await expect(page.locator('[aria-current="step"]')).toContainText('Failed');
  expect(await violations(page)).toEqual([]);
});

test('a file that is wrong says which field and what to do', async ({
  page,
}) => {
  await upload('Experience_FinanceUnit#wrong.json', '{"Statuss":"Enabled"}');
  await openTab(page, 'Experiences');
  await page.getByRole('link', { name: 'Finance Unit', exact: true }).click();
  await expect(page.getByText(/Did you mean Status\?/).first()).toBeVisible({
    timeout: 25_000,
  });
  expect(await violations(page)).toEqual([]);
});
