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

test('the current tab of an experience has a mark that nothing cuts off', async ({
  page,
}) => {
  await page.goto(
    `${currentPortal().url}/private-marketplace/experiences/Default/audience`,
  );
  await page.getByRole('button', { name: 'Enter' }).click();
  const current = page.locator('nav [aria-current="page"]', {
    hasText: 'Audience',
  });
  await expect(current).toHaveCSS('box-shadow', /inset$/);
  const [tab, list] = await Promise.all([
    current.boundingBox(),
    current.locator('xpath=ancestor::nav/..').boundingBox(),
  ]);
  expect((tab?.y ?? 0) + (tab?.height ?? 0)).toBeLessThanOrEqual(
    (list?.y ?? 0) + (list?.height ?? 0),
  );
});
