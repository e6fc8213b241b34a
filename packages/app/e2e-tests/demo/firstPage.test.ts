import { expect, test } from '@playwright/test';
import { currentPortal } from '../currentPortal';

test('the address of the portal leads to an overview with what is the guest’s', async ({
  page,
}) => {
  await page.goto(currentPortal().url);
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(page).toHaveURL(/\/private-marketplace\/overview$/);
  await expect(page).toHaveTitle(
    'Overview | Private Marketplace | Company Portal',
  );
  const mine = page.getByRole('region', { name: 'My experiences' });
  await expect(mine.getByRole('listitem')).toHaveText(/^Default/);
  await page.getByRole('tab', { name: 'Experiences' }).click();
  await page.getByRole('button', { name: 'Mine' }).click();
  const rows = page.getByRole('row');
  await expect(rows.filter({ hasText: 'Cloud Governance' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Finance Platform' })).toHaveCount(0);
});
