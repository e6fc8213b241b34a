import { expect } from '@playwright/test';
import { productsOf, readCatalog } from '../catalog';
import { openExperience, preview, write } from '../dialogs';
import { listingsCalled } from '../discovery';
import { createExperience } from '../experiences';
import { test, violations } from '../portal';

const MARKETPLACE = 'https://aws.amazon.com/marketplace';

test('what people paste becomes products, choices or reasons', async ({
  page,
}) => {
  const id = await createExperience('PasteAnything');
  const [mesh] = await listingsCalled('Ironbridge Service Mesh');
  const [suite] = await listingsCalled('Perimeter Defense Suite');
  const [firewall] = await listingsCalled(
    'Kestrel Shield Next-Generation Firewall',
  );
  await openExperience(page, 'PasteAnything', 'products');
  await page.getByRole('button', { name: 'Allow or deny products' }).click();
  const dialog = page.getByRole('dialog');
  const products = dialog.getByRole('textbox', { name: 'Product' });

  // A listing of one product is that product.
  await products.fill(`${MARKETPLACE}/pp/${mesh?.listingId}?sr=0-7&?ref=_ptnr`);
  await dialog.getByRole('button', { name: 'Find the product' }).click();
  await expect(products).toHaveValue(mesh?.products[0] ?? '');

  // One of several asks which, and so does a name; others say why they are none.
  await products.fill(
    [
      `${MARKETPLACE}/pp/${suite?.listingId}`,
      'fleet of kestrels',
      `${MARKETPLACE}/pp?sku=a1b2c3d4e5f6g7h8i9j0k1l2m`,
      `${MARKETPLACE}/seller-profile?id=seller-ab2cd3ef4gh5i`,
      mesh?.products[0],
    ].join('\n'),
  );
  await dialog.getByRole('button', { name: /^Find the products/ }).click();
  const found = dialog.getByRole('list', { name: 'What was found' });
  await expect(found.getByText(/which product do you mean/)).toBeVisible();
  await expect(
    found.getByText('fleet of kestrels: no product is known by this.'),
  ).toBeVisible();
  await expect(dialog.getByText(/This is a product code/)).toBeVisible();
  await expect(dialog.getByText(/This is a seller/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await found
    .getByRole('button', { name: /Kestrel Shield Next-Generation Firewall,/ })
    .click();
  await expect(products).toHaveValue(
    new RegExp(`^${firewall?.products[0] ?? 'none'}\n`),
  );
  await dialog
    .getByRole('button', { name: /^Remove what can\s?not be used/ })
    .click();

  // The preview calls them by their names, with logos.
  await preview(dialog);
  const allowed = dialog.getByRole('listitem').filter({
    hasText: 'Ironbridge Service Mesh',
  });
  await expect(allowed.first()).toBeVisible();
  await expect(allowed.locator('img').first()).toHaveAttribute(
    'src',
    /^data:image\/png;base64,/,
  );
  await write(dialog);
  await expect
    .poll(async () => productsOf((await readCatalog(id)).policy, 'Allow'))
    .toEqual([firewall?.products[0], mesh?.products[0]].sort());
  await expect(
    page.getByRole('row', { name: /Ironbridge Service Mesh/ }),
  ).toBeVisible({ timeout: 25_000 });
});

test('an address of AWS Marketplace is answered for an account', async ({
  page,
}) => {
  const [firewall] = await listingsCalled(
    'Kestrel Shield Next-Generation Firewall',
  );
  await page.getByRole('textbox', { name: 'Account' }).fill('160000000019');
  await page
    .getByRole('textbox', { name: 'Product' })
    .fill(`${MARKETPLACE}/pp/${firewall?.listingId}`);
  await page.getByRole('button', { name: 'Find out' }).click();
  await page.getByRole('button', { name: 'Find the product' }).click();
  await page.getByRole('button', { name: 'Find out' }).click();
  await expect(
    page.getByText('Kestrel Shield Next-Generation Firewall').first(),
  ).toBeVisible();
  await expect(
    page.getByText(/does not list this product/).first(),
  ).toBeVisible();
});
