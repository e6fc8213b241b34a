import { act, screen } from '@testing-library/react';
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

  it('explains why the latest configuration failed', async () => {
    render(detail({ lastChange: progress('rejected') }));
    expect(
      await screen.findByText('The configuration was rejected'),
    ).toBeInTheDocument();
  });

  it('warns of a missing policy', async () => {
    render(detail({ procurementPolicyId: undefined }));
    expect(
      await screen.findByText('No procurement policy: everything is allowed'),
    ).toBeInTheDocument();
  });

  it.each([
    ['empty-and-live', 'Nothing can be procured'],
    ['unmanaged', 'This experience is not managed through files'],
    ['gone', 'This experience is no longer in AWS'],
  ] as const)('says what is wrong when it is %s', async (reason, text) => {
    const { container } = render(
      detail({ attention: [reason], goneSince: ago(0) }),
    );
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(await seriousViolations(container)).toEqual([]);
  });

  it.each([
    ['failed', 'The status file can not be read', /what is wrong/, 'errors'],
    [
      'stuck',
      'An earlier configuration is stuck',
      /all configurations/,
      'configurations',
    ],
    [
      'not-picked-up',
      'Nothing has picked an earlier configuration up',
      /all configurations/,
      'configurations',
    ],
  ] as const)(
    'explains that it is %s where the last change does not',
    async (reason, title, link, tab) => {
      render(detail({ attention: [reason], errors: 2 }));
      expect(await screen.findByText(title)).toBeInTheDocument();
      expect(screen.getByRole('link', { name: link })).toHaveAttribute(
        'href',
        `/private-marketplace/experiences/Finance/${tab}`,
      );
      expect(screen.getByText('Errors (2)')).toBeInTheDocument();
    },
  );

  it('explains a failure once', async () => {
    render(detail({ attention: ['failed'], lastChange: progress('rejected') }));
    await screen.findByText('The configuration was rejected');
    expect(
      screen.queryByText('The status file can not be read'),
    ).not.toBeInTheDocument();
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

  it.each([
    [
      'not-picked-up',
      'written',
      'Nothing has picked the file up',
      /event notification is missing/,
    ],
    ['stuck', 'applying', 'The change is stuck', /EventBridge rule is missing/],
    ['stuck', 'accepted', 'The file can not be written', /s3:PutObject/],
    ['stuck', 'queued', 'The change has been queued for too long', /earlier/],
  ] as const)(
    'names likely causes when it is %s and %s',
    async (attention, state, title, cause) => {
      const { container } = render(
        detail({ lastChange: progress(state, { attention }) }),
      );
      expect(await screen.findByText(title)).toBeInTheDocument();
      const causes = screen.getByRole('list', { name: /Likely causes/ });
      expect(causes).toHaveTextContent(cause);
      const mayRetry = state === 'written' || state === 'applying';
      expect(screen.queryAllByRole('button', { name: 'Retry' })).toHaveLength(
        mayRetry ? 1 : 0,
      );
      expect(await seriousViolations(container)).toEqual([]);
    },
  );

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
