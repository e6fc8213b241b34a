import { goTo, settled, test } from '../portal';

test('look', async ({ page }) => {
  test.setTimeout(120_000);
  for (const [name, address] of [
    ['overview', '/overview'],
    ['products', '/products'],
    ['experiences', '/experiences'],
    ['organization', '/organization?expanded=all'],
    ['node', '/organization/130000000018'],
    ['experience', '/experiences/FinanceUnit'],
    ['tab', '/experiences/FinanceUnit/products'],
  ]) {
    await goTo(page, `/private-marketplace${address}`);
    await page.waitForTimeout(1500);
    await settled(page);
    await page.screenshot({ path: `/tmp/frame-shots/${name}.png` });
  }
  await page.setViewportSize({ width: 375, height: 800 });
  for (const [name, address] of [
    ['phone-overview', '/overview'],
    ['phone-experience', '/experiences/FinanceUnit/audience'],
  ]) {
    await goTo(page, `/private-marketplace${address}`);
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `/tmp/frame-shots/${name}.png` });
  }
});
