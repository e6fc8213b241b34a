import { expect, type Page } from '@playwright/test';
import { chooseChange, openExperience, preview } from './dialogs';
import { goTo } from './portal';

const UNMANAGED = 'exp-u3n8s5e2ghl6a';
const ROOT = '/private-marketplace';

/** A page, or a dialog on it, in a state that is worth a look. */
export interface Stop {
  /** Short, for it names an image, too. */
  name: string;
  open: (page: Page) => Promise<void>;
}

/**
 * Every page and every dialog of the plugin in the demo.
 *
 * @param shortName - of an experience whose configuration `failing` has failed.
 */
export function stops(shortName: string): Stop[] {
  return [...lists(), ...organization(), ...experience(shortName)].map(
    ({ name, open }) => ({
      name,
      open: async page => {
        await leaveDialog(page);
        await open(page);
      },
    }),
  );
}

/** What lies below a dialog can not be pressed. */
async function leaveDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (await dialog.isVisible()) await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

function lists(): Stop[] {
  return [
    at('overview', '/overview', page =>
      page.getByRole('region', { name: 'My experiences' }).getByRole('link'),
    ),
    at('all products', '/products', page => page.getByRole('row').nth(1)),
    at('experiences', '/experiences', page =>
      page.getByRole('link', { name: 'Default', exact: true }),
    ),
    at('experiences filtered', '/experiences?text=nothing', page =>
      page.getByRole('heading', { name: 'No experience matches the filters' }),
    ),
    {
      name: 'create',
      open: async page => {
        await goTo(page, ROOT);
        await page
          .getByRole('button', { name: 'Create an experience' })
          .first()
          .click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    at(
      'verdict',
      '/overview?account=130000000018&productId=prod-tb4o1io5hx7t9',
      page => page.getByRole('heading', { name: 'Why', exact: true }),
    ),
  ];
}

function organization(): Stop[] {
  return [
    at('organization', '/organization?expanded=all', page =>
      page.getByRole('row', { name: /Treasury/ }),
    ),
    at('organization search', '/organization?text=treas', page =>
      page.getByRole('row', { name: /Treasury/ }),
    ),
    at('account', '/organization/130000000018', page =>
      page.getByRole('heading', { name: 'Treasury' }),
    ),
    {
      name: 'move',
      open: async page => {
        await goTo(page, `${ROOT}/organization/ou-7kq2-finance08`);
        await page.getByRole('button', { name: /^Move/ }).first().click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
  ];
}

function experience(shortName: string): Stop[] {
  const tab = (name: string, path: string, sign: RegExp): Stop => ({
    name,
    open: async page => {
      await openExperience(page, shortName, path);
      await expect(
        page.getByText(sign).filter({ visible: true }).first(),
      ).toBeVisible();
    },
  });
  const dialog = (
    path: string,
    button: string,
    act: (page: Page) => Promise<void> = async () => {},
  ): Stop => ({
    name: button,
    open: async page => {
      await openExperience(page, shortName, path);
      await page.getByRole('button', { name: button, exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await act(page);
    },
  });
  const change = (name: string): Stop => ({
    name,
    open: async page => {
      await openExperience(page, shortName);
      const opened = await chooseChange(page, name);
      await expect(
        opened.getByRole('button', { name: /^(Preview|Write the)/ }),
      ).toBeEnabled();
    },
  });
  return [
    tab('experience failed', '', /already associated/),
    tab('products', 'products', /prod-tb4o1io5hx7t9/),
    tab('audience', 'audience', /150000000050/),
    tab('configurations', 'configurations', /failing/),
    tab('configuration', 'configurations/failing', /already associated/),
    tab('change sets', 'change-sets', /Failed/),
    tab('errors', 'errors', /already associated/),
    {
      name: 'change set',
      open: async page => {
        await openExperience(page, shortName, 'change-sets');
        const failed = page.getByRole('row').filter({ hasText: 'Failed' });
        await failed.getByRole('link').first().click();
        await expect(page).toHaveURL(/change-sets\/\w+/);
        await expect(
          page.getByText(/already associated/).first(),
        ).toBeVisible();
      },
    },
    dialog('products', 'Allow or deny products', async page => {
      const products = page.getByRole('textbox', { name: 'Product ids' });
      await products.fill('prod-5cal5x9nedse0 prodview-fcdyqo3m5gbqa');
      await expect(page.getByText(/can not be used/).first()).toBeVisible();
    }),
    dialog('audience', 'Associate principals', async page => {
      const principals = page.getByRole('textbox', { name: 'Principals' });
      await principals.fill('150000000012');
      await preview(page.getByRole('dialog'));
    }),
    dialog('audience', 'Disassociate principals'),
    dialog('configurations/failing', 'Retry'),
    change('Make live'),
    change('Turn product requests off'),
    change('Rename or describe'),
    change('Branding'),
    change('Archive'),
    {
      name: 'adopt',
      open: async page => {
        await openExperience(page, UNMANAGED);
        await page.getByRole('button', { name: 'Adopt', exact: true }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    at('not found', '/experiences/Nobody', page =>
      page.getByText(/There is no experience|not found/i),
    ),
  ];
}

function at(
  name: string,
  address: string,
  sign: (page: Page) => ReturnType<Page['locator']>,
): Stop {
  return {
    name,
    open: async page => {
      await goTo(page, `${ROOT}${address}`);
      await expect(sign(page).first()).toBeVisible();
    },
  };
}
