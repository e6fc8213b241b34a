import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { preview, write } from '../dialogs';
import { readCatalog } from '../catalog';
import { openTab, test } from '../portal';

test('an experience is created on the page itself', async ({ page }) => {
  await page.getByRole('button', { name: 'Create an experience' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: 'Name', exact: true })
    .fill('Quantum Lab');
  await expect(dialog.getByRole('textbox', { name: 'Short name' })).toHaveValue(
    'Quantum-Lab',
  );
  await preview(dialog);
  await write(dialog);
  await expect(page).toHaveURL(/\/experiences\/Quantum-Lab$/);
  const copy = page.getByRole('button', { name: /Copy the id exp-/ });
  await expect(copy).toBeVisible({ timeout: 25_000 });
  const label = (await copy.getAttribute('aria-label')) ?? '';
  const { experience } = await readCatalog(label.replace('Copy the id ', ''));
  expect(experience).toMatchObject({ Name: 'Quantum Lab', Status: 'Disabled' });
});

test('the filtered list is saved as CSV', async ({ page }) => {
  await openTab(page, 'Experiences');
  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('finance');
  await expect(page).toHaveURL(/text=finance/);
  await expect(page.getByRole('row', { name: /Default/ })).toBeHidden();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const [head, ...rows] = (await readFile(await download.path(), 'utf8'))
    .trim()
    .split(/\r?\n/);
  expect(head).toContain('Name');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatch(/Finance Unit,FinanceUnit,exp-b5m2x8t4kqw7n,Live/);
});
