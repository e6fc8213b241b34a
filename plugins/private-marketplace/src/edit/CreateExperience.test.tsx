import { screen, waitFor } from '@testing-library/react';
import { seriousViolations } from '../__testUtils__/axe';
import {
  mockEditApi,
  preview,
  press,
  renderEdit,
  written,
} from './__testUtils__/renderEdit';
import { CreateExperience } from './CreateExperience';

describe('CreateExperience', () => {
  async function fill(creates: boolean) {
    const api = mockEditApi();
    const { revision: _revision, ...unknown } = preview({ creates });
    api.previewConfiguration.mockResolvedValue(unknown);
    api.writeConfiguration.mockResolvedValue(written());
    renderEdit(<CreateExperience />, api);
    const { user, dialog } = await press('Create an experience');
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
