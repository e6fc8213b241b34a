import { screen, waitFor } from '@testing-library/react';
import { seriousViolations } from '../__testUtils__/axe';
import {
  ABORTABLE,
  experience,
  mockEditApi,
  preview,
  press,
  refused,
  renderEdit,
  written,
} from './__testUtils__/renderEdit';
import { EditAudience } from './EditAudience';

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
      expect(api.previewConfiguration).toHaveBeenCalledWith(
        'Finance',
        {
          configuration: { AssociatePrincipals: ['ou-ab12-3c4d5e6f'] },
        },
        ABORTABLE,
      ),
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

  const first = {
    items: [{ id: 'o-abcdefghij', kind: 'organization' as const }],
    totalItems: 2,
    nextCursor: 'next',
  };

  it('still shows what was chosen from a later page after a look at the preview', async () => {
    const api = mockEditApi();
    api.previewConfiguration.mockResolvedValue(preview());
    api.listPrincipals.mockResolvedValueOnce(first).mockResolvedValueOnce({
      items: [{ id: '111122223333', kind: 'account' }],
      totalItems: 2,
    });
    renderEdit(<EditAudience experience={experience()} />, api);
    const { user, dialog } = await press('Disassociate principals');
    await user.click(await dialog.findByRole('button', { name: /^Show more/ }));
    await user.click(
      await dialog.findByRole('checkbox', { name: /111122223333/ }),
    );
    await user.click(dialog.getByRole('button', { name: 'Preview' }));
    await user.click(await dialog.findByRole('button', { name: 'Back' }));
    expect(
      dialog.getByRole('checkbox', { name: /111122223333/ }),
    ).toBeChecked();
    expect(dialog.getAllByRole('checkbox')).toHaveLength(2);
  });

  it('keeps what is loaded when more can not be, and tries again', async () => {
    const api = mockEditApi();
    api.listPrincipals
      .mockResolvedValueOnce(first)
      .mockRejectedValueOnce(
        await refused(503, { name: 'ServiceUnavailableError', message: 'No' }),
      )
      .mockResolvedValueOnce({
        items: [{ id: '111122223333', kind: 'account' }],
        totalItems: 2,
      });
    renderEdit(<EditAudience experience={experience()} />, api);
    const { user, dialog } = await press('Disassociate principals');
    await user.click(await dialog.findByRole('button', { name: /^Show more/ }));
    expect(await dialog.findByRole('alert')).toBeInTheDocument();
    expect(
      dialog.getByRole('checkbox', { name: /o-abcdefghij/ }),
    ).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Try again' }));
    expect(
      await dialog.findByRole('checkbox', { name: /111122223333/ }),
    ).toBeInTheDocument();
    expect(dialog.getAllByRole('checkbox')).toHaveLength(2);
  });
});
