import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import {
  list,
  progress,
  responseError,
  summary,
} from '../__testUtils__/samples';

const CREATE = { name: 'Create here' };

function row(name: string) {
  return screen.findByRole('row', { name: new RegExp(name) });
}

describe('ExperiencesPage', () => {
  it('shows experiences as rows', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue(
      list([
        summary(),
        summary({
          ref: 'exp-other',
          shortName: undefined,
          managed: false,
          name: 'Handmade',
          status: 'Disabled',
          principals: 0,
          attention: ['unmanaged', 'empty-and-live'],
          lastChange: undefined,
        }),
        summary({ ref: 'Old', shortName: 'Old', name: 'Old', archived: true }),
      ]),
    );
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
    expect(finance.getByText('4')).toBeInTheDocument();
    expect(finance.getByRole('link', { name: 'finance' })).toHaveAttribute(
      'href',
      '/catalog/default/group/finance',
    );
    expect(finance.getByText('Available')).toBeInTheDocument();
    expect(finance.getByText(/version 7/)).toBeInTheDocument();
    expect(finance.getByText('Nothing')).toBeInTheDocument();

    const handmade = within(await row('Handmade'));
    expect(handmade.getByText('Not managed by files')).toBeInTheDocument();
    expect(handmade.getByText('Not live')).toBeInTheDocument();
    expect(handmade.getByText('No change yet')).toBeInTheDocument();
    expect(
      handmade.getAllByRole('listitem').map(reason => reason.textContent),
    ).toEqual(['Not managed', 'Live, but nothing can be procured']);

    expect(within(await row('Old')).getByText('Archived')).toBeInTheDocument();
    expect(
      screen.getByRole('grid', { name: 'Experiences' }),
    ).toBeInTheDocument();
    expect(screen.getByText('3 experiences')).toBeInTheDocument();
  });

  it('turns the pages of a long list', async () => {
    const api = mockApi();
    api.listExperiences.mockImplementation(async ({ cursor } = {}) =>
      cursor === 'two'
        ? list([summary({ ref: 'Hr', name: 'Human Resources' })], {
            totalItems: 2,
          })
        : list([summary()], { totalItems: 2, nextCursor: 'two' }),
    );
    renderPages(api);
    await row('Finance Unit');
    expect(screen.getByText('1 to 1 of 2')).toBeInTheDocument();
    const previous = { name: 'Previous page of Experiences' };
    const next = { name: 'Next page of Experiences' };
    expect(screen.getByRole('button', previous)).toBeDisabled();

    await userEvent.click(screen.getByRole('button', next));
    expect(await row('Human Resources')).toBeInTheDocument();
    expect(api.listExperiences).toHaveBeenLastCalledWith({
      cursor: 'two',
      limit: 25,
    });
    expect(screen.getByText('2 to 2 of 2')).toBeInTheDocument();
    expect(screen.getByRole('button', next)).toBeDisabled();

    await userEvent.click(screen.getByRole('button', previous));
    expect(await row('Finance Unit')).toBeInTheDocument();
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
    api.listExperiences.mockResolvedValue(list([]));
    renderPages(api);
    expect(
      await screen.findByRole('heading', { name: 'No experiences yet' }),
    ).toBeInTheDocument();
    expect(await screen.findAllByRole('button', CREATE)).toHaveLength(1);
    await waitFor(() =>
      expect(screen.getByRole('button', CREATE)).toBeEnabled(),
    );
    await userEvent.click(screen.getByRole('button', CREATE));
    expect(
      await screen.findByRole('dialog', { name: 'Create an experience' }),
    ).toBeInTheDocument();
  });

  it('offers to create one above the list', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue(list([summary()]));
    renderPages(api);
    await row('Finance Unit');
    expect(await screen.findAllByRole('button', CREATE)).toHaveLength(1);
  });

  it('asks the backend for what the address says', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue(list([summary()]));
    renderPages(api, {
      path: '?text=peo&status=live&managed=true&attention=failed&principal=o-1&product=prod-1&owner=group%3Adefault%2Fa&sort=products&order=descending',
    });
    await row('Finance Unit');
    expect(api.listExperiences).toHaveBeenCalledWith({
      text: 'peo',
      status: 'live',
      managed: true,
      attention: 'failed',
      principal: 'o-1',
      product: 'prod-1',
      owner: 'group:default/a',
      sort: 'products',
      order: 'descending',
      cursor: undefined,
      limit: 25,
    });
    expect(screen.getByRole('textbox', { name: 'Owner' })).toHaveValue(
      'group:default/a',
    );
  });

  it('keeps the filter in the address', async () => {
    const api = mockApi();
    api.listExperiences.mockImplementation(async ({ text } = {}) =>
      list([
        text === 'fina'
          ? summary()
          : summary({ ref: 'Hr', shortName: 'Hr', name: 'People' }),
      ]),
    );
    renderPages(api, { path: '?text=peo' });
    expect(await row('People')).toBeInTheDocument();

    const field = screen.getByRole('searchbox', { name: 'Filter by text' });
    await userEvent.clear(field);
    await userEvent.type(field, 'fina');
    expect(await row('Finance Unit')).toBeInTheDocument();
    expect(screen.getByTestId('address')).toHaveTextContent(
      '/private-marketplace?text=fina',
    );
  });

  it('filters by what needs attention', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue(list([summary()]));
    renderPages(api);
    await row('Finance Unit');
    await userEvent.click(screen.getByRole('button', { name: /Attention/ }));
    await userEvent.click(
      await screen.findByRole('option', {
        name: 'Needs attention, for any reason',
      }),
    );
    await waitFor(() =>
      expect(api.listExperiences).toHaveBeenLastCalledWith({
        attention: 'any',
        cursor: undefined,
        limit: 25,
      }),
    );
  });

  it('says when the filter hides everything', async () => {
    const api = mockApi();
    api.listExperiences.mockImplementation(async ({ text } = {}) =>
      list(text ? [] : [summary()]),
    );
    const { container } = renderPages(api, { path: '?text=nothing' });
    await screen.findByRole('heading', {
      name: 'No experience matches the filters',
    });
    expect(await seriousViolations(container)).toEqual([]);
    await userEvent.click(
      within(screen.getByRole('search')).getByRole('button', {
        name: 'Clear all filters',
      }),
    );
    expect(await row('Finance Unit')).toBeInTheDocument();
    expect(screen.getByTestId('address').textContent).toBe(
      '/private-marketplace',
    );
  });

  it('sorts by a column', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue(list([summary()]));
    renderPages(api);
    await row('Finance Unit');
    await userEvent.click(screen.getByRole('columnheader', { name: 'Status' }));
    await waitFor(() =>
      expect(api.listExperiences).toHaveBeenLastCalledWith({
        sort: 'status',
        order: 'ascending',
        cursor: undefined,
        limit: 25,
      }),
    );
    expect(screen.getByTestId('address')).toHaveTextContent(
      '?sort=status&order=ascending',
    );
  });

  it('exports all that the filters leave', async () => {
    const saved: Promise<string>[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        saved.push(blob.text());
        return 'blob:csv';
      },
      revokeObjectURL: () => {},
    });
    // jsdom can not follow the link to the file.
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    const api = mockApi();
    api.listExperiences.mockImplementation(async ({ cursor } = {}) =>
      cursor === 'two'
        ? list([summary({ ref: 'Hr', name: 'Human Resources' })])
        : list([summary()], { totalItems: 2, nextCursor: 'two' }),
    );
    renderPages(api, { path: '?status=live' });
    await row('Finance Unit');
    await userEvent.click(
      screen.getByRole('button', { name: 'Export as CSV' }),
    );
    await waitFor(() => expect(saved).toHaveLength(1));
    click.mockRestore();
    expect(api.listExperiences).toHaveBeenLastCalledWith({
      status: 'live',
      cursor: 'two',
      limit: 500,
    });
    const text = await saved[0];
    expect(text).toMatch(/Finance Unit,Finance,exp-finance123456,Live,yes/);
    expect(text).toMatch(/Human Resources/);
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
      expect(screen.queryByText('No experiences yet')).not.toBeInTheDocument();
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
        await responseError(503, 'ServiceUnavailableError'),
      )
      .mockResolvedValue(list([summary()]));
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
    const alerts = await screen.findAllByText(/This could not be loaded/);
    expect(alerts.length).toBeGreaterThan(0);
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });

  it('has no serious accessibility violations', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue(
      list([
        summary(),
        summary({
          ref: 'B',
          name: 'B',
          lastChange: progress('failed'),
          attention: ['failed'],
        }),
      ]),
    );
    const { container } = renderPages(api);
    await row('Finance Unit');
    await waitFor(() =>
      expect(screen.getByRole('button', CREATE)).toBeEnabled(),
    );
    expect(await seriousViolations(container)).toEqual([]);
  });
});
