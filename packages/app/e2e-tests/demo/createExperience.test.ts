import { expect } from '@playwright/test';
import {
  goBySidebar,
  goTo,
  openTab,
  test,
  violations,
  watchForReload,
} from '../portal';

test('a guest creates an experience and watches it become live', async ({
  page,
}) => {
  const reloaded = await watchForReload(page);
  await goTo(page, '/create/templates/default/private-marketplace-experience');

  await page.getByLabel('Short name').fill('Robotics');
  await page.getByLabel('Name', { exact: true }).fill('Robotics Team');
  await page.getByLabel('Description').fill('What the robotics team may buy');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Next' }).click();

  await page.getByRole('button', { name: 'Add item' }).first().click();
  await page
    .getByRole('textbox', { name: 'Product' })
    .fill('prod-robotics00001');
  await page.getByRole('button', { name: 'Next' }).click();

  await page.getByLabel('Status').click();
  await page.getByRole('option', { name: 'Live', exact: true }).click();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  await page.waitForURL('**/create/tasks/**');

  await goBySidebar(page, 'Private Marketplace');
  await openTab(page, 'Experiences');
  const row = page.getByRole('row', { name: /Robotics/ });
  await row.getByRole('link').click();
  const current = page.locator('[aria-current="step"]');
  // However soon it has passed.
  await expect(
    page.locator('[data-reached="true"]').filter({ hasText: 'Change set' }),
  ).toBeVisible();
  await expect(current).toContainText('Available', { timeout: 20_000 });
  expect(await violations(page)).toEqual([]);

  await goBySidebar(page, 'Private Marketplace');
  await openTab(page, 'Experiences');
  await expect(page.getByRole('row', { name: /Robotics Team/ })).toContainText(
    'Live',
  );
  expect(await reloaded()).toBe(false);
});
