import { expect } from '@playwright/test';
import { readCatalog } from '../catalog';
import { openExperience } from '../dialogs';
import { changeSetOf, configure, createExperience } from '../experiences';
import { test } from '../portal';

test('a change set is cancelled while AWS prepares it', async ({ page }) => {
  const id = await createExperience('Cancelled');
  await openExperience(page, 'Cancelled');
  await configure('Cancelled', '2', { Description: 'Never applied' });
  const changeSet = await changeSetOf('Cancelled', '2');
  await openExperience(page, 'Cancelled', `change-sets/${changeSet}`);
  await page.getByRole('button', { name: 'Cancel the change set' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Cancel the change set' }).click();
  await expect(dialog).toBeHidden();
  await openExperience(page, 'Cancelled');
  await expect(page.locator('[aria-current="step"]')).toContainText(
    'Cancelled',
    { timeout: 25_000 },
  );
  const { experience } = await readCatalog(id);
  expect(JSON.stringify(experience)).not.toContain('Never applied');
});
