import type { ProductName, ResolvedItem } from '../api/types';
import { meantProduct, whyNotMeant } from './meantProduct';

const product = (id: string, title?: string): ProductName => ({
  ...{ id, state: 'listed', logo: false },
  ...(title && { title, vendor: { name: 'Kestrel' } }),
});
const item = (rest: Partial<ResolvedItem>): ResolvedItem => ({
  ...{ input: 'Cloud  firewall', line: 1 },
  ...rest,
});

describe('meantProduct', () => {
  it.each([
    ['the product that is named', item({ product: product('a') }), 'a'],
    [
      'the only one of this title',
      item({
        candidates: [
          product('a', 'Cloud Firewall Plus'),
          product('b', 'Cloud Firewall'),
        ],
      }),
      'b',
    ],
    [
      'none of two that are called alike',
      item({
        candidates: [
          product('a', 'Cloud Firewall'),
          product('b', 'CLOUD FIREWALL'),
        ],
      }),
      undefined,
    ],
    [
      'none that is called otherwise, were it the only one',
      item({ candidates: [product('a', 'The Cloud Firewall')] }),
      undefined,
    ],
    ['none without a title', item({ candidates: [product('a')] }), undefined],
    ['none of nothing', item({ why: 'nothing-found' }), undefined],
  ])('takes %s', (_, resolved, id) => {
    expect(meantProduct(resolved)?.id).toBe(id);
  });
});

describe('whyNotMeant', () => {
  it('names what can be meant', () => {
    expect(
      whyNotMeant(
        item({ candidates: [product('a', 'Firewall'), product('b')] }),
      ),
    ).toBe(
      '“Cloud  firewall” can mean Firewall by Kestrel (a); b. Name the product by its id.',
    );
    expect(
      whyNotMeant(item({ listing: 'Suite', candidates: [product('a')] })),
    ).toBe(
      '“Cloud  firewall” is the page “Suite”, which offers several products: a. Name the product by its id.',
    );
  });

  it('says what to name instead', () => {
    expect(whyNotMeant(item({ why: 'product-code' }))).toMatch(
      /^“Cloud {2}firewall” is a product code.*Copy the address/,
    );
    expect(whyNotMeant(item({}))).toMatch(/no product .* is called so/);
  });
});
