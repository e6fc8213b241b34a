import { usePermission } from '@backstage/plugin-permission-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  experienceLivePermission,
  type ExperienceDetail,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { seriousViolations } from '../__testUtils__/axe';
import {
  ABORTABLE,
  experience,
  mockEditApi,
  preview,
  renderEdit,
  written,
} from './__testUtils__/renderEdit';
import { ExperienceActions } from './ExperienceActions';

// The hook itself remembers answers for longer than a test lasts.
jest.mock('@backstage/plugin-permission-react', () => ({
  ...jest.requireActual('@backstage/plugin-permission-react'),
  usePermission: jest.fn(),
}));

beforeEach(() => {
  jest.mocked(usePermission).mockReturnValue({ loading: false, allowed: true });
});

async function openMenu(overrides: Partial<ExperienceDetail> = {}) {
  const user = userEvent.setup();
  const api = mockEditApi();
  renderEdit(<ExperienceActions experience={experience(overrides)} />, api);
  await user.click(
    await screen.findByRole('button', { name: 'Change this experience' }),
  );
  const choose = async (name: string) =>
    user.click(await screen.findByRole('menuitem', { name }));
  return { user, api, choose };
}

describe('ExperienceActions', () => {
  it('makes an experience not live only after its name is typed', async () => {
    const { user, api, choose } = await openMenu();
    api.previewConfiguration.mockResolvedValue(
      preview({
        warnings: [{ code: 'no-longer-live', values: ['o-abcdefghij'] }],
      }),
    );
    api.writeConfiguration.mockResolvedValue(written());
    await choose('Make not live');
    expect(await screen.findByText(/takes over, or none/)).toBeInTheDocument();
    expect(api.previewConfiguration).toHaveBeenCalledWith(
      'Finance',
      {
        configuration: { Status: 'Disabled' },
      },
      ABORTABLE,
    );
    const name = screen.getByRole('textbox', { name: /Name of the exp/ });
    await user.type(name, 'Finance{Enter}');
    expect(name).toBeInvalid();
    expect(api.writeConfiguration).not.toHaveBeenCalled();
    expect(await seriousViolations(screen.getByRole('dialog'))).toEqual([]);
    await user.type(name, ' Unit{Enter}');
    await waitFor(() =>
      expect(api.writeConfiguration).toHaveBeenCalledTimes(1),
    );
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Change this experience' }),
      ).toHaveFocus(),
    );
  });

  it('asks for the name before an empty experience is made live', async () => {
    const { api, choose } = await openMenu({ status: 'Disabled' });
    api.previewConfiguration.mockResolvedValue(
      preview({ warnings: [{ code: 'empty-and-live' }] }),
    );
    await choose('Make live');
    expect(
      await screen.findByRole('textbox', { name: /Name of the exp/ }),
    ).toBeInTheDocument();
  });

  it('does not archive what is live', async () => {
    const { api, choose } = await openMenu();
    await choose('Archive');
    expect(
      await screen.findByText(/Make it not live first/),
    ).toBeInTheDocument();
    expect(api.previewConfiguration).not.toHaveBeenCalled();
  });

  it('offers only to revive what is archived', async () => {
    await openMenu({ archived: true, status: 'Disabled' });
    expect(await screen.findAllByRole('menuitem')).toHaveLength(1);
    expect(
      screen.getByRole('menuitem', { name: 'Revive' }),
    ).toBeInTheDocument();
  });

  it('renames by Enter', async () => {
    const { user, api, choose } = await openMenu();
    api.previewConfiguration.mockResolvedValue(preview());
    await choose('Rename or describe');
    const name = await screen.findByRole('textbox', { name: /^Name/ });
    await waitFor(() => expect(name).toHaveFocus());
    await user.clear(name);
    await user.type(name, 'Money!{Enter}');
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription(/Use 1 to 50 letters/);
    await user.type(name, '{Backspace}{Enter}');
    await waitFor(() =>
      expect(api.previewConfiguration).toHaveBeenCalledWith(
        'Finance',
        {
          configuration: { Name: 'Money' },
        },
        ABORTABLE,
      ),
    );
  });

  it('shows a branding as it is typed', async () => {
    const { user, choose } = await openMenu();
    await choose('Branding');
    await user.type(
      await screen.findByRole('textbox', { name: /^Title/ }),
      'Shop',
    );
    const colour = screen.getByRole('textbox', { name: /^Theme colour/ });
    await user.type(colour, '#FFEE00');
    expect(screen.getByTestId('marketplace-head')).toHaveTextContent('Shop');
    expect(screen.getByTestId('marketplace-head')).toHaveStyle({
      backgroundColor: '#FFEE00',
    });
    expect(screen.getByText(/choose a darker colour/)).toBeInTheDocument();
    expect(await seriousViolations(screen.getByRole('dialog'))).toEqual([]);
  });

  it('says which permission is missing', async () => {
    jest
      .mocked(usePermission)
      .mockReturnValue({ loading: false, allowed: false });
    renderEdit(<ExperienceActions experience={experience()} />, mockEditApi());
    const button = await screen.findByRole('button', {
      name: 'Change this experience',
    });
    expect(button).toBeDisabled();
    for (const kind of ['live', 'products', 'details', 'branding']) {
      expect(button).toHaveAccessibleDescription(
        new RegExp(`private-marketplace\\.experience\\.${kind}\\.update`),
      );
    }
    expect(button).not.toHaveAccessibleDescription(/audience/);
  });

  it('disables only what its own permission does not cover, and says which', async () => {
    jest.mocked(usePermission).mockImplementation(({ permission }) => ({
      loading: false,
      allowed: permission.name !== experienceLivePermission.name,
    }));
    const { api, choose } = await openMenu();
    for (const name of [/^Make not live/, /^Archive/]) {
      const item = await screen.findByRole('menuitem', { name });
      expect(item).toHaveAttribute('aria-disabled', 'true');
      expect(item).toHaveTextContent(experienceLivePermission.name);
    }
    api.previewConfiguration.mockResolvedValue(preview());
    await choose('Branding');
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
  });

  it('offers both ways where AWS does not say whether it is live', async () => {
    await openMenu({ status: undefined });
    expect(
      await screen.findByRole('menuitem', { name: 'Make live' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('menuitem', { name: 'Make not live' }),
    ).toBeInTheDocument();
  });
});
