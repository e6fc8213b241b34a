import fc from 'fast-check';
import { listingAddress, marketplaceAddress } from './marketplaceAddress';
import { parsePastedProducts } from './parsePastedProducts';

describe('marketplaceAddress', () => {
  it.each([
    [
      { id: 'prod-1', listingIds: ['prodview-2', 'prodview-3'] },
      'https://aws.amazon.com/marketplace/pp/prodview-2',
    ],
    [
      { id: 'prod-1', listingIds: ['listing-saas-2'] },
      'https://aws.amazon.com/marketplace/pp/listing-saas-2',
    ],
    [
      { id: 'prod-1', listingIds: [] },
      'https://aws.amazon.com/marketplace/procurement?productId=prod-1',
    ],
    [
      { id: 'a&b=c/d' },
      'https://aws.amazon.com/marketplace/procurement?productId=a%26b%3Dc%2Fd',
    ],
  ])('of %j', (product, address) => {
    expect(marketplaceAddress(product)).toBe(address);
  });

  it('leads back to the id', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^prod-[a-z2-7]{13}$/), id => {
        const { references } = parsePastedProducts(
          `${marketplaceAddress({ id })} ${listingAddress(
            id.replace('prod', 'prodview'),
          )}`,
        );
        expect(references).toMatchObject([
          { kind: 'product', id },
          { kind: 'listing' },
        ]);
      }),
    );
  });
});
