import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { progress, responseError, summary } from '../__testUtils__/samples';

const CREATE = { name: 'Create an experience' };

function row(name: string) {
  return screen.findByRole('row', { name: new RegExp(name) });
}

describe('ExperiencesPage', () => {
  it('shows experiences as rows', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue({
      items: [
        summary(),
        summary({
          ref: 'exp-other',
          shortName: undefined,
          name: 'Handmade',
          status: 'Disabled',
          principals: [],
          lastChange: undefined,
        }),
        summary({ ref: 'Old', shortName: 'Old', name: 'Old', archived: true }),
      ],
    });
    renderPages(api);

    const finance = within(await row('Finance Unit'));
    expect(finance.getByRole('link', { name: 'Finance Unit' })).toHaveAttribute(
      'href',
      '/private-marketplace/experiences/Finance',
    );
    expect(finance.getByText('Finance')).toBeInTheDocument();
    expect(finance.getByText('Live')).toBeInTheDocument();
    expect(finance.getByText('12 allowed')).toBeInTheDocument();
    expect(finance.getByText('3 denied')).toBeInTheDocument();
    expect(finance.getByText('Organization o-abcdefghij')).toBeInTheDocument();
    expect(
      finance.getByText('Organizational unit ou-ab12-3c4d5e6f'),
    ).toBeInTheDocument();
    expect(finance.getByText('+1')).toBeInTheDocument();
    expect(finance.getByText('Available')).toBeInTheDocument();
    expect(finance.getByText(/version 7/)).toBeInTheDocument();

    const handmade = within(await row('Handmade'));
    expect(handmade.getByText('Not managed by files')).toBeInTheDocument();
    expect(handmade.getByText('Not live')).toBeInTheDocument();
    expect(handmade.getByText('None')).toBeInTheDocument();
    expect(handmade.getByText('No change yet')).toBeInTheDocument();

    expect(within(await row('Old')).getByText('Archived')).toBeInTheDocument();
    expect(
      screen.getByRole('grid', { name: 'Experiences' }),
    ).toBeInTheDocument();
  });

  it('loads every page of the list', async () => {
    const api = mockApi();
    api.listExperiences
      .mockResolvedValueOnce({ items: [summary()], nextCursor: 'two' })
      .mockResolvedValueOnce({
        items: [summary({ ref: 'Hr', name: 'Human Resources' })],
      });
    renderPages(api);

    expect(await row('Human Resources')).toBeInTheDocument();
    expect(await row('Finance Unit')).toBeInTheDocument();
    expect(api.listExperiences).toHaveBeenLastCalledWith({
      cursor: 'two',
      limit: 100,
    });
  });

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
    api.listExperiences.mockResolvedValue({ items: [] });
    renderPages(api);
    expect(
      await screen.findByRole('heading', { name: 'No experiences yet' }),
    ).toBeInTheDocument();
    expect(await screen.findByRole('link', CREATE)).toHaveAttribute(
      'href',
      '/create/templates/default/private-marketplace-experience',
    );
  });

  it('offers to create one above the list', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue({ items: [summary()] });
    renderPages(api);
    expect(await screen.findByRole('link', CREATE)).toBeInTheDocument();
  });

  it('does not offer it without a template', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue({ items: [summary()] });
    renderPages(api, { template: false });
    await row('Finance Unit');
    expect(screen.queryByRole('link', CREATE)).not.toBeInTheDocument();
  });

  it('keeps the filter in the address', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue({
      items: [
        summary(),
        summary({ ref: 'Hr', shortName: 'Hr', name: 'People' }),
      ],
    });
    renderPages(api, { path: '?text=peo' });
    expect(await row('People')).toBeInTheDocument();
    expect(
      screen.queryByRole('row', { name: /Finance/ }),
    ).not.toBeInTheDocument();
    expect(screen.getByText('1 of 2 experiences')).toBeInTheDocument();

    const field = screen.getByRole('searchbox', { name: 'Filter by text' });
    await userEvent.clear(field);
    await userEvent.type(field, 'fina');
    expect(await row('Finance Unit')).toBeInTheDocument();
    expect(screen.getByTestId('address')).toHaveTextContent(
      '/private-marketplace?text=fina',
    );
  });

  it('says when the filter hides everything', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue({ items: [summary()] });
    renderPages(api, { path: '?text=nothing' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear the filter' }),
    );
    expect(await row('Finance Unit')).toBeInTheDocument();
    expect(screen.getByTestId('address').textContent).toBe(
      '/private-marketplace',
    );
  });

  it('sorts by a column', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue({
      items: [
        summary({ ref: 'A', name: 'Alpha', status: 'Disabled' }),
        summary({ ref: 'B', name: 'Beta' }),
      ],
    });
    renderPages(api);
    await row('Alpha');
    const names = () =>
      screen.getAllByRole('rowheader').map(cell => cell.textContent);
    expect(names()).toEqual(['AlphaFinance', 'BetaFinance']);
    await userEvent.click(screen.getByRole('columnheader', { name: 'Status' }));
    expect(names()).toEqual(['BetaFinance', 'AlphaFinance']);
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
        await responseError(503, 'ServiceUnavailableError'),
      )
      .mockResolvedValue({ items: [summary()] });
    renderPages(api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'AWS can not be reached',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await row('Finance Unit')).toBeInTheDocument();
  });

  it('shows other errors as they are', async () => {
    const api = mockApi();
    api.listExperiences.mockRejectedValue(
      await responseError(500, 'InternalError'),
    );
    renderPages(api);
    const alerts = await screen.findAllByText(
      /The experiences could not be loaded/,
    );
    expect(alerts.length).toBeGreaterThan(0);
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });

  it('has no serious accessibility violations', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue({
      items: [
        summary(),
        summary({ ref: 'B', name: 'B', lastChange: progress('failed') }),
      ],
    });
    const { container } = renderPages(api);
    await row('Finance Unit');
    await waitFor(() =>
      expect(screen.getByRole('link', CREATE)).toBeInTheDocument(),
    );
    expect(await seriousViolations(container)).toEqual([]);
  });
});
