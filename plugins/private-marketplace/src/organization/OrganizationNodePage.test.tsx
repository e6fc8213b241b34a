import { screen, within } from '@testing-library/react';
import { seriousViolations } from '../__testUtils__/axe';
import { renderPages } from '../__testUtils__/renderPages';
import { responseError } from '../__testUtils__/samples';
import { moveApi, PATH } from '../move/__testUtils__/moves';

describe('OrganizationNodePage', () => {
  it('says what each level contributes', async () => {
    const { container } = renderPages(moveApi(), PATH);
    const picture = await screen.findByRole('list', {
      name: 'From Campaigns up to the organization',
    });
    expect(
      within(picture)
        .getAllByRole('listitem')
        .map(level => level.textContent),
    ).toEqual([
      expect.stringContaining('No experience is associated here.'),
      expect.stringContaining(
        'Marketing Unit is associated here, but it is not live, so it governs nobody.',
      ),
      expect.stringContaining(
        'Default is live here. It is the nearest, so it governs.',
      ),
    ]);
    expect(screen.getByText('42')).toBeInTheDocument();
    expect(screen.getByText('Inherited from Example Corp')).toBeInTheDocument();
    expect(await seriousViolations(container)).toEqual([]);
  });

  it('says when there is no such node', async () => {
    const api = moveApi();
    api.getOrganizationNode.mockRejectedValue(
      await responseError(404, 'NotFoundError'),
    );
    renderPages(api, PATH);
    expect(
      await screen.findByText('The organization has no “222222222222”'),
    ).toBeInTheDocument();
  });
});
