import { act, screen, waitFor } from '@testing-library/react';
import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { detail, NOW, progress, responseError } from '../__testUtils__/samples';

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
    await waitFor(() =>
      expect(document.title).toBe(
        'Finance Unit | Private Marketplace | Backstage',
      ),
    );
    expect(
      screen.getByText('What the finance teams may buy'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('On: users may request products'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'finance' })).toHaveAttribute(
      'href',
      '/catalog/default/group/finance',
    );
    expect(
      screen.getByRole('link', { name: /Open AWS Marketplace/ }),
    ).toHaveAttribute('href', expect.stringContaining('us-east-1.console.aws'));
    expect(screen.getByRole('link', { name: '4 principals' })).toHaveAttribute(
      'href',
      '/private-marketplace/experiences/Finance/audience',
    );
    expect(
      screen.getByRole('link', { name: '12 allowed, 3 denied' }),
    ).toHaveAttribute(
      'href',
      '/private-marketplace/experiences/Finance/products',
    );
    expect(screen.getByText('3 minutes')).toBeInTheDocument();
    expect(screen.getByText('Finance marketplace')).toBeInTheDocument();
  });

  it('does not warn of one that is still being created', async () => {
    render(
      detail({
        id: undefined,
        procurementPolicyId: undefined,
        lastChange: progress('applying'),
      }),
    );
    expect(await screen.findByText('Being created')).toBeInTheDocument();
    expect(screen.queryByText(/everything is allowed/)).not.toBeInTheDocument();
  });

  it('says when nothing was ever written', async () => {
    render(detail({ lastChange: undefined }));
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
    [404, 'NotFoundError', undefined, 'There is no experience “Finance”'],
    [403, 'NotAllowedError', undefined, 'private-marketplace.experience.read'],
    [
      503,
      'ServiceUnavailableError',
      'AWS_UNAVAILABLE',
      'AWS can not be reached',
    ],
    [
      503,
      'ServiceUnavailableError',
      undefined,
      'ServiceUnavailableError happened',
    ],
  ])('says what %i means', async (status, name, code, text) => {
    const api = mockApi();
    api.getExperience.mockRejectedValue(
      await responseError(status, name, code),
    );
    renderPages(api, { path: PATH });
    expect(await screen.findByRole('alert')).toHaveTextContent(text);
  });

  it('has no serious accessibility violations', async () => {
    const { container } = render(
      detail({
        lastChange: progress('failed'),
        procurementPolicyId: undefined,
      }),
    );
    await screen.findByRole('button', { name: 'Change this experience' });
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
    const { api } = render(detail({ lastChange: progress('applying') }));
    await pass(100);
    api.getExperience.mockResolvedValue(
      detail({ lastChange: progress('succeeded') }),
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
