import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousViolations } from '../__testUtils__/axe';
import {
  experience,
  mockEditApi,
  preview,
  refused,
  renderEdit,
  written,
} from './__testUtils__/renderEdit';
import { AdoptExperience } from './AdoptExperience';
import { CancelChangeSet } from './CancelChangeSet';
import { CreateExperience } from './CreateExperience';
import { EditAudience } from './EditAudience';
import { RetryConfiguration } from './RetryConfiguration';

async function press(name: string) {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name }));
  const dialog = within(await screen.findByRole('dialog'));
  return { user, dialog };
}

describe('EditAudience', () => {
  it('associates what was pasted', async () => {
    const api = mockEditApi();
    api.previewConfiguration.mockResolvedValue(preview());
    renderEdit(<EditAudience experience={experience()} />, api);
    const { user, dialog } = await press('Associate principals');
    const field = dialog.getByRole('textbox', { name: /Principals/ });
    await user.click(field);
    await user.paste('r-ab12 ou-ab12-3c4d5e6f');
    expect(dialog.getByText(/This is the root/)).toBeInTheDocument();
    await user.click(
      dialog.getByRole('button', { name: 'Remove what can not be used' }),
    );
    await user.click(dialog.getByRole('button', { name: 'Preview' }));
    await waitFor(() =>
      expect(api.previewConfiguration).toHaveBeenCalledWith('Finance', {
        configuration: { AssociatePrincipals: ['ou-ab12-3c4d5e6f'] },
      }),
    );
  });

  it('disassociates what was chosen from all pages, once the name is typed', async () => {
    const api = mockEditApi();
    api.previewConfiguration.mockResolvedValue(preview());
    api.writeConfiguration.mockResolvedValue(written());
    api.listPrincipals
      .mockResolvedValueOnce({
        items: [{ id: 'o-abcdefghij', kind: 'organization' }],
        totalItems: 2,
        nextCursor: 'next',
      })
      .mockResolvedValueOnce({
        items: [{ id: '111122223333', kind: 'account' }],
        totalItems: 2,
      });
    renderEdit(<EditAudience experience={experience()} />, api);
    const { user, dialog } = await press('Disassociate principals');
    await user.click(
      await dialog.findByRole('button', { name: 'Show more (1 left)' }),
    );
    await user.click(dialog.getByRole('button', { name: 'Preview' }));
    expect(dialog.getByText('Choose at least one.')).toBeInTheDocument();
    await user.click(
      await dialog.findByRole('checkbox', { name: /111122223333/ }),
    );
    expect(await seriousViolations(screen.getByRole('dialog'))).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Preview' }));
    await user.type(
      await dialog.findByRole('textbox', { name: /Name of the exp/ }),
      'Finance Unit{Enter}',
    );
    await waitFor(() =>
      expect(api.writeConfiguration).toHaveBeenCalledWith(
        'Finance',
        expect.objectContaining({
          configuration: { DisassociatePrincipals: ['111122223333'] },
        }),
      ),
    );
  });
});

describe('CreateExperience', () => {
  async function fill(creates: boolean) {
    const api = mockEditApi();
    const { revision: _revision, ...unknown } = preview({ creates });
    api.previewConfiguration.mockResolvedValue(unknown);
    api.writeConfiguration.mockResolvedValue(written());
    renderEdit(<CreateExperience />, api);
    const { user, dialog } = await press('Create here');
    await user.type(
      dialog.getByRole('textbox', { name: /^Name/ }),
      'Money Team',
    );
    expect(dialog.getByRole('textbox', { name: /^Short/ })).toHaveValue(
      'Money-Team',
    );
    expect(await seriousViolations(screen.getByRole('dialog'))).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Preview' }));
    await dialog.findByRole('heading', { name: 'What will happen' });
    return { api, user, dialog };
  }

  it('creates under the suggested short name and goes to the new page', async () => {
    const { api, user, dialog } = await fill(true);
    await user.click(
      dialog.getByRole('button', { name: 'Write the configuration' }),
    );
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent(
        '/private-marketplace/experiences/Money-Team',
      ),
    );
    expect(api.writeConfiguration).toHaveBeenCalledWith('Money-Team', {
      configuration: { Name: 'Money Team' },
      version: expect.any(String),
    });
  });

  it('does not change an experience that has the short name', async () => {
    const { dialog } = await fill(false);
    expect(dialog.getByRole('alert')).toHaveTextContent('Money-Team');
    expect(
      dialog.queryByRole('button', { name: 'Write the configuration' }),
    ).not.toBeInTheDocument();
  });
});

describe('AdoptExperience', () => {
  it('adopts by the id and goes to the new address', async () => {
    const api = mockEditApi();
    api.adoptExperience.mockResolvedValue(experience({ ref: 'Finance-Unit' }));
    const { shortName: _shortName, ...unmanaged } = experience({
      ref: 'exp-finance123456',
      managed: false,
    });
    renderEdit(<AdoptExperience experience={unmanaged} />, api);
    const { user, dialog } = await press('Adopt');
    expect(await seriousViolations(screen.getByRole('dialog'))).toEqual([]);
    await user.click(
      dialog.getByRole('button', { name: 'Adopt the experience' }),
    );
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent('/Finance-Unit'),
    );
    expect(api.adoptExperience).toHaveBeenCalledWith(
      'exp-finance123456',
      'Finance-Unit',
    );
  });
});

describe('RetryConfiguration', () => {
  it('previews the same content and writes it under a new version', async () => {
    const api = mockEditApi();
    const failed = written({ state: 'failed', version: '7' });
    api.getConfiguration.mockResolvedValue({
      ...failed,
      source: 'portal',
      content: { AllowProducts: ['prod-1'] },
      problems: [],
    });
    api.previewConfiguration.mockResolvedValue(preview());
    api.writeConfiguration.mockResolvedValue(written());
    renderEdit(
      <RetryConfiguration experience={experience()} configuration={failed} />,
      api,
    );
    const { user } = await press('Retry');
    await user.click(
      await screen.findByRole('button', { name: 'Write the configuration' }),
    );
    await waitFor(() =>
      expect(api.writeConfiguration).toHaveBeenCalledWith('Finance', {
        configuration: { AllowProducts: ['prod-1'] },
        version: expect.not.stringMatching(/^7$/),
        revision: 7,
      }),
    );
  });

  it('says that a file which is no configuration can not be retried', async () => {
    const api = mockEditApi();
    const rejected = written({ state: 'rejected' });
    api.getConfiguration.mockResolvedValue({
      ...rejected,
      source: 'bucket',
      problems: [],
    });
    renderEdit(
      <RetryConfiguration experience={experience()} configuration={rejected} />,
      api,
    );
    await press('Retry');
    expect(
      await screen.findByText(/can not be read as a configuration/),
    ).toBeInTheDocument();
  });
});

describe('CancelChangeSet', () => {
  const changeSet = { id: 'cs-1', name: 'Update', ours: true };

  it('says so when it came too late', async () => {
    const api = mockEditApi();
    api.cancelChangeSet.mockRejectedValue(
      await refused(409, { name: 'ConflictError', message: 'It is applied.' }),
    );
    renderEdit(
      <CancelChangeSet
        experience={experience()}
        changeSet={{ ...changeSet, state: 'PREPARING' }}
      />,
      api,
    );
    const { user, dialog } = await press('Cancel the change set');
    await user.click(
      dialog.getByRole('button', { name: 'Cancel the change set' }),
    );
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'It is applied.',
    );
    expect(api.cancelChangeSet).toHaveBeenCalledWith('Finance', 'cs-1');
  });

  it('is disabled with the reason once it is applied', async () => {
    renderEdit(
      <CancelChangeSet
        experience={experience()}
        changeSet={{ ...changeSet, state: 'APPLYING' }}
      />,
      mockEditApi(),
    );
    const button = await screen.findByRole('button', {
      name: 'Cancel the change set',
    });
    expect(button).toBeDisabled();
    expect(button).toHaveAccessibleDescription(/still preparing/);
  });
});
