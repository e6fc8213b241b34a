import { Text } from '@backstage/ui';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Configuration } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { seriousViolations } from '../../__testUtils__/axe';
import {
  ABORTABLE,
  mockEditApi,
  preview,
  refused,
  renderEdit,
  written,
} from '../__testUtils__/renderEdit';
import { EditDialog } from './EditDialog';

const PREVIEW = { name: 'Preview' };
const WRITE = { name: 'Write the configuration' };
const ALLOW: Configuration = { AllowProducts: ['prod-1'] };

/** A dialog whose form asks for what is always the same. */
async function open(configuration = ALLOW) {
  const user = userEvent.setup();
  const api = mockEditApi();
  const onClose = jest.fn();
  const { unmount } = renderEdit(
    <EditDialog
      target={{ ref: 'Finance', name: 'Finance Unit' }}
      title="Change it"
      form={{ content: <Text>The form</Text>, read: () => configuration }}
      onClose={onClose}
    />,
    api,
  );
  const dialog = await screen.findByRole('dialog', { name: 'Change it' });
  return { user, api, dialog, onClose, unmount };
}

describe('EditDialog', () => {
  it('keeps the form when the preview fails, and tries again', async () => {
    const { user, api } = await open();
    api.previewConfiguration
      .mockRejectedValueOnce(
        await refused(503, {
          name: 'ServiceUnavailableError',
          message: 'No',
          code: 'AWS_UNAVAILABLE',
        }),
      )
      .mockResolvedValueOnce(preview({ prediction: 'no-effect' }));
    await user.click(screen.getByRole('button', PREVIEW));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'AWS can not be reached',
    );
    expect(screen.getByText('The form')).toBeInTheDocument();
    await user.click(screen.getByRole('button', PREVIEW));
    expect(
      await screen.findByText(/Everything is so already/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', WRITE)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByText('The form')).toBeInTheDocument();
  });

  it('says what has changed since, and offers the new preview', async () => {
    const { user, api } = await open();
    api.previewConfiguration.mockResolvedValueOnce(preview());
    await user.click(screen.getByRole('button', PREVIEW));
    api.writeConfiguration.mockRejectedValueOnce(
      await refused(409, {
        name: 'ConflictError',
        message: 'Changed',
        revision: 8,
        changedSince: { productsAllowed: ['prod-9'] },
      }),
    );
    await user.click(await screen.findByRole('button', WRITE));
    expect(await screen.findByRole('alert')).toHaveTextContent('prod-9');
    expect(await seriousViolations(screen.getByRole('dialog'))).toEqual([]);
    api.previewConfiguration.mockResolvedValueOnce(preview({ revision: 8 }));
    await user.click(
      screen.getByRole('button', { name: 'Look at the new preview' }),
    );
    api.writeConfiguration.mockResolvedValueOnce(written());
    await user.click(await screen.findByRole('button', WRITE));
    expect(api.writeConfiguration).toHaveBeenLastCalledWith(
      'Finance',
      expect.objectContaining({ revision: 8 }),
    );
  });

  it('asks for the name anew when the preview has changed', async () => {
    const { user, api } = await open({ DenyProducts: ['prod-1'] });
    api.previewConfiguration.mockResolvedValue(preview());
    await user.click(screen.getByRole('button', PREVIEW));
    api.writeConfiguration.mockRejectedValueOnce(
      await refused(409, { name: 'ConflictError', message: 'Changed' }),
    );
    const name = { name: /Name of the experience/ };
    await user.type(
      await screen.findByRole('textbox', name),
      'Finance Unit{Enter}',
    );
    await user.click(
      await screen.findByRole('button', { name: 'Look at the new preview' }),
    );
    expect(await screen.findByRole('textbox', name)).toHaveValue('');
  });

  it.each(['Escape', 'Cancel'])(
    'is left with %s while a preview loads, which is given up',
    async way => {
      const { user, api, dialog, onClose, unmount } = await open();
      api.previewConfiguration.mockReturnValue(new Promise(() => {}));
      await user.click(screen.getByRole('button', PREVIEW));
      const cancel = within(dialog).getByRole('button', { name: 'Cancel' });
      if (way === 'Escape') await user.keyboard('{Escape}');
      else await user.click(cancel);
      expect(onClose).toHaveBeenCalledTimes(1);
      const [, , options] = api.previewConfiguration.mock.calls[0] ?? [];
      expect(options?.signal?.aborted).toBe(false);
      unmount();
      expect(options?.signal?.aborted).toBe(true);
    },
  );

  it('can not be left while it writes', async () => {
    const { user, api, dialog, onClose } = await open();
    api.previewConfiguration.mockResolvedValue(preview());
    await user.click(screen.getByRole('button', PREVIEW));
    let answer = (_progress: ReturnType<typeof written>) => {};
    api.writeConfiguration.mockReturnValue(
      new Promise(resolve => {
        answer = resolve;
      }),
    );
    await user.click(await screen.findByRole('button', WRITE));
    expect(
      within(dialog).getByRole('button', { name: 'Cancel' }),
    ).toBeDisabled();
    await user.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
    answer(written());
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  });

  it('lets write what is predicted to fail, for AWS may know better', async () => {
    const { user, api } = await open();
    api.previewConfiguration.mockResolvedValue(
      preview({ prediction: 'fails' }),
    );
    await user.click(screen.getByRole('button', PREVIEW));
    expect(
      await screen.findByRole('button', { name: 'Write it all the same' }),
    ).toBeInTheDocument();
  });

  it('asks for the preview so that it can be given up', async () => {
    const { user, api } = await open();
    api.previewConfiguration.mockResolvedValue(preview());
    await user.click(screen.getByRole('button', PREVIEW));
    expect(api.previewConfiguration).toHaveBeenCalledWith(
      'Finance',
      { configuration: ALLOW },
      ABORTABLE,
    );
  });
});
