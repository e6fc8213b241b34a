import { screen } from '@testing-library/react';
import { experienceAudiencePermission } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { renderPages } from '../__testUtils__/renderPages';
import { FINANCE, MARKETING, move, moveApi, PATH } from './__testUtils__/moves';

// In a file of its own, as permissions are remembered from one page to the next.
describe('without the permission to change the audience', () => {
  it('nobody is offered a move, there or back', async () => {
    const api = moveApi([
      move({
        from: FINANCE,
        to: MARKETING,
        actions: ['undo', 'stop', 'retry'],
      }),
    ]);
    renderPages(api, {
      ...PATH,
      denied: [experienceAudiencePermission.name],
    });
    expect(await screen.findByText('Moved')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^(Move|Stop|Try)/ }),
    ).not.toBeInTheDocument();
  });
});
