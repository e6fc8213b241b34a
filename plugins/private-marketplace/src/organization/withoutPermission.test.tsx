import { screen, within } from '@testing-library/react';
import { organizationReadPermission } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { renderCard } from '../entity/__testUtils__/renderCard';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { list, summary } from '../__testUtils__/samples';
import { ACCOUNT, verdict } from '../verdict/__testUtils__/verdict';

// In a file of its own, as permissions are remembered from one page to the next.
const DENIED = { denied: [organizationReadPermission.name] };
const FORBIDDEN = 'You may not see the organization';

describe('without the permission to see the organization', () => {
  it('the organization page says who to ask, and asks for no names', async () => {
    const api = mockApi();
    renderPages(api, { path: '/organization', ...DENIED });
    expect(await screen.findByText(FORBIDDEN)).toBeInTheDocument();
    expect(
      screen.getByText(/private-marketplace\.organization\.read/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Why can’t I buy this?' }),
    ).toHaveAttribute('href', '/private-marketplace/overview');
    expect(api.listOrganizationNodes).not.toHaveBeenCalled();
  });

  it('so does the page of an account', async () => {
    const api = mockApi();
    renderPages(api, { path: `/organization/${ACCOUNT}`, ...DENIED });
    expect(await screen.findByText(FORBIDDEN)).toBeInTheDocument();
    expect(api.getOrganizationNode).not.toHaveBeenCalled();
    expect(api.listMoves).not.toHaveBeenCalled();
  });

  it('the card asks for nothing', async () => {
    const api = mockApi();
    renderCard(api, { 'amazon.com/account-id': ACCOUNT }, { isDenied: true });
    expect(await screen.findByText(FORBIDDEN)).toBeInTheDocument();
    expect(api.getOrganizationNode).not.toHaveBeenCalled();
  });

  it('a verdict is given without names', async () => {
    const answer = verdict({ account: { id: ACCOUNT } });
    const api = mockApi();
    api.listExperiences.mockResolvedValue(list([summary()]));
    api.getVerdict.mockResolvedValue({
      ...answer,
      chain: answer.chain.map(level => ({ ...level, name: level.id })),
    });
    renderPages(api, {
      path: `/overview?account=${ACCOUNT}&productId=prod-1`,
      ...DENIED,
    });
    const picture = await screen.findByRole('list', {
      name: `From ${ACCOUNT} up to the organization`,
    });
    expect(
      within(picture)
        .getAllByRole('link')
        .map(link => link.textContent),
    ).toEqual(['Default']);
    expect(screen.queryByText('Campaigns')).not.toBeInTheDocument();
  });
});
