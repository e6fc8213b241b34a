import { screen, waitFor } from '@testing-library/react';
import {
  ABORTABLE,
  experience,
  mockEditApi,
  preview,
  press,
  renderEdit,
  written,
} from './__testUtils__/renderEdit';
import { RetryConfiguration } from './RetryConfiguration';

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

  it('retries one without a version, and gives the focus to the page', async () => {
    const api = mockEditApi();
    const failed = written({ state: 'failed', version: '' });
    api.getConfiguration.mockResolvedValue({
      ...failed,
      source: 'bucket',
      content: { AllowProducts: ['prod-1'] },
      problems: [],
    });
    api.previewConfiguration.mockResolvedValue(preview());
    api.writeConfiguration.mockResolvedValue(written());
    renderEdit(
      <>
        <h2>Finance Unit</h2>
        <RetryConfiguration experience={experience()} configuration={failed} />
      </>,
      api,
    );
    const { user } = await press('Retry');
    expect(
      screen.getByRole('dialog', {
        name: 'Retry the configuration without a version',
      }),
    ).toBeInTheDocument();
    await user.click(
      await screen.findByRole('button', { name: 'Write the configuration' }),
    );
    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: 'Finance Unit' }),
      ).toHaveFocus(),
    );
    expect(api.getConfiguration).toHaveBeenCalledWith('Finance', '', ABORTABLE);
  });

  it('says that a file which is no configuration can not be retried', async () => {
    const api = mockEditApi();
    const rejected = written({ state: 'rejected' });
    api.getConfiguration.mockResolvedValue({
      ...rejected,
      source: 'bucket',
      problems: [{ pointer: '/Statuss', message: 'It is no field.' }],
    });
    renderEdit(
      <RetryConfiguration experience={experience()} configuration={rejected} />,
      api,
    );
    await press('Retry');
    expect(
      await screen.findByText(/holds no configuration/),
    ).toBeInTheDocument();
    expect(screen.getByText(/It is no field/)).toBeInTheDocument();
  });
});
