import { expect } from '@playwright/test';
import { readCatalog } from '../catalog';
import { createExperience } from '../experiences';
import { goTo, test, violations } from '../portal';

const ACCOUNT = '160000000026';
const NAME = 'Genomics Pilot';
const live = { AllowProducts: ['prod-tb4o1io5hx7t9'], Status: 'Enabled' };

test('an account is moved to another experience, and back', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const [from, to] = [
    await createExperience('MoveFrom', {
      ...live,
      AssociatePrincipals: [ACCOUNT],
    }),
    await createExperience('MoveTo', live),
  ];
  const principalsOf = async (id: string) => {
    const { audience } = await readCatalog(id);
    return Object(audience).Principals ?? [];
  };
  await goTo(page, `/private-marketplace/organization/${ACCOUNT}`);
  await page
    .getByRole('button', { name: 'Move to another experience' })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Move to/ }).click();
  await page.getByRole('option', { name: 'MoveTo', exact: true }).click();
  await expect(
    dialog.getByText(/1 account would be governed by another/),
  ).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const name = dialog.getByRole('textbox', { name: 'Name of what is moved' });
  await name.fill(NAME);
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => principalsOf(to)).toEqual([ACCOUNT]);
  expect(await principalsOf(from)).toEqual([]);

  await page.getByRole('button', { name: 'Move back to MoveFrom' }).click();
  await expect(
    dialog.getByText(/1 account would be governed by another/),
  ).toBeVisible();
  await name.fill(NAME);
  await dialog.getByRole('button', { name: 'Move back', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => principalsOf(from)).toEqual([ACCOUNT]);
  expect(await principalsOf(to)).toEqual([]);
});
