import { ConflictError } from '@backstage/errors';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import { seriousViolations } from '../__testUtils__/axe';
import {
  experience,
  mockEditApi,
  press,
  renderEdit,
} from './__testUtils__/renderEdit';
import { SetOwners } from './SetOwners';

const group = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'finance', title: 'Finance Team' },
  spec: { type: 'team', children: [] },
};

function start() {
  const api = mockEditApi();
  api.getOwners.mockResolvedValue({
    owners: ['user:default/ada'],
    source: 'portal',
    revision: 7,
    claims: [
      { source: 'portal', owners: ['user:default/ada'] },
      { source: 'tag', owners: ['group:default/tagged'] },
    ],
    changes: [],
  });
  renderEdit(
    <TestApiProvider
      apis={[[catalogApiRef, catalogApiMock({ entities: [group] })]]}
    >
      <SetOwners experience={experience()} />
    </TestApiProvider>,
    api,
  );
  return api;
}

describe('SetOwners', () => {
  it('finds groups in the catalog, and sets who is chosen', async () => {
    const api = start();
    api.setOwners.mockResolvedValue(await api.getOwners('Finance'));
    const { user, dialog } = await press('Set owner…');
    expect(dialog.getByText(/the tag in AWS counts again/)).toBeVisible();
    expect(await seriousViolations(screen.getByRole('dialog'))).toEqual([]);
    await user.click(
      dialog.getByRole('button', { name: 'Remove user:default/ada' }),
    );
    await user.click(dialog.getByRole('button', { name: 'Set the owner' }));
    expect(api.setOwners).not.toHaveBeenCalled();
    await user.type(dialog.getByRole('combobox'), 'fin');
    await user.click(
      await screen.findByRole('option', { name: 'Finance Team' }),
    );
    // The list stays open for another one.
    await user.keyboard('{Escape}');
    await user.click(dialog.getByRole('button', { name: 'Set the owner' }));
    await waitFor(() =>
      expect(api.setOwners).toHaveBeenCalledWith('Finance', {
        owners: ['group:default/finance'],
        revision: 7,
      }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('clears, and says why that fails', async () => {
    const api = start();
    api.clearOwners.mockRejectedValue(
      new ConflictError('Somebody else was faster.'),
    );
    const { user, dialog } = await press('Set owner…');
    await user.click(dialog.getByRole('button', { name: 'Clear' }));
    expect(await dialog.findByText(/Somebody else was faster/)).toBeVisible();
    expect(api.clearOwners).toHaveBeenCalledWith('Finance', 7);
  });
});
