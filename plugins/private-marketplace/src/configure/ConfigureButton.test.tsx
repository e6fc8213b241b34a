import { usePermission } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import {
  experienceCreatePermission,
  experienceUpdatePermission,
} from 'backstage-plugin-private-marketplace-common';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { detail, list, summary } from '../__testUtils__/samples';

// The hook itself remembers answers for longer than a test lasts.
jest.mock('@backstage/plugin-permission-react', () => ({
  ...jest.requireActual('@backstage/plugin-permission-react'),
  usePermission: jest.fn(),
}));

const CREATE = { name: 'Create an experience' };
const CHANGE = { name: 'Change this experience' };

function allow(allowed: boolean) {
  jest.mocked(usePermission).mockImplementation(({ permission }) => ({
    loading: false,
    allowed:
      allowed ||
      (permission !== experienceCreatePermission &&
        permission !== experienceUpdatePermission),
  }));
}

describe('the permission to configure', () => {
  it('is named to those who lack it and see no experience', async () => {
    allow(false);
    const api = mockApi();
    api.listExperiences.mockResolvedValue(list([]));
    renderPages(api);
    expect(
      await screen.findByText(/private-marketplace\.experience\.create/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link', CREATE)).not.toBeInTheDocument();
  });

  it.each([true, false])('decides what the list offers: %s', async allowed => {
    allow(allowed);
    const api = mockApi();
    api.listExperiences.mockResolvedValue(list([summary()]));
    renderPages(api);
    await screen.findByRole('link', { name: 'Finance Unit' });
    expect(screen.queryAllByRole('link', CREATE)).toHaveLength(allowed ? 1 : 0);
  });

  it.each([true, false])(
    'decides what the page of an experience offers: %s',
    async allowed => {
      allow(allowed);
      const api = mockApi();
      api.getExperience.mockResolvedValue(detail());
      renderPages(api, { path: '/experiences/Finance' });
      await screen.findByRole('heading', { name: 'Finance Unit' });
      expect(
        screen
          .queryAllByRole('link', CHANGE)
          .map(link => link.getAttribute('href')),
      ).toEqual(
        allowed
          ? [
              '/create/templates/default/private-marketplace-experience?formData=%7B%22shortName%22%3A%22Finance%22%7D',
            ]
          : [],
      );
    },
  );

  it('offers no change of an experience that is not managed through files', async () => {
    allow(true);
    const api = mockApi();
    api.getExperience.mockResolvedValue(
      detail({ shortName: undefined, managed: false }),
    );
    renderPages(api, { path: '/experiences/exp-hfa7q3gade2qi' });
    await screen.findByRole('heading', { name: 'Finance Unit' });
    expect(screen.queryByRole('link', CHANGE)).not.toBeInTheDocument();
  });
});
