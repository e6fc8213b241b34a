import { screen, within } from '@testing-library/react';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { list, responseError, summary } from '../__testUtils__/samples';
import { quickUser } from '../__testUtils__/user';

const FILE = {
  key: 'Experience-Finance#1.json',
  reason: 'The name does not begin with Experience_. Upload it again as such.',
  since: '2026-11-02T09:00:00Z',
};

function apiWith(totalItems: number) {
  const api = mockApi();
  api.listExperiences.mockResolvedValue(list([summary()]));
  api.listUnrecognizedFiles.mockResolvedValue({
    items: totalItems === 0 ? [] : [FILE],
    totalItems,
  });
  return api;
}

describe('the files that belong to no experience', () => {
  it('are reached from the list, each with its reason', async () => {
    const { container } = renderPages(apiWith(1));
    await quickUser().click(
      await screen.findByRole('link', {
        name: '1 file in the bucket belongs to no experience',
      }),
    );
    const table = await screen.findByRole('grid', {
      name: 'Files without an experience',
    });
    expect(
      within(table).getByRole('rowheader', { name: FILE.key }),
    ).toBeInTheDocument();
    expect(within(table).getByText(FILE.reason)).toBeInTheDocument();
    expect(screen.queryByText(/^The newest/)).not.toBeInTheDocument();
    expect(await seriousViolations(container)).toEqual([]);
  });

  it('are said to be more than are shown', async () => {
    renderPages(apiWith(700), { path: '/experiences/-/unrecognized-files' });
    expect(
      await screen.findByText('The newest 1 of 700 are shown.'),
    ).toBeInTheDocument();
  });

  it('are no link where there are none, and a sentence on their page', async () => {
    renderPages(apiWith(0));
    await screen.findByRole('link', { name: 'Finance Unit' });
    expect(
      screen.queryByRole('link', { name: /no experience/ }),
    ).not.toBeInTheDocument();
  });

  it('has an address of its own also while there are none', async () => {
    renderPages(apiWith(0), { path: '/experiences/-/unrecognized-files' });
    expect(
      await screen.findByText(
        /has found no file that belongs to no experience/,
      ),
    ).toBeInTheDocument();
  });

  it('names the permission to those who may not see them', async () => {
    const api = apiWith(1);
    api.listUnrecognizedFiles.mockRejectedValue(
      await responseError(403, 'NotAllowedError'),
    );
    const { container } = renderPages(api, {
      path: '/experiences/-/unrecognized-files',
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'private-marketplace.experience.read without conditions',
    );
    expect(await seriousViolations(container)).toEqual([]);
  });
});
