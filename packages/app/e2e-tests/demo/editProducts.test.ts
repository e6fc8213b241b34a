import { expect } from '@playwright/test';
import { productsOf, readCatalog } from '../catalog';
import { confirm, openExperience, preview, write } from '../dialogs';
import { configure, createExperience } from '../experiences';
import { test } from '../portal';

const ACTION = { name: 'Allow or deny products' };

test('pasted products are allowed and denied', async ({ page }) => {
  const id = await createExperience('PasteProducts');
  await openExperience(page, 'PasteProducts', 'products');
  await page.getByRole('button', ACTION).click();
  const dialog = page.getByRole('dialog');
  const ids = dialog.getByRole('textbox', { name: 'Product ids' });
  await ids.fill(
    'prod-tb4o1io5hx7t9, prod-5cal5x9nedse0\nprodview-fcdyqo3m5gbqa\nprod-tb4o1io5hx7t9',
  );
  await expect(dialog.getByText('2 can be used')).toBeVisible();
  await expect(dialog.getByText('1 can not be used')).toBeVisible();
  await dialog
    .getByRole('button', { name: 'Remove what can not be used' })
    .click();
  await preview(dialog);
  await expect(dialog.getByText('Allow (2)')).toBeVisible();
  await write(dialog);
  await expect
    .poll(async () => productsOf((await readCatalog(id)).policy, 'Allow'))
    .toEqual(['prod-5cal5x9nedse0', 'prod-tb4o1io5hx7t9']);
  await expect(
    page.getByRole('row', { name: /prod-5cal5x9nedse0/ }),
  ).toBeVisible({ timeout: 25_000 });

  await page.getByRole('button', ACTION).click();
  await dialog.getByText('Deny', { exact: true }).click();
  await expect(dialog.getByRole('radio', { name: 'Deny' })).toBeChecked();
  await ids.fill('prod-5cal5x9nedse0');
  await preview(dialog);
  await confirm(dialog, 'PasteProducts');
  await write(dialog);
  await expect
    .poll(async () => {
      const { policy } = await readCatalog(id);
      return [productsOf(policy, 'Allow'), productsOf(policy, 'Deny')];
    })
    .toEqual([['prod-tb4o1io5hx7t9'], ['prod-5cal5x9nedse0']]);
});

test('what has changed since the preview is shown, and nothing is written', async ({
  page,
}) => {
  const id = await createExperience('StaleRevision');
  await openExperience(page, 'StaleRevision', 'products');
  await page.getByRole('button', ACTION).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: 'Product ids' })
    .fill('prod-wpkbvyi5nvnqk');
  await preview(dialog);

  await configure('StaleRevision', '2', {
    AllowProducts: ['prod-tb4o1io5hx7t9'],
  });
  await expect
    .poll(async () => productsOf((await readCatalog(id)).policy, 'Allow'))
    .toEqual(['prod-tb4o1io5hx7t9']);
  await expect(async () => {
    await expect(
      page.getByText('prod-tb4o1io5hx7t9', { exact: true }),
    ).not.toHaveCount(0, { timeout: 1_000 });
  }).toPass({ timeout: 25_000 });
  await dialog.getByRole('button', { name: 'Write the configuration' }).click();
  const conflict = dialog.getByRole('alert');
  await expect(conflict).toContainText('The experience has changed meanwhile');
  await expect(conflict).toContainText('prod-tb4o1io5hx7t9');
  expect(productsOf((await readCatalog(id)).policy, 'Allow')).toEqual([
    'prod-tb4o1io5hx7t9',
  ]);

  await dialog.getByRole('button', { name: 'Look at the new preview' }).click();
  await write(dialog);
  await expect
    .poll(async () => productsOf((await readCatalog(id)).policy, 'Allow'))
    .toEqual(['prod-tb4o1io5hx7t9', 'prod-wpkbvyi5nvnqk']);
});
