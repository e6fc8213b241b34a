import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen } from '@testing-library/react';
import { MarketplaceSketch } from './MarketplaceSketch';

const branding = {
  title: 'Shop',
  information: '',
  themeColor: '',
  logoUrl: 'https://logos.example.com/shop.png',
};

describe('MarketplaceSketch', () => {
  it('says what keeps a logo from being shown', async () => {
    const { container } = renderInTestApp(
      <MarketplaceSketch branding={branding} />,
    );
    await screen.findByText('Shop');
    const logo = container.querySelector('img');
    expect(logo).toHaveAttribute('src', branding.logoUrl);
    if (logo) fireEvent.error(logo);
    expect(screen.getByRole('status')).toHaveTextContent('backend.csp.img-src');
    expect(container.querySelector('img')).not.toBeInTheDocument();
  });
});
