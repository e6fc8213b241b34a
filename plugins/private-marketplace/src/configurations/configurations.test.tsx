import { screen, within } from '@testing-library/react';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { detail, progress, responseError } from '../__testUtils__/samples';
import { quickUser } from '../__testUtils__/user';

const user = quickUser();

const BASE = '/experiences/Finance';

function experienceApi() {
  const api = mockApi();
  api.getExperience.mockResolvedValue(detail());
  return api;
}

describe('configurations', () => {
  it('are shown as a history', async () => {
    const api = experienceApi();
    api.listConfigurations.mockResolvedValue({
      items: [
        progress('succeeded'),
        progress('failed', {
          key: 'Experience_Finance#6.json',
          version: '6',
          requestedBy: undefined,
        }),
      ],
      totalItems: 2,
    });
    const { container } = renderPages(api, { path: `${BASE}/configurations` });
    const table = within(
      await screen.findByRole('grid', { name: 'Configurations' }),
    );
    const failed = table.getByRole('row', { name: '6' });
    expect(failed).toHaveTextContent('Failed');
    expect(failed).toHaveTextContent('The Catalog refused the change set.');
    expect(failed).toHaveTextContent('Not through the portal');
    expect(table.getByRole('row', { name: '7' })).toHaveTextContent('jane');
    expect(table.getByRole('link', { name: '7' })).toHaveAttribute(
      'href',
      '/private-marketplace/experiences/Finance/configurations/7',
    );
    expect(await seriousViolations(container)).toEqual([]);
  });

  it('are shown in words first', async () => {
    const api = experienceApi();
    api.getConfiguration.mockResolvedValue({
      ...progress('succeeded'),
      source: 'portal',
      problems: [],
      text: '{"Status":"Enabled"}',
      requested: {
        status: { from: 'Disabled', to: 'Enabled' },
        branding: [{ field: 'title', from: 'Old headline' }],
        productsAllowed: ['prod-1', 'prod-2'],
      },
      changed: {},
    });
    const { container } = renderPages(api, {
      path: `${BASE}/configurations/7`,
    });
    await screen.findByRole('heading', { name: 'Configuration 7' });
    expect(api.getConfiguration).toHaveBeenCalledWith('Finance', '7');
    expect(screen.getByText('from “Not live” to “Live”')).toBeVisible();
    expect(screen.getByText('“Old headline” removed')).toBeVisible();
    expect(screen.getByText('Allowed (2)')).toBeVisible();
    expect(screen.getByText('prod-2')).toBeVisible();
    expect(screen.getByText(/Nothing has changed, as far as/)).toBeVisible();
    expect(screen.getByText('Written by this portal')).toBeVisible();
    expect(screen.getByText('{"Status":"Enabled"}')).not.toBeVisible();
    expect(screen.getByRole('link', { name: 'cs-1' })).toHaveAttribute(
      'href',
      '/private-marketplace/experiences/Finance/change-sets/cs-1',
    );
    expect(await seriousViolations(container)).toEqual([]);
  });

  it('are said to be missing', async () => {
    const api = experienceApi();
    api.getConfiguration.mockRejectedValue(
      await responseError(404, 'NotFoundError'),
    );
    renderPages(api, { path: `${BASE}/configurations/9` });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is no configuration “9”',
    );
  });

  it.each([
    ['', '~', 'no version'],
    ['..', '~..', '..'],
  ])(
    'have an address, also with the version “%s”',
    async (version, segment, name) => {
      const api = experienceApi();
      const unusual = progress('succeeded', { version });
      api.listConfigurations.mockResolvedValue({
        items: [unusual],
        totalItems: 1,
      });
      api.getConfiguration.mockResolvedValue({
        ...unusual,
        source: 'bucket',
        problems: [],
      });
      renderPages(api, { path: `${BASE}/configurations` });
      const table = within(
        await screen.findByRole('grid', { name: 'Configurations' }),
      );
      await user.click(table.getByRole('link', { name }));
      expect(screen.getByTestId('address').textContent).toBe(
        `/private-marketplace${BASE}/configurations/${segment}`,
      );
      await screen.findByText('Put into the bucket another way');
      expect(api.getConfiguration).toHaveBeenCalledWith('Finance', version);
    },
  );
});
