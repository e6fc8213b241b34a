import { screen, within } from '@testing-library/react';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { list, progress, summary } from '../__testUtils__/samples';
import { quickUser } from '../__testUtils__/user';

const user = quickUser();

async function row(name: string): Promise<HTMLElement> {
  const found = (await screen.findByText(name, { selector: 'a' })).closest(
    '[role=row]',
  );
  if (!(found instanceof HTMLElement)) throw new Error(`${name} is in no row`);
  return found;
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
    const back = screen.getByRole('button', previous);
    expect(back).toHaveAttribute('aria-disabled', 'true');

    await user.click(screen.getByRole('button', next));
    expect(await row('Human Resources')).toBeInTheDocument();
    expect(api.listExperiences).toHaveBeenLastCalledWith({
      cursor: 'two',
      limit: 25,
    });
    expect(screen.getByText('2 to 2 of 2')).toBeInTheDocument();
    const forward = screen.getByRole('button', next);
    expect(forward).toHaveAttribute('aria-disabled', 'true');
    expect(forward).toHaveFocus();
    await user.click(forward);

    await user.click(screen.getByRole('button', previous));
    expect(await row('Finance Unit')).toBeInTheDocument();
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
    expect(await seriousViolations(container)).toEqual([]);
  });
});
