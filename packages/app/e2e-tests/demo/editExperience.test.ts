import { expect } from '@playwright/test';
import { readCatalog } from '../catalog';
import {
  chooseChange,
  confirm,
  openExperience,
  preview,
  write,
} from '../dialogs';
import { createExperience } from '../experiences';
import { test } from '../portal';

test('an experience is made live, and not live after its name is typed', async ({
  page,
}) => {
  const id = await createExperience('LiveOrNot', {
    AllowProducts: ['prod-tb4o1io5hx7t9'],
    AssociatePrincipals: ['150000000036'],
  });
  await openExperience(page, 'LiveOrNot');
  let dialog = await chooseChange(page, 'Make live');
  await expect(
    dialog.getByText('1 account would be governed by another experience.'),
  ).toBeVisible();
  await confirm(dialog, 'LiveOrNot');
  await write(dialog);
  await expect
    .poll(async () => (await readCatalog(id)).experience)
    .toMatchObject({ Status: 'Enabled' });
  await expect(page.getByText('Live', { exact: true })).toBeVisible({
    timeout: 25_000,
  });

  dialog = await chooseChange(page, 'Make not live');
  await expect(dialog.getByText(/takes over, or none/)).toBeVisible();
  await expect(dialog.getByText('150000000036').first()).toBeAttached();
  await confirm(dialog, 'LiveOrNot');
  await write(dialog);
  await expect
    .poll(async () => (await readCatalog(id)).experience)
    .toMatchObject({ Status: 'Disabled' });
});

test('product requests are turned off and on', async ({ page }) => {
  const id = await createExperience('NoRequests', {
    PolicyResourceRequests: 'Allow',
  });
  await openExperience(page, 'NoRequests');
  await write(await chooseChange(page, 'Turn product requests off'));
  await expect
    .poll(async () => (await readCatalog(id)).policy)
    .toMatchObject({ Configuration: { PolicyResourceRequests: 'Deny' } });

  await page.getByRole('button', { name: 'Change this experience' }).click();
  const turnOn = page.getByRole('menuitem', {
    name: 'Turn product requests on',
  });
  await expect(turnOn).toBeVisible({ timeout: 25_000 });
  await turnOn.click();
  await write(page.getByRole('dialog'));
  await expect
    .poll(async () => (await readCatalog(id)).policy)
    .toMatchObject({ Configuration: { PolicyResourceRequests: 'Allow' } });
});

test('an experience gets another name and a branding', async ({ page }) => {
  const id = await createExperience('Renamed');
  await openExperience(page, 'Renamed');
  const details = await chooseChange(page, 'Rename or describe');
  await details.getByRole('textbox', { name: 'Name' }).fill('A better name');
  await details
    .getByRole('textbox', { name: 'Description' })
    .fill('What it is for');
  await preview(details);
  await write(details);
  await expect
    .poll(async () => (await readCatalog(id)).experience)
    .toMatchObject({ Name: 'A better name', Description: 'What it is for' });
  await expect(
    page.getByRole('heading', { name: 'A better name' }),
  ).toBeVisible({ timeout: 25_000 });

  const branding = await chooseChange(page, 'Branding');
  await branding.getByRole('textbox', { name: 'Title' }).fill('Tools for all');
  await branding.getByRole('textbox', { name: 'Information' }).fill('Welcome.');
  await branding.getByRole('textbox', { name: 'Theme colour' }).fill('#0B6E4F');
  await expect(branding.getByTestId('marketplace-head')).toContainText(
    'Tools for all',
  );
  await preview(branding);
  await write(branding);
  await expect
    .poll(async () => (await readCatalog(id)).branding)
    .toMatchObject({
      Configuration: {
        Title: 'Tools for all',
        Information: 'Welcome.',
        ThemeColor: '#0B6E4F',
      },
    });
});

test('an experience is archived and revived', async ({ page }) => {
  const id = await createExperience('Archived');
  await openExperience(page, 'Archived');
  const dialog = await chooseChange(page, 'Archive');
  await expect(
    dialog.getByRole('heading', { name: 'What will happen' }),
  ).toBeVisible();
  await confirm(dialog, 'Archived');
  await write(dialog);
  await expect
    .poll(async () => (await readCatalog(id)).experience)
    .toMatchObject({ AdminStatus: 'Restricted' });
  await expect(page.getByText('Archived', { exact: true }).nth(1)).toBeVisible({
    timeout: 25_000,
  });

  await write(await chooseChange(page, 'Revive'));
  await expect
    .poll(async () => (await readCatalog(id)).experience)
    .toMatchObject({ AdminStatus: 'Editable', Status: 'Disabled' });
});
