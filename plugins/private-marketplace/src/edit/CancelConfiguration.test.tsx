import { screen, waitFor } from '@testing-library/react';
import type { ChangeSetDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  experience,
  mockEditApi,
  press,
  renderEdit,
  written,
} from './__testUtils__/renderEdit';
import { CancelConfiguration } from './CancelConfiguration';

const CANCEL = 'Cancel the change set';
const APPLYING = written({ state: 'applying', changeSetId: 'cs-1' });

function changeSet(state: ChangeSetDetail['state']): ChangeSetDetail {
  return { id: 'cs-1', name: 'Update', ours: true, state, changes: [] };
}

function render(state: ChangeSetDetail['state'], configuration = APPLYING) {
  const api = mockEditApi();
  api.getChangeSet.mockResolvedValue(changeSet(state));
  renderEdit(
    <>
      <h2>Finance Unit</h2>
      <CancelConfiguration
        experience={experience()}
        configuration={configuration}
      />
    </>,
    api,
  );
  return api;
}

describe('CancelConfiguration', () => {
  it('cancels the change set that AWS prepares, and gives the focus to the page', async () => {
    const api = render('PREPARING');
    api.cancelChangeSet.mockResolvedValue(changeSet('CANCELLED'));
    const { user, dialog } = await press(CANCEL);
    await user.click(dialog.getByRole('button', { name: CANCEL }));
    await waitFor(() =>
      expect(api.cancelChangeSet).toHaveBeenCalledWith('Finance', 'cs-1'),
    );
    // What is shown is loaded anew.
    await waitFor(() => expect(api.getChangeSet).toHaveBeenCalledTimes(2));
    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: 'Finance Unit' }),
      ).toHaveFocus(),
    );
  });

  it('offers nothing once AWS applies it', async () => {
    const api = render('APPLYING');
    await waitFor(() => expect(api.getChangeSet).toHaveBeenCalled());
    expect(
      screen.queryByRole('button', { name: CANCEL }),
    ).not.toBeInTheDocument();
  });

  it('asks for no change set where none is under way', async () => {
    const api = render(
      'PREPARING',
      written({ changeSetId: 'cs-1', state: 'failed' }),
    );
    await screen.findByRole('heading');
    expect(api.getChangeSet).not.toHaveBeenCalled();
  });
});
