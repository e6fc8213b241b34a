import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { quickUser } from '../__testUtils__/user';
import { RelativeTime } from './RelativeTime';

describe('RelativeTime', () => {
  it('shows the exact time to whoever presses it, by key or finger', async () => {
    const user = quickUser();
    const then = new Date(Date.now() - 3 * 3_600_000);
    renderInTestApp(<RelativeTime iso={then.toISOString()} />);
    const time = await screen.findByRole('button', { name: '3 hours ago' });
    await user.tab();
    expect(time).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(time.textContent).toMatch(/[A-Z]{3}|GMT/);
    await user.click(time);
    expect(time).toHaveTextContent('3 hours ago');
  });

  it('shows what is no time as it stands', async () => {
    renderInTestApp(<RelativeTime iso="some time" />);
    expect(await screen.findByText('some time')).toBeInTheDocument();
  });
});
