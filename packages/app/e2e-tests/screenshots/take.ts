import { join } from 'node:path';
import { test, type Page } from '@playwright/test';
import { settled } from '../portal';

/** Takes an image for docs/images in the theme of the page. */
export async function take(page: Page, name: string): Promise<void> {
  const { colorScheme } = test.info().project.use;
  // Away from whatever reacts to the pointer.
  await page.mouse.move(0, 0);
  await settled(page);
  const file = `${name.toLowerCase().replace(/ /g, '-')}-${colorScheme}.png`;
  await page.screenshot({ path: join(process.env.SCREENSHOTS ?? '.', file) });
}
