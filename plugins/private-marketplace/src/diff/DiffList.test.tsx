import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { DiffList } from './DiffList';

describe('DiffList', () => {
  it('says values as people know them', async () => {
    renderInTestApp(
      <DiffList
        diff={{
          name: { from: 'Enabled', to: 'Allow' },
          status: { from: 'Enabled', to: 'Disabled' },
          archived: { from: 'false', to: 'true' },
          productRequests: { to: 'Deny' },
          branding: [{ field: 'themeColor', from: '#232F3E', to: '#1B4965' }],
        }}
        empty="Nothing"
      />,
    );
    expect(await screen.findByText('from “Enabled” to “Allow”')).toBeVisible();
    expect(screen.getByText('from “Live” to “Not live”')).toBeVisible();
    expect(screen.getByText('from “No” to “Yes”')).toBeVisible();
    expect(screen.getByText('“Off”')).toBeVisible();
    expect(screen.getByText('Branding, Theme colour')).toBeVisible();
  });
});
