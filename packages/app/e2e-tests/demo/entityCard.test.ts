import { expect } from '@playwright/test';
import { goTo, test } from '../portal';

test('the page of an account in the catalog says what governs it', async ({
  page,
}) => {
  await goTo(page, '/catalog/default/resource/treasury');
  await expect(
    page.getByRole('heading', { name: 'Marketplace access' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Finance Unit', exact: true }).click();
  await expect(page).toHaveURL(/\/experiences\/FinanceUnit$/);
});
