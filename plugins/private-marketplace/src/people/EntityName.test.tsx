import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { EntityName } from './EntityName';

function render(entityRef: string) {
  renderInTestApp(<EntityName entityRef={entityRef} />, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

describe('EntityName', () => {
  it('leads to the entity', async () => {
    render('group:default/finance');
    expect(
      await screen.findByRole('link', { name: 'finance' }),
    ).toHaveAttribute('href', '/catalog/default/group/finance');
  });

  it('shows what is no entity ref as it stands', async () => {
    render('plugin:scheduler');
    expect(await screen.findByText('plugin:scheduler')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
