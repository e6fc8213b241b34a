import { AxeBuilder } from '@axe-core/playwright';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, test as base, type Page } from '@playwright/test';
import { clientConfig, currentPortal } from './currentPortal';

/** A page on which a guest has signed in. */
export const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from there
  baseURL: async ({}, provide) => provide(currentPortal().url),
  page: async ({ page }, provide) => {
    await page.goto('/private-marketplace');
    await page.getByRole('button', { name: 'Enter' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Private Marketplace' }),
    ).toBeVisible();
    await provide(page);
  },
});

/** Uploads a file the way a person without a portal does. */
export async function upload(key: string, text: string): Promise<void> {
  const client = new S3Client(clientConfig('S3'));
  const Bucket = currentPortal().sandbox.bucket;
  await client.send(new PutObjectCommand({ Bucket, Key: key, Body: text }));
  client.destroy();
}

/** Goes to an address, without loading the portal again. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(to => {
    window.history.pushState({}, '', to);
    window.dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, address);
}

/** Goes to a page by the sidebar, without loading the portal again. */
export async function goBySidebar(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'sidebar nav' })
    .getByRole('link', { name, exact: true })
    .click();
}

/** Goes to a sub page by its tab. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}

/** Marks the document; the mark is gone when a page has been loaded anew. */
export async function watchForReload(
  page: Page,
): Promise<() => Promise<boolean>> {
  await page.evaluate(() => {
    document.documentElement.dataset.loadedBefore = 'yes';
  });
  return () =>
    page.evaluate(
      () => document.documentElement.dataset.loadedBefore !== 'yes',
    );
}

/** Waits until nothing fades or slides in any more. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter(
      each =>
        each.playState === 'running' &&
        // Others follow the scrolling, and end with it.
        each.timeline instanceof DocumentTimeline &&
        each.effect?.getComputedTiming().endTime !== Infinity,
    );
    await Promise.allSettled(passing.map(each => each.finished));
  });
}

/** The rules of WCAG 2.2 AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What of Backstage's own breaks them. */
const NOT_OURS = [
  // The tabs in the header of a plugin name panels that the header does not have.
  '[class*="bui-PluginHeaderTabs"] [role="tab"]',
  // What react-aria has read out names elements that may be gone.
  '[data-live-announcer]',
  // Toasts of @backstage/ui lie on one another, without names of their own.
  '[class*="Toast_"]',
];

/**
 * What axe finds wrong.
 *
 * @param rules - the ones to ask for; all of WCAG 2.2 AA unless said.
 */
export async function violations(
  page: Page,
  rules?: string[],
): Promise<string[]> {
  await settled(page);
  const axe = new AxeBuilder({ page });
  if (rules) axe.withRules(rules);
  else axe.withTags(TAGS);
  for (const selector of NOT_OURS) axe.exclude(selector);
  const { violations: found } = await axe.analyze();
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`,
  );
}
