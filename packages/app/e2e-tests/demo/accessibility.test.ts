import { expect, type Page } from '@playwright/test';
import { chooseChange, openExperience } from '../dialogs';
import { goTo, seriousViolations, test } from '../portal';

const TABS = [
  '',
  'products',
  'audience',
  'configurations',
  'change-sets',
  'errors',
];
const CHANGES = [
  'Make not live',
  'Rename or describe',
  'Turn product requests off',
  'Branding',
  'Archive',
];

async function visit(page: Page, look: (what: string) => Promise<void>) {
  await goTo(page, '/private-marketplace');
  await page.getByRole('link', { name: 'Default', exact: true }).waitFor();
  await look('the list');
  await page.getByRole('button', { name: 'Create an experience' }).click();
  await look('Create an experience');
  await page.keyboard.press('Escape');

  await goTo(page, '/private-marketplace/organization');
  await page.getByRole('treegrid').waitFor();
  await look('the organization');
  await goTo(page, '/private-marketplace/organization/130000000018');
  await page.getByRole('heading', { name: 'Treasury' }).waitFor();
  await look('an account');
  await goTo(
    page,

    '/private-marketplace?account=130000000018&productId=prod-tb4o1io5hx7t9',
  );
  await page.getByRole('heading', { name: 'Why', exact: true }).waitFor();
  await look('a verdict');

  for (const tab of TABS) {
    await openExperience(page, 'DataScienceLab', tab);
    await expect(page.getByRole('status', { name: /Loading/ })).toBeHidden();
    await look(`tab ${tab}`);
    const edit = page.getByRole('button', {
      name: /^(Allow or deny|Associate|Disassociate) /,
    });
    for (const button of await edit.all()) {
      await button.click();
      await page.getByRole('dialog').waitFor();
      await look(
        `${await page.getByRole('dialog').getAttribute('aria-label')}`,
      );
      await page.keyboard.press('Escape');
    }
  }
  await openExperience(page, 'DataScienceLab');
  for (const change of CHANGES) {
    const dialog = await chooseChange(page, change);
    await expect(dialog.getByRole('status')).toBeHidden();
    await look(change);
    await page.keyboard.press('Escape');
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('no page and no dialog is seriously inaccessible', async ({
      page,
    }) => {
      await visit(page, async what => {
        expect.soft(await seriousViolations(page), what).toEqual([]);
      });
    });
  });
}

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test('no page and no dialog has to be scrolled sideways', async ({
    page,
  }) => {
    await visit(page, async what => {
      const wide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const dialog = document.querySelector('[role="dialog"]');
        return [
          scrollWidth - clientWidth,
          dialog ? dialog.scrollWidth - dialog.clientWidth : 0,
        ];
      });
      expect.soft(wide, what).toEqual([0, 0]);
    });
  });
});
