import { screen } from '@testing-library/react';
import { experienceUpdatePermission } from 'backstage-plugin-private-marketplace-common';
import { campaigns } from '../organization/__testUtils__/figureOne';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { ago } from '../__testUtils__/samples';

const MARKETING = { ref: 'Marketing', name: 'Marketing Unit' };

// In a file of its own, as permissions are remembered from one page to the next.
describe('without the permission to change the experience', () => {
  it('nobody is offered a move, there or back', async () => {
    const api = mockApi();
    api.getOrganizationNode.mockResolvedValue(
      campaigns({ associated: [MARKETING] }),
    );
    api.listMoves.mockResolvedValue({
      items: [
        {
          id: 'move-1',
          principal: '222222222222',
          from: { ref: 'Finance', name: 'Finance Unit' },
          to: MARKETING,
          state: 'moved',
          requestedAt: ago(1_000),
        },
      ],
      totalItems: 1,
    });
    renderPages(api, {
      path: '/organization/222222222222',
      denied: [experienceUpdatePermission.name],
    });
    expect(await screen.findByText('Moved')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Move/ }),
    ).not.toBeInTheDocument();
  });
});
