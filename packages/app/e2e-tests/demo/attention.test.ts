import { expect } from '@playwright/test';
import { createExperience } from '../experiences';
import { goTo, test, violations } from '../portal';

test('an experience that allows nothing and is live can be found', async ({
  page,
}) => {
  await createExperience('AllowsNothing', {
    PolicyResourceRequests: 'Allow',
    Status: 'Enabled',
  });
  await goTo(page, '/private-marketplace/experiences?attention=empty-and-live');
  const row = page.getByRole('row', { name: /AllowsNothing/ });
  await expect(row).toBeVisible({ timeout: 25_000 });
  await expect(page.getByRole('row', { name: /Finance Unit/ })).toBeHidden();
  await row.getByRole('link', { name: 'AllowsNothing' }).click();
  await expect(
    page.getByText('Nothing can be procured', { exact: true }),
  ).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
