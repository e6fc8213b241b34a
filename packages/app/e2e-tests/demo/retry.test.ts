import { expect } from '@playwright/test';
import { readCatalog } from '../catalog';
import { openExperience, write } from '../dialogs';
import { configure, createExperience } from '../experiences';
import { test } from '../portal';

test('a configuration that failed is retried', async ({ page }) => {
  const id = await createExperience('Retried');
  await createExperience('Holder', { AssociatePrincipals: ['150000000043'] });
  await configure('Retried', '2', { AssociatePrincipals: ['150000000043'] });
  await openExperience(page, 'Retried');
  await expect(page.locator('[aria-current="step"]')).toContainText('Failed', {
    timeout: 25_000,
  });
  await configure('Holder', '2', { DisassociatePrincipals: ['150000000043'] });
  await expect
    .poll(async () => JSON.stringify(await readCatalog(id)))
    .not.toContain('150000000043');

  await openExperience(page, 'Retried', 'configurations/2');
  await page.getByRole('button', { name: 'Retry' }).click();
  await write(page.getByRole('dialog'));
  await expect
    .poll(async () => (await readCatalog(id)).audience)
    .toMatchObject({ Principals: ['150000000043'] });
});
