import { expect } from '@playwright/test';
import { readCatalog } from '../catalog';
import { confirm, openExperience, preview, write } from '../dialogs';
import { createExperience } from '../experiences';
import { test } from '../portal';

test('principals are associated and disassociated', async ({ page }) => {
  const id = await createExperience('Audience');
  await openExperience(page, 'Audience', 'audience');
  await page
    .getByRole('button', { name: 'Associate principals', exact: true })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: 'Principals' })
    .fill('150000000012\n150000000029');
  await preview(dialog);
  await write(dialog);
  await expect
    .poll(async () => (await readCatalog(id)).audience)
    .toMatchObject({ Principals: ['150000000012', '150000000029'] });
  await expect(page.getByRole('row', { name: /150000000012/ })).toBeVisible({
    timeout: 25_000,
  });

  await page.getByRole('button', { name: 'Disassociate principals' }).click();
  await dialog.getByText('150000000012').click();
  await preview(dialog);
  await confirm(dialog, 'Audience');
  await write(dialog);
  await expect
    .poll(async () => (await readCatalog(id)).audience)
    .toMatchObject({ Principals: ['150000000029'] });
});
