import { screen, waitFor } from '@testing-library/react';
import { seriousViolations } from '../__testUtils__/axe';
import {
  experience,
  mockEditApi,
  press,
  refused,
  renderEdit,
  toast,
  written,
} from './__testUtils__/renderEdit';
import { WithdrawConfiguration } from './WithdrawConfiguration';

function render(api: ReturnType<typeof mockEditApi>) {
  renderEdit(
    <>
      <h2>Finance Unit</h2>
      <WithdrawConfiguration
        experience={experience()}
        configuration={written()}
      />
    </>,
    api,
  );
}

describe('WithdrawConfiguration', () => {
  it('takes a configuration back after a confirmation, and gives the focus to the page', async () => {
    const api = mockEditApi();
    api.withdrawConfiguration.mockResolvedValue(
      written({ state: 'withdrawn' }),
    );
    render(api);
    const { user, dialog } = await press('Withdraw');
    expect(api.withdrawConfiguration).not.toHaveBeenCalled();
    expect(await seriousViolations(screen.getByRole('dialog'))).toEqual([]);
    await user.click(
      dialog.getByRole('button', { name: 'Withdraw the configuration' }),
    );
    expect(api.withdrawConfiguration).toHaveBeenCalledWith('Finance', '8');
    expect(toast).toHaveBeenCalledWith(
      expect.objectContaining({ title: 'Version 8 is withdrawn' }),
    );
    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: 'Finance Unit' }),
      ).toHaveFocus(),
    );
  });

  it('says so when it came too late', async () => {
    const api = mockEditApi();
    api.withdrawConfiguration.mockRejectedValue(
      await refused(409, {
        name: 'ConflictError',
        message: 'It is too late: it is in the bucket.',
      }),
    );
    render(api);
    const { user, dialog } = await press('Withdraw');
    await user.click(
      dialog.getByRole('button', { name: 'Withdraw the configuration' }),
    );
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'It is too late: it is in the bucket.',
    );
  });

  it.each(['written', 'applying', 'withdrawn'] as const)(
    'is absent for one that is %s',
    async state => {
      renderEdit(
        <>
          <h2>Finance Unit</h2>
          <WithdrawConfiguration
            experience={experience()}
            configuration={written({ state })}
          />
        </>,
        mockEditApi(),
      );
      await screen.findByRole('heading', { name: 'Finance Unit' });
      expect(
        screen.queryByRole('button', { name: 'Withdraw' }),
      ).not.toBeInTheDocument();
    },
  );
});
