import { expect, type Page } from '@playwright/test';
import { configure, createExperience, ended, isThere } from '../experiences';
import { test, violations } from '../portal';
import { stops } from '../stops';

const SHORT_NAME = 'Visited';

// With a change that failed, so that failures are visited, too.
test.beforeAll(async () => {
  test.setTimeout(60_000);
  // A test that fails has those after it begin anew.
  if (await isThere(SHORT_NAME)) return;
  await createExperience(SHORT_NAME, {
    AllowProducts: ['prod-tb4o1io5hx7t9'],
    AssociatePrincipals: ['150000000050'],
  });
  await configure(SHORT_NAME, 'failing', {
    AssociatePrincipals: ['ou-7kq2-finance08'],
  });
  await ended(SHORT_NAME, 'failing', 'failed');
});

async function visit(page: Page, look: (what: string) => Promise<void>) {
  for (const { name, open } of stops(SHORT_NAME)) {
    await test.step(name, async () => {
      await open(page);
      await look(name);
    });
  }
}

test('no page and no dialog has what axe finds wrong', async ({ page }) => {
  test.setTimeout(180_000);
  await visit(page, async what => {
    expect.soft(await violations(page), what).toEqual([]);
  });
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  test('everything has enough contrast', async ({ page }) => {
    test.setTimeout(120_000);
    await expect(
      page.locator('[data-theme-mode="dark"]').first(),
    ).toBeAttached();
    await visit(page, async what => {
      expect.soft(await violations(page, ['color-contrast']), what).toEqual([]);
    });
  });
});

test.describe('at 400 % zoom of 1280 by 1024 pixels', () => {
  test.use({ viewport: { width: 320, height: 256 } });
  test('nothing has to be scrolled sideways, and every button can be reached', async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await visit(page, async what => {
      expect.soft(await tooWide(page), what).toEqual([]);
      const dialog = page.getByRole('dialog');
      if (await dialog.isVisible()) {
        const last = dialog.getByRole('button').last();
        await expect(async () => {
          await last.scrollIntoViewIfNeeded();
          await expect(last).toBeInViewport({ ratio: 1, timeout: 1_000 });
        }, what).toPass({ timeout: 10_000 });
      }
    });
  });
});

/**
 * What is wider than the place that it is in: the page, a dialog, or a part of
 * it. Tables may be (WCAG 2.2, 1.4.10 Reflow).
 */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      document.documentElement,
      ...document.querySelectorAll('[role="dialog"], [role="dialog"] *'),
    ]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .filter(element => !element.querySelector(':scope > table'))
      .filter(
        element =>
          element === document.documentElement ||
          ['auto', 'scroll'].includes(getComputedStyle(element).overflowX),
      )
      .map(
        ({ tagName, className, scrollWidth, clientWidth }) =>
          `${tagName} ${className}: ${scrollWidth} in ${clientWidth}`,
      ),
  );
}
