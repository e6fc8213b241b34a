import { usePermission } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import {
  CHANGE_PERMISSIONS,
  changeSetCancelPermission,
  experienceAdoptPermission,
  experienceCreatePermission,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { detail, list, progress } from '../__testUtils__/samples';

// The hook itself remembers answers for longer than a test lasts.
jest.mock('@backstage/plugin-permission-react', () => ({
  ...jest.requireActual('@backstage/plugin-permission-react'),
  usePermission: jest.fn(),
}));

const WRITING: readonly unknown[] = [
  changeSetCancelPermission,
  experienceAdoptPermission,
  experienceCreatePermission,
  ...Object.values(CHANGE_PERMISSIONS),
];

function allow(allowed: boolean) {
  jest.mocked(usePermission).mockImplementation(({ permission }) => ({
    loading: false,
    allowed: allowed || !WRITING.includes(permission),
  }));
}

/** Why a button can not be used; undefined when it can. */
async function refusalOf(name: string): Promise<string | undefined> {
  const button = await screen.findByRole('button', { name });
  if (!button.hasAttribute('disabled')) return undefined;
  const described = button.getAttribute('aria-describedby')?.split(' ') ?? [];
  return described
    .map(id => document.getElementById(id)?.textContent)
    .join(' ');
}

function refused(permission: string, allowed: boolean) {
  return allowed ? undefined : expect.stringContaining(permission);
}

const CREATE = 'private-marketplace.experience.create';
const CANCEL = 'private-marketplace.change-set.cancel';
const ADOPT = 'private-marketplace.experience.adopt';

describe.each([true, false])('with the permission to change: %s', allowed => {
  beforeEach(() => allow(allowed));

  it('offers to create the first experience', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue(list([]));
    renderPages(api);
    expect(await refusalOf('Create an experience')).toEqual(
      refused(CREATE, allowed),
    );
    expect(screen.queryAllByText(new RegExp(CREATE))).toHaveLength(
      allowed ? 0 : 1,
    );
  });

  it.each([
    ['', 'Change this experience', 'live'],
    ['/products', 'Allow or deny products', 'products'],
    ['/audience', 'Associate principals', 'audience'],
  ])('offers changes of an experience at “%s”', async (tab, button, kind) => {
    const api = mockApi();
    api.getExperience.mockResolvedValue(detail());
    api.listProducts.mockResolvedValue({ items: [], totalItems: 0 });
    api.listPrincipals.mockResolvedValue({ items: [], totalItems: 0 });
    renderPages(api, { path: `/experiences/Finance${tab}` });
    expect(await refusalOf(button)).toEqual(
      refused(`private-marketplace.experience.${kind}.update`, allowed),
    );
  });

  it('offers to retry what has failed', async () => {
    const api = mockApi();
    api.getExperience.mockResolvedValue(
      detail({ lastChange: progress('failed') }),
    );
    renderPages(api, { path: '/experiences/Finance' });
    expect(await refusalOf('Retry')).toEqual(
      refused('private-marketplace.experience.products.update', allowed),
    );
  });

  it('offers to withdraw what is not written yet', async () => {
    const api = mockApi();
    api.getExperience.mockResolvedValue(
      detail({ lastChange: progress('accepted') }),
    );
    renderPages(api, { path: '/experiences/Finance' });
    expect(await refusalOf('Withdraw')).toEqual(
      refused('private-marketplace.experience.products.update', allowed),
    );
  });

  it('offers to cancel a change set', async () => {
    const api = mockApi();
    api.getExperience.mockResolvedValue(detail());
    api.getChangeSet.mockResolvedValue({
      id: 'cs-1',
      name: 'Finance 7',
      state: 'PREPARING',
      ours: true,
      changes: [],
    });
    renderPages(api, { path: '/experiences/Finance/change-sets/cs-1' });
    expect(await refusalOf('Cancel the change set')).toEqual(
      refused(CANCEL, allowed),
    );
  });

  it('offers to adopt what is not managed through files, and no change of it', async () => {
    const api = mockApi();
    api.getExperience.mockResolvedValue(
      detail({
        shortName: undefined,
        managed: false,
        attention: ['unmanaged'],
      }),
    );
    renderPages(api, { path: '/experiences/exp-hfa7q3gade2qi' });
    expect(await refusalOf('Adopt')).toEqual(refused(ADOPT, allowed));
    expect(
      screen.queryByRole('button', { name: 'Change this experience' }),
    ).not.toBeInTheDocument();
  });
});
