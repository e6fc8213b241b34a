import { expect, type Locator, type Page } from '@playwright/test';
import { goTo, violations } from './portal';

/** Opens a page of an experience. */
export async function openExperience(
  page: Page,
  ref: string,
  tab = '',
): Promise<void> {
  await goTo(
    page,
    `/private-marketplace/experiences/${ref}${tab && `/${tab}`}`,
  );
  await expect(
    page.getByRole('link', { name: 'Overview', exact: true }),
  ).toBeVisible();
}

/** Chooses from the menu of what can be changed about an experience as a whole. */
export async function chooseChange(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Change this experience' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  // On a small screen it is a dialog, too.
  await expect(page.getByRole('menu')).toBeHidden();
  return page.getByRole('dialog');
}

/** Goes from a filled form to the preview. */
export async function preview(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Preview', exact: true }).click();
  await expect(
    dialog.getByRole('heading', { name: 'What will happen' }),
  ).toBeVisible();
}

/** Writes what is previewed, after a look with axe. */
export async function write(dialog: Locator): Promise<void> {
  const button = dialog.getByRole('button', {
    name: 'Write the configuration',
  });
  await expect(button).toBeEnabled();
  expect(await violations(dialog.page())).toEqual([]);
  await button.click();
  await expect(dialog).toBeHidden();
}

/** Types the name that a dialog asks for before it writes something grave. */
export async function confirm(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('button', { name: 'Write the configuration' }).click();
  await expect(
    dialog.getByText(`This is not the name. Type ${name}.`),
  ).toBeVisible();
  await dialog
    .getByRole('textbox', { name: 'Name of the experience' })
    .fill(name);
}
