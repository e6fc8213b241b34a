import { expect } from '@playwright/test';
import { goTo, test } from '../portal';
import { take } from './take';

test('figure 1 of the blog post', async ({ page }) => {
  await goTo(page, '/private-marketplace/organization?expanded=all');
  await expect(
    page.getByRole('row', { name: /Marketing Campaigns/ }),
  ).toBeVisible();
  await take(page, 'figure 1');
});
