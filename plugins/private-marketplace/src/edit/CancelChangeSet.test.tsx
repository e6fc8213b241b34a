import { screen } from '@testing-library/react';
import {
  experience,
  mockEditApi,
  press,
  refused,
  renderEdit,
} from './__testUtils__/renderEdit';
import { CancelChangeSet } from './CancelChangeSet';

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
