import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from './alpha';
import { privateMarketplaceApiRef } from './apiRef';
import { mockApi } from './__testUtils__/renderPages';
import { detail, list, progress, summary } from './__testUtils__/samples';

// Nobody is named, as this app has no catalog that a name could lead to.
const NOBODY = {
  owner: undefined,
  lastChange: progress('succeeded', { requestedBy: undefined }),
};

describe('the plugin in the new frontend system', () => {
  it('mounts its pages and stands in the navigation', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue(list([summary(NOBODY)]));
    api.getExperience.mockResolvedValue(detail(NOBODY));
    renderTestApp({
      features: [plugin],
      apis: [[privateMarketplaceApiRef, api], mockApis.permission()],
      initialRouteEntries: ['/private-marketplace'],
    });
    const experience = await screen.findByRole('link', {
      name: 'Finance Unit',
    });
    expect(
      screen.getByRole('heading', { level: 1, name: 'Private Marketplace' }),
    ).toBeInTheDocument();
    expect(
      screen
        .getAllByRole('link', { name: 'Private Marketplace' })
        .map(link => link.getAttribute('href')),
    ).toContain('/private-marketplace');

    await userEvent.click(experience);
    expect(
      await screen.findByRole('heading', { name: 'Latest configuration' }),
    ).toBeInTheDocument();
  });

  it('asks the backend through its own client', async () => {
    const fetch = jest.fn(
      async () =>
        new Response(JSON.stringify(list([summary(NOBODY)])), {
          headers: { 'content-type': 'application/json' },
        }),
    );
    renderTestApp({
      features: [plugin],
      apis: [
        mockApis.fetch({ baseImplementation: fetch }),
        mockApis.discovery(),
        mockApis.permission(),
      ],
      initialRouteEntries: ['/private-marketplace'],
    });
    expect(
      await screen.findByRole('link', { name: 'Finance Unit' }),
    ).toBeInTheDocument();
  });
});
