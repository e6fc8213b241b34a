import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { impact } from '../edit/__testUtils__/impact';
import { ImpactPreview } from './ImpactPreview';

describe('ImpactPreview', () => {
  it('names no experience and no product that the user may not see', async () => {
    const [group] = impact().groups;
    renderInTestApp(
      <ImpactPreview
        impact={impact({
          groups: group && [
            {
              ...group,
              after: { hidden: true },
              lost: {
                kind: 'only',
                products: [],
                totalProducts: 4,
                hidden: true,
              },
            },
          ],
        })}
      />,
    );
    expect(
      await screen.findByRole('row', {
        name: /^Finance Unit An experience that you may not see 3 Nothing 4 products; you may not see which/,
      }),
    ).toBeInTheDocument();
  });

  it('says how much of a long list is left out', async () => {
    const [group] = impact().groups;
    renderInTestApp(
      <ImpactPreview
        impact={impact({
          groups: group && [
            {
              ...group,
              lost: { kind: 'only', products: ['prod-1'], totalProducts: 120 },
            },
          ],
          totalOrganizationalUnits: 7,
        })}
      />,
    );
    expect(await screen.findByText('120 products')).toBeInTheDocument();
    expect(screen.getByText('and 119 more')).toBeInTheDocument();
    expect(screen.getByText('and 6 more')).toBeInTheDocument();
  });

  it('says nothing but why AWS would refuse it', async () => {
    renderInTestApp(
      <ImpactPreview
        impact={impact({ accounts: 0, groups: [], problems: ['archived'] })}
      />,
    );
    expect(
      await screen.findByText('The experience is archived. Revive it first.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/No account/)).not.toBeInTheDocument();
  });
});
