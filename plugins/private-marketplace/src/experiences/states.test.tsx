import { screen, waitFor, within } from '@testing-library/react';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { FRESH, list, responseError, summary } from '../__testUtils__/samples';
import { quickUser } from '../__testUtils__/user';

const user = quickUser();

const CREATE = { name: 'Create an experience' };

async function row(name: string): Promise<HTMLElement> {
  const found = (await screen.findByText(name)).closest('[role=row]');
  if (!(found instanceof HTMLElement)) throw new Error(`${name} is in no row`);
  return found;
}

describe('the list of experiences when there is nothing to show', () => {
  it('shows that it loads', async () => {
    const api = mockApi();
    api.listExperiences.mockReturnValue(new Promise(() => {}));
    renderPages(api);
    expect(
      await screen.findByRole('status', { name: 'Loading experiences' }),
    ).toBeInTheDocument();
  });

  it('offers to create the first experience', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue(list([]));
    renderPages(api);
    expect(
      await screen.findByRole('heading', { name: 'No experiences to show' }),
    ).toBeInTheDocument();
    expect(await screen.findAllByRole('button', CREATE)).toHaveLength(1);
    await waitFor(() =>
      expect(screen.getByRole('button', CREATE)).toBeEnabled(),
    );
    await user.click(screen.getByRole('button', CREATE));
    expect(
      await screen.findByRole('dialog', { name: 'Create an experience' }),
    ).toBeInTheDocument();
  });

  it('says how old the data is when AWS could not be read', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue(
      list([summary()], {
        sync: {
          state: 'stale',
          syncedAt: new Date(Date.now() - 3_600_000).toISOString(),
          problem: 'Rate exceeded',
        },
      }),
    );
    const { container } = renderPages(api);
    await row('Finance Unit');
    expect(screen.getByText(/AWS was last read 1 hour ago/)).toBeVisible();
    expect(screen.getByText(/Rate exceeded/)).toBeVisible();
    expect(await seriousViolations(container)).toEqual([]);
  });

  it.each([
    [1, '1 file or entity in AWS could not be read'],
    [3, '3 files or entities in AWS could not be read'],
  ])(
    'says quietly how much could not be read: %d',
    async (unreadable, text) => {
      const api = mockApi();
      api.listExperiences.mockResolvedValue(
        list([summary()], {
          sync: {
            state: 'fresh',
            syncedAt: new Date().toISOString(),
            unreadable,
          },
        }),
      );
      const { container } = renderPages(api);
      await row('Finance Unit');
      expect(screen.getByText(text, { exact: false })).toBeVisible();
      expect(screen.queryByText(/AWS was last read/)).not.toBeInTheDocument();
      expect(await seriousViolations(container)).toEqual([]);
    },
  );

  it.each([
    [1, 'AWS does not list 1 experience that the automation knows'],
    [3, 'AWS does not list 3 experiences that the automation knows'],
  ])(
    'names the scope where status files know more than the lists: %d',
    async (unlisted, title) => {
      const api = mockApi();
      const hidden = summary({
        status: undefined,
        allowedProducts: 0,
        deniedProducts: 0,
        principals: 0,
        attention: ['not-readable'],
      });
      api.listExperiences.mockResolvedValue(
        list([hidden], { sync: { ...FRESH, unlisted } }),
      );
      const { container } = renderPages(api);
      const found = within(await row('Finance Unit'));
      expect(screen.getByText(title)).toBeVisible();
      expect(screen.getByText(/privateMarketplace\.scope/)).toBeVisible();
      expect(found.getAllByText('Not readable')).toHaveLength(2);
      expect(found.getAllByText('Not known')).toHaveLength(2);
      expect(found.queryByText('Not live')).not.toBeInTheDocument();
      expect(await seriousViolations(container)).toEqual([]);
    },
  );

  it.each(['', '/experiences/Finance'])(
    'says at “%s” that nothing is configured, not that something is missing',
    async path => {
      const api = mockApi();
      const error = await responseError(404, 'NotFoundError', 'NOT_CONFIGURED');
      api.listExperiences.mockRejectedValue(error);
      api.getExperience.mockRejectedValue(error);
      renderPages(api, { path });
      expect(await screen.findByRole('alert')).toHaveTextContent(
        /not set up here.*section privateMarketplace/,
      );
      expect(screen.queryByText(/There is no experience/)).toBeNull();
    },
  );

  it.each([
    [undefined, 'The experiences are being read from AWS for the first time'],
    ['No route to host', 'AWS can not be reached'],
  ])(
    'does not call a list empty that was never read: %s',
    async (problem, text) => {
      const api = mockApi();
      api.listExperiences.mockResolvedValue(
        list([], { sync: { state: 'pending', problem } }),
      );
      renderPages(api);
      expect(await screen.findByText(text)).toBeInTheDocument();
      expect(
        screen.queryByText('No experiences to show'),
      ).not.toBeInTheDocument();
      expect(screen.getByRole('search')).toBeInTheDocument();
    },
  );

  it('says what to check when the backend does not know the plugin', async () => {
    const api = mockApi();
    api.listExperiences.mockRejectedValue(
      await responseError(404, 'NotFoundError'),
    );
    const { container } = renderPages(api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Private Marketplace is not set up here',
    );
    expect(await seriousViolations(container)).toEqual([]);
  });

  it('explains a missing permission', async () => {
    const api = mockApi();
    api.listExperiences.mockRejectedValue(
      await responseError(403, 'NotAllowedError'),
    );
    renderPages(api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'private-marketplace.experience.read',
    );
  });

  it('says that AWS can not be reached, and tries again on demand', async () => {
    const api = mockApi();
    api.listExperiences
      .mockRejectedValueOnce(
        await responseError(503, 'ServiceUnavailableError', 'AWS_UNAVAILABLE'),
      )
      .mockResolvedValue(list([summary()]));
    renderPages(api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'AWS can not be reached',
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    const table = await screen.findByRole('grid', { name: 'Experiences' });
    expect(document.activeElement).toContainElement(table);
    expect(document.body).not.toHaveFocus();
  });

  it('shows other errors as they are', async () => {
    const api = mockApi();
    api.listExperiences.mockRejectedValue(
      await responseError(500, 'InternalError'),
    );
    renderPages(api);
    const alerts = await screen.findAllByText(/This could not be loaded/);
    expect(alerts.length).toBeGreaterThan(0);
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });
});
