import type {
  ProductResolution,
  ResolvedItem,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { withProductIds } from './productIds';

const LISTING = 'prodview-ab2cd3ef4gh5i';
const PAGE = `https://aws.amazon.com/marketplace/pp/${LISTING}`;
const name = (id: string, title: string) => ({
  ...{ id, title, vendor: { name: 'Kestrel' } },
  ...{ state: 'listed' as const, logo: false },
});
const FIREWALL = name('prod-1', 'Firewall');

/** A portal that knows what single lines mean, and tells each product once. */
function portal(known: Record<string, Omit<ResolvedItem, 'input' | 'line'>[]>) {
  const asked: string[] = [];
  const resolve = async (text: string): Promise<ProductResolution> => {
    asked.push(text);
    const seen = new Set<string>();
    const items = text
      .split('\n')
      .flatMap((input, index) =>
        (known[input] ?? [{ why: 'nothing-found' as const }]).map(each => ({
          ...{ input, line: index + 1 },
          ...each,
        })),
      )
      .filter(({ product }) => {
        const isNew = !product || !seen.has(product.id);
        if (product) seen.add(product.id);
        return isNew;
      });
    return { items, duplicates: [], words: [], names: { state: 'ready' } };
  };
  return { asked, resolve };
}

describe('withProductIds', () => {
  it('asks nobody where ids stand in all entries', async () => {
    const { asked, resolve } = portal({});
    const uuid = '8f3c5b1e-6f0a-4c57-9e43-0f8d3a1b2c4d';
    const lists = await withProductIds(
      {
        allowProducts: [
          'prod-1',
          `https://aws.amazon.com/marketplace/procurement?productId=prod-2&offerId=offer-1`,
          ` ${uuid}\tAn old one\nprod-3, prod-4`,
          '',
        ],
      },
      resolve,
      () => {},
    );
    expect(lists).toEqual({
      allowProducts: ['prod-1', 'prod-2', uuid, 'prod-3', 'prod-4'],
    });
    expect(asked).toEqual([]);
  });

  it('takes titles and pages, and tells what for', async () => {
    const { asked, resolve } = portal({
      [PAGE]: [{ product: FIREWALL, listing: 'Firewall' }],
      firewall: [{ candidates: [FIREWALL] }],
      [`${LISTING} the firewall`]: [
        { product: FIREWALL },
        { why: 'nothing-found' },
      ],
    });
    const told: string[] = [];
    const lists = await withProductIds(
      {
        allowProducts: [PAGE, 'prod-2'],
        denyProducts: ['firewall', `${LISTING} the firewall`],
      },
      resolve,
      line => told.push(line),
    );
    expect(lists).toEqual({
      allowProducts: ['prod-1', 'prod-2'],
      denyProducts: ['prod-1', 'prod-1'],
    });
    expect(told[0]).toBe(`“${PAGE}”: Firewall, Kestrel, prod-1`);
    // What another line means, too, is asked for by itself.
    expect(asked).toEqual([
      [PAGE, 'firewall', `${LISTING} the firewall`].join('\n'),
      `${LISTING} the firewall`,
    ]);
  });

  it('lists all that is not clear', async () => {
    const { resolve } = portal({
      fire: [{ candidates: [FIREWALL, name('prod-2', 'Fire alarm')] }],
      [PAGE]: [
        { listing: 'Suite', candidates: [FIREWALL, name('prod-3', 'Rules')] },
      ],
      'https://aws.amazon.com/marketplace/pp?sku=1': [{ why: 'product-code' }],
    });
    const call = withProductIds(
      {
        allowProducts: ['prod-9', 'fire', PAGE],
        denyProducts: [
          'https://aws.amazon.com/marketplace/pp?sku=1',
          'Firewal',
        ],
      },
      resolve,
      () => {},
    );
    const error = await call.catch(e => e);
    expect(error).toMatchObject({ name: 'InputError' });
    expect(error.message.split('\n')).toEqual([
      'The products are not clear, so nothing is written:',
      '“fire” can mean Firewall by Kestrel (prod-1); Fire alarm by Kestrel (prod-2). Name the product by its id.',
      `“${PAGE}” is the page “Suite”, which offers several products: Firewall by Kestrel (prod-1); Rules by Kestrel (prod-3). Name the product by its id.`,
      expect.stringMatching(/sku=1” is a product code/),
      expect.stringMatching(/^“Firewal” is no id/),
    ]);
  });
});
