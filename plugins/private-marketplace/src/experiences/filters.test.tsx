import { privateMarketplaceApiRef } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import { useRef, useState } from 'react';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { list, summary } from '../__testUtils__/samples';
import { quickUser } from '../__testUtils__/user';
import { ExperienceFilters } from './ExperienceFilters';
import type { ListQuery } from './experienceQuery';

const user = quickUser();

async function row(name: string): Promise<HTMLElement> {
  const found = (await screen.findByText(name, { selector: 'a' })).closest(
    '[role=row]',
  );
  if (!(found instanceof HTMLElement)) throw new Error(`${name} is in no row`);
  return found;
}

describe('the filters of the list of experiences', () => {
  it('asks the backend for what the address says', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue(list([summary()]));
    renderPages(api, {
      path: '/experiences?text=peo&status=live&managed=true&attention=failed&principal=o-1&product=prod-1&owner=group%3Adefault%2Fa&sort=products&order=descending',
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
    renderPages(api, { path: '/experiences?text=peo' });
    expect(await row('People')).toBeInTheDocument();

    const field = screen.getByRole('searchbox', { name: 'Filter by text' });
    await user.clear(field);
    await user.type(field, 'fina');
    expect(await row('Finance Unit')).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent(
        '/private-marketplace/experiences?text=fina',
      ),
    );
  });

  it('filters by what needs attention', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue(list([summary()]));
    renderPages(api);
    await row('Finance Unit');
    await user.click(screen.getByRole('button', { name: /Attention/ }));
    await user.click(
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

  it.each([
    ['above', 0],
    ['below', 1],
  ])(
    'says when the filter hides everything, and takes it away from %s',
    async (_place, index) => {
      const api = mockApi();
      api.listExperiences.mockImplementation(async ({ text } = {}) =>
        list(text ? [] : [summary()]),
      );
      const { container } = renderPages(api, {
        path: '/experiences?text=nothing',
      });
      await screen.findByRole('heading', {
        name: 'No experience matches the filters',
      });
      expect(await seriousViolations(container)).toEqual([]);
      const count = screen.getByText('0 experiences');
      expect(count).toHaveAttribute('role', 'status');
      const buttons = screen.getAllByRole('button', {
        name: 'Clear all filters',
      });
      expect(buttons).toHaveLength(2);
      await user.click(buttons[index] ?? document.body);
      expect(screen.getByRole('searchbox')).toHaveFocus();
      expect(await row('Finance Unit')).toBeInTheDocument();
      expect(count).toHaveTextContent('1 experience');
      await waitFor(() =>
        expect(screen.getByTestId('address').textContent).toBe(
          '/private-marketplace/experiences',
        ),
      );
    },
  );

  it('sorts by a column', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue(list([summary()]));
    renderPages(api);
    await row('Finance Unit');
    await user.click(screen.getByRole('columnheader', { name: 'Status' }));
    await waitFor(() =>
      expect(api.listExperiences).toHaveBeenLastCalledWith({
        sort: 'status',
        order: 'ascending',
        cursor: undefined,
        limit: 25,
      }),
    );
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent(
        '?sort=status&order=ascending',
      ),
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
    renderPages(api, { path: '/experiences?status=live' });
    await row('Finance Unit');
    await user.click(screen.getByRole('button', { name: 'Export as CSV' }));
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

  it('leaves what the user owns', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue(list([summary()]));
    renderPages(api, { owns: ['user:default/jane', 'group:default/finance'] });
    const mine = await screen.findByRole('button', { name: 'Mine' });
    await user.click(mine);
    expect(mine).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() =>
      expect(api.listExperiences).toHaveBeenLastCalledWith({
        owner: 'user:default/jane,group:default/finance',
        cursor: undefined,
        limit: 25,
      }),
    );
    await user.click(mine);
    await waitFor(() =>
      expect(screen.getByTestId('address').textContent).toBe(
        '/private-marketplace/experiences',
      ),
    );
  });

  it('unfolds what filters when the address comes to have it', async () => {
    function Filters() {
      const fieldsRef = useRef(null);
      const [query, setQuery] = useState<ListQuery>({});
      return (
        <>
          <button onClick={() => setQuery({ owner: 'group:default/a' })}>
            Back
          </button>
          <ExperienceFilters
            {...{ fieldsRef, query, change: setQuery, clear: () => {} }}
          />
        </>
      );
    }
    renderInTestApp(<Filters />, {
      apis: [[privateMarketplaceApiRef, mockApi()]],
    });
    const more = (await screen.findByText('More filters')).closest('details');
    expect(more).not.toHaveAttribute('open');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(more).toHaveAttribute('open');
  });
});
