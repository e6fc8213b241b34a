import { screen, within } from '@testing-library/react';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { list, summary } from '../__testUtils__/samples';

describe('OverviewPage', () => {
  it('counts what needs a look and shows what is the user’s', async () => {
    const api = mockApi();
    api.listExperiences.mockImplementation(async ({ attention } = {}) =>
      list([summary()], { totalItems: attention ? 2 : 1 }),
    );
    const { container } = renderPages(api, {
      path: '/overview',
      owns: ['user:default/jane', 'group:default/finance'],
    });
    const counters = within(
      await screen.findByRole('list', { name: 'State of the experiences' }),
    );
    const attention = await counters.findByRole('link', {
      name: 'Needs attention',
    });
    expect(attention.closest('li')).toHaveTextContent('2Needs attention');
    expect(attention).toHaveAttribute(
      'href',
      '/private-marketplace/experiences?attention=any',
    );
    const mine = within(
      await screen.findByRole('region', { name: 'My experiences' }),
    );
    expect(
      await mine.findByRole('link', { name: 'Finance Unit' }),
    ).toHaveAttribute('href', '/private-marketplace/experiences/Finance');
    expect(
      screen.getByRole('heading', { name: 'Why can’t I buy this?' }),
    ).toBeInTheDocument();
    expect(await seriousViolations(container)).toEqual([]);
  });
});
