import { act, screen, within } from '@testing-library/react';
import type { ExperienceDetail } from 'backstage-plugin-private-marketplace-common';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import {
  ago,
  detail,
  NOW,
  progress,
  responseError,
} from '../__testUtils__/samples';

const PATH = '/experiences/Finance';

function render(experience: ExperienceDetail) {
  const api = mockApi();
  api.getExperience.mockResolvedValue(experience);
  return { api, ...renderPages(api, { path: PATH }) };
}

describe('ExperiencePage', () => {
  it('shows all of an experience', async () => {
    const { api } = render(detail());
    expect(
      await screen.findByRole('heading', { name: 'Finance Unit' }),
    ).toBeInTheDocument();
    expect(api.getExperience).toHaveBeenCalledWith('Finance');
    expect(screen.getByText('Live')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Copy the id exp-finance123456' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All experiences' }),
    ).toHaveAttribute('href', '/private-marketplace');

    expect(
      screen.getByText('What the finance teams may buy'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('On: users may request products'),
    ).toBeInTheDocument();
    expect(screen.getByText('Audience (3)')).toBeInTheDocument();
    expect(screen.getByText(/^Organizational unit/)).toHaveTextContent(
      'Organizational unit ou-ab12-3c4d5e6f',
    );
    expect(screen.getByText('Allowed products (2)')).toBeInTheDocument();
    expect(screen.getByText('prod-allowed2')).toBeInTheDocument();
    expect(screen.getByText('Denied products (1)')).toBeInTheDocument();
    expect(screen.getByText('Finance marketplace')).toBeInTheDocument();
  });

  it('shows the history', async () => {
    render(detail());
    const table = within(
      await screen.findByRole('grid', { name: 'Configurations (2)' }),
    );
    const failed = table.getByRole('row', { name: '6' });
    expect(failed).toHaveTextContent('Failed');
    expect(failed).toHaveTextContent('The Catalog refused the change set.');
    expect(failed).toHaveTextContent('Not through the portal');
    expect(table.getByRole('row', { name: '7' })).toHaveTextContent('jane');
  });

  it('explains why the latest configuration failed', async () => {
    render(detail({ lastChange: progress('rejected') }));
    expect(
      await screen.findByText('The configuration was rejected'),
    ).toBeInTheDocument();
  });

  it('warns of a missing policy', async () => {
    render(detail({ procurementPolicy: undefined }));
    expect(
      await screen.findByText('No procurement policy: everything is allowed'),
    ).toBeInTheDocument();
  });

  it('warns of a live experience that allows nothing', async () => {
    render(
      detail({
        procurementPolicy: {
          id: 'policy-1',
          allowedProducts: [],
          deniedProducts: [],
        },
      }),
    );
    expect(
      await screen.findByText('Nothing can be procured'),
    ).toBeInTheDocument();
  });

  it('does not warn of one that is still being created', async () => {
    render(
      detail({
        id: undefined,
        procurementPolicy: undefined,
        lastChange: progress('applying'),
      }),
    );
    expect(await screen.findByText('Being created')).toBeInTheDocument();
    expect(screen.queryByText(/everything is allowed/)).not.toBeInTheDocument();
  });

  it('folds long lists', async () => {
    render(
      detail({
        procurementPolicy: {
          id: 'policy-1',
          allowedProducts: Array.from({ length: 40 }, (_, i) => `prod-${i}`),
          deniedProducts: [],
        },
      }),
    );
    expect(await screen.findByText('Allowed products (40)')).toBeVisible();
    expect(screen.getByText('prod-39')).not.toBeVisible();
  });

  it('says when nothing was ever written', async () => {
    render(detail({ lastChange: undefined, configurations: [] }));
    expect(
      await screen.findByText(
        'No configuration file has been written for this experience.',
      ),
    ).toBeInTheDocument();
  });

  it('shows that it loads', async () => {
    const api = mockApi();
    api.getExperience.mockReturnValue(new Promise(() => {}));
    renderPages(api, { path: PATH });
    expect(
      await screen.findByRole('status', { name: 'Loading experience' }),
    ).toBeInTheDocument();
  });

  it.each([
    [404, 'NotFoundError', 'There is no experience “Finance”'],
    [403, 'NotAllowedError', 'private-marketplace.experience.read'],
    [503, 'ServiceUnavailableError', 'AWS can not be reached'],
  ])('says what %i means', async (status, name, text) => {
    const api = mockApi();
    api.getExperience.mockRejectedValue(await responseError(status, name));
    renderPages(api, { path: PATH });
    expect(await screen.findByRole('alert')).toHaveTextContent(text);
  });

  it('has no serious accessibility violations', async () => {
    const { container } = render(
      detail({
        lastChange: progress('failed'),
        procurementPolicy: undefined,
      }),
    );
    await screen.findByRole('link', { name: 'Change this experience' });
    expect(await seriousViolations(container)).toEqual([]);
  });

  it('says when there is no such page', async () => {
    renderPages(mockApi(), { path: '/nonsense' });
    expect(
      await screen.findByText(/There is no such page/),
    ).toBeInTheDocument();
  });
});

describe('the page of an experience over time', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  async function pass(ms: number) {
    await act(async () => {
      await jest.advanceTimersByTimeAsync(ms);
    });
  }

  it('follows a change', async () => {
    const { api } = render(
      detail({ lastChange: progress('applying'), configurations: [] }),
    );
    await pass(100);
    api.getExperience.mockResolvedValue(
      detail({ lastChange: progress('succeeded'), configurations: [] }),
    );
    await pass(2_000);
    expect(
      screen
        .getAllByRole('listitem')
        .find(item => item.hasAttribute('aria-current')),
    ).toHaveTextContent('Available');
    expect(screen.getByText('Finance Unit: Available')).toHaveAttribute(
      'aria-live',
      'polite',
    );
  });

  it('says what to check when nothing picks the file up', async () => {
    render(
      detail({ lastChange: progress('written', { writtenAt: ago(180_000) }) }),
    );
    await pass(100);
    expect(
      screen.getByText(/Nothing has picked the file up for two minutes/),
    ).toBeInTheDocument();
  });

  it('goes when the experience goes', async () => {
    const { api } = render(detail());
    await pass(100);
    api.getExperience.mockRejectedValue(
      await responseError(404, 'NotFoundError'),
    );
    await pass(31_000);
    expect(
      screen.getByText('There is no experience “Finance”'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Overview')).not.toBeInTheDocument();
  });
});
