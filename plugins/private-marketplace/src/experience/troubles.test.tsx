import { screen } from '@testing-library/react';
import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { ago, detail, progress } from '../__testUtils__/samples';

function render(experience: ExperienceDetail) {
  const api = mockApi();
  api.getExperience.mockResolvedValue(experience);
  return renderPages(api, { path: '/experiences/Finance' });
}

describe('the page of an experience that needs attention', () => {
  it('explains why the latest configuration failed', async () => {
    render(detail({ lastChange: progress('rejected') }));
    expect(
      await screen.findByText('The configuration was rejected'),
    ).toBeInTheDocument();
  });

  it.each([
    ['withdrawn', 'The configuration was withdrawn', /make the change again/],
    ['gone', 'The file was removed', /Nothing of it was applied/],
    ['superseded', 'The configuration was superseded', /Nothing is wrong/],
    [
      'repeated',
      'The configuration repeats an earlier one',
      /nothing left to apply/,
    ],
  ] as const)(
    'says what it means that the latest is %s',
    async (state, title, text) => {
      const { container } = render(detail({ lastChange: progress(state) }));
      expect(await screen.findByText(title)).toBeInTheDocument();
      expect(screen.getByText(text)).toBeInTheDocument();
      expect(await seriousViolations(container)).toEqual([]);
    },
  );

  it('says why the file of the latest could not be written', async () => {
    const lastChange = progress('accepted');
    const api = mockApi();
    api.getExperience.mockResolvedValue(detail({ lastChange }));
    api.getConfiguration.mockResolvedValue({
      ...lastChange,
      source: 'portal',
      problems: [],
      waiting: 'AccessDenied: explicit deny in a service control policy',
    });
    const { container } = renderPages(api, { path: '/experiences/Finance' });
    expect(
      await screen.findByText('The file could not be written yet'),
    ).toBeInTheDocument();
    expect(screen.getByText(/explicit deny/)).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Withdraw' }),
    ).toBeInTheDocument();
    expect(await seriousViolations(container)).toEqual([]);
  });

  it('says nothing of the status, numbers and policy of what can not be read', async () => {
    render(
      detail({
        attention: ['not-readable'],
        status: undefined,
        procurementPolicyId: undefined,
        allowedProducts: 0,
        deniedProducts: 0,
        principals: 0,
      }),
    );
    expect(await screen.findAllByText('Not known')).toHaveLength(2);
    expect(screen.getByText('Not readable')).toBeInTheDocument();
    expect(screen.queryByText('Not live')).not.toBeInTheDocument();
    expect(screen.queryByText(/everything is allowed/)).not.toBeInTheDocument();
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
    ['no-owner', 'Nobody owns this experience'],
    ['live-for-nobody', 'Nobody is governed by it'],
    ['not-readable', 'AWS does not list this experience to the portal'],
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
});
