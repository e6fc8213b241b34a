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
