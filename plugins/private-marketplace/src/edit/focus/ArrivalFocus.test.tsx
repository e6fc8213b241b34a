import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { rootRouteRef } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { ArrivalFocus, useGoToExperience } from './ArrivalFocus';

/** A page that loads for a while after somebody came to it. */
function Page() {
  const goToExperience = useGoToExperience();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [loaded, setLoaded] = useState('');
  return (
    <>
      <button onClick={() => goToExperience('Finance')}>Go</button>
      <button onClick={() => navigate(pathname)}>Elsewhere</button>
      <button onClick={() => setLoaded(pathname)}>Load</button>
      {loaded === pathname && (
        <>
          <h2>Finance Unit</h2>
          <ArrivalFocus heading="Finance Unit" />
        </>
      )}
    </>
  );
}

async function renderPage() {
  renderInTestApp(<Page />, {
    mountPath: '/private-marketplace',
    initialRouteEntries: ['/private-marketplace'],
    mountedRoutes: { '/private-marketplace': rootRouteRef },
  });
  await screen.findByText('Go');
  return userEvent.setup();
}

describe('ArrivalFocus', () => {
  it('gives the focus to the heading of the page that a dialog led to, once it is loaded', async () => {
    const user = await renderPage();
    await user.click(screen.getByText('Go'));
    await user.click(screen.getByText('Load'));
    expect(screen.getByRole('heading')).toHaveFocus();
  });

  it('leaves the focus alone on other ways to a page', async () => {
    const user = await renderPage();
    await user.click(screen.getByText('Elsewhere'));
    await user.click(screen.getByText('Load'));
    expect(screen.getByText('Load')).toHaveFocus();
  });
});
