import { expect } from '@playwright/test';
import { readCatalog } from '../catalog';
import { openExperience, write } from '../dialogs';
import { configure, createExperience, ended } from '../experiences';
import { test } from '../portal';

test('a configuration that failed is retried', async ({ page }) => {
  const id = await createExperience('Retried');
  await createExperience('Holder', { AssociatePrincipals: ['150000000043'] });
  await configure('Retried', '2', { AssociatePrincipals: ['150000000043'] });
  await ended('Retried', '2', 'failed');
  await configure('Holder', '2', { DisassociatePrincipals: ['150000000043'] });
  await ended('Holder', '2', 'succeeded');

  await openExperience(page, 'Retried', 'configurations/2');
  await page.getByRole('button', { name: 'Retry' }).click();
  await write(page.getByRole('dialog'));
  await expect
    .poll(async () => (await readCatalog(id)).audience)
    .toMatchObject({ Principals: ['150000000043'] });
});
