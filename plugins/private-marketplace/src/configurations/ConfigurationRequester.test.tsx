import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { ConfigurationRequester } from './ConfigurationRequester';

function render(props: { requestedBy?: string; claimedBy?: string }) {
  renderInTestApp(<ConfigurationRequester {...props} />, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

describe('ConfigurationRequester', () => {
  it('leads to the person whom the portal knows, whomever the file names', async () => {
    render({ requestedBy: 'user:default/jane', claimedBy: 'user:default/eve' });
    expect(
      await screen.findByRole('link', { name: 'jane' }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/eve/)).not.toBeInTheDocument();
  });

  it('calls a service a service', async () => {
    render({ requestedBy: 'service:plugin:scaffolder' });
    expect(
      await screen.findByText('The service plugin:scaffolder'),
    ).toBeInTheDocument();
  });

  it('takes a name in the file for no more than that', async () => {
    render({ claimedBy: 'user:default/jane' });
    expect(
      await screen.findByText(
        'Not through the portal. The file names user:default/jane, which the portal can not confirm',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
