import fc from 'fast-check';
import { parsePastedProducts } from './parsePastedProducts';

const PRODUCT = 'prod-ab2cd3ef4gh5i';
const LISTING = 'prodview-ab2cd3ef4gh5i';
const UUID = '8f3c5b1e-6f0a-4c57-9e43-0f8d3a1b2c4d';
const CODE = 'a1b2c3d4e5f6g7h8i9j0k1l2m';
const OFFER = 'offer-ab2cd3ef4gh5i';
const MARKETPLACE = 'https://aws.amazon.com/marketplace';

function found(text: string) {
  const { references, refused } = parsePastedProducts(text);
  return [
    ...references.map(({ kind, id }) => `${kind} ${id}`),
    ...refused.map(({ why }) => `refused ${why}`),
  ];
}

describe('parsePastedProducts', () => {
  it.each([
    [`${MARKETPLACE}/pp/${LISTING}`, `listing ${LISTING}`],
    [`aws.amazon.com/marketplace/pp/${LISTING}`, `listing ${LISTING}`],
    [`/marketplace/pp/${LISTING}`, `listing ${LISTING}`],
    [`${MARKETPLACE}/pp/${LISTING}?sr=0-7&?ref=_ptnr_x`, `listing ${LISTING}`],
    [`${MARKETPLACE}/pp/B0ABCD1234`, 'listing B0ABCD1234'],
    [`${MARKETPLACE}/pp/Vendor-Name-x86/B0ABCD1234`, 'listing B0ABCD1234'],
    [`${MARKETPLACE}/pp?sku=${CODE}`, 'refused product-code'],
    [
      `${MARKETPLACE}/procurement?productId=${PRODUCT}&offerId=${OFFER}`,
      `product ${PRODUCT}`,
    ],
    [
      `${MARKETPLACE}/procurement/?offerId=${CODE}&productId=${UUID}`,
      `product ${UUID}`,
    ],
    [
      `${MARKETPLACE}/procurement?productId=${PRODUCT}&redirectUrl=https%3A%2F%2Faws.amazon.com%2Fmarketplace%2Fpp%2Fprodview-other22other2`,
      `product ${PRODUCT}`,
    ],
    [
      `${MARKETPLACE}/procurement?productId=${PRODUCT}&sellerId=seller-ab2cd3ef4gh5i&sourceURL=x`,
      `product ${PRODUCT}`,
    ],
    [`${MARKETPLACE}/server/procurement?productId=${UUID}`, `product ${UUID}`],
    [
      `${MARKETPLACE}/fulfillment?pricing=hourly&productId=${UUID}&ref_=dtl_psb_continue`,
      `product ${UUID}`,
    ],
    [`${MARKETPLACE}/saas/ordering?productId=${UUID}`, `product ${UUID}`],
    [`${MARKETPLACE}/saas/ordering?productId=${PRODUCT}`, `product ${PRODUCT}`],
    [`${MARKETPLACE}/ai/procurement?productId=${UUID}`, `product ${UUID}`],
    [`${MARKETPLACE}/ai/configuration?productId=${UUID}`, `product ${UUID}`],
    [`${MARKETPLACE}/ai/model-evaluation?productId=${UUID}`, `product ${UUID}`],
    [
      `${MARKETPLACE}/customer-connect/private-offer/${LISTING}`,
      `listing ${LISTING}`,
    ],
    [`${MARKETPLACE}/demo/${LISTING}`, `listing ${LISTING}`],
    [`${MARKETPLACE}/reviews/${LISTING}`, `listing ${LISTING}`],
    [
      `https://us-east-1.console.aws.amazon.com/marketplace/subscriptions/${UUID}`,
      `product ${UUID}`,
    ],
    [
      `https://console.aws.amazon.com/marketplace/home?region=us-east-1#/subscriptions/${UUID}`,
      `product ${UUID}`,
    ],
    [
      `https://console.aws.amazon.com/marketplace/home?region=us-east-1#/subscriptions/${PRODUCT}`,
      `product ${PRODUCT}`,
    ],
    [
      `https://console.aws.amazon.com/marketplace/home?region=us-east-1#/subscriptions/${CODE}`,
      'refused product-code',
    ],
    [
      `https://us-east-1.console.aws.amazon.com/dataexchange/home?region=us-east-1#/products/${LISTING}`,
      `listing ${LISTING}`,
    ],
    [
      `arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace/SaaSProduct/${PRODUCT}`,
      `product ${PRODUCT}`,
    ],
    [
      'arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace/Experience/exp-ab2cd3ef4gh5i',
      'refused address',
    ],
    [`X 7 x86_64-${UUID}-ami-0123456789abcdef0.4`, `product ${UUID}`],
    [`${MARKETPLACE}/seller-profile?id=${UUID}`, 'refused seller'],
    [`${MARKETPLACE}/seller-profile?id=seller-ab2cd3ef4gh5i`, 'refused seller'],
    [`${MARKETPLACE}/b/${UUID}?category=${UUID}`, 'refused category'],
    [`${MARKETPLACE}/search/results?searchTerms=firewall`, 'refused address'],
    [
      `${MARKETPLACE}/fulfillment?pricing=hourly&amp;productId=${UUID}&amp;ref_=x`,
      `product ${UUID}`,
    ],
    [
      `${MARKETPLACE}/fulfillment?ref\\_=x&productId=${UUID}`,
      `product ${UUID}`,
    ],
    [`<${MARKETPLACE}/pp/${LISTING}>`, `listing ${LISTING}`],
    [`[A firewall](${MARKETPLACE}/pp/${LISTING}).`, `listing ${LISTING}`],
    [`See ${MARKETPLACE}/pp/${LISTING}.`, `listing ${LISTING}`],
    [`${MARKETPLACE}/pp/prodview-ab2cd3\nef4gh5i`, `listing ${LISTING}`],
    [`> prod-ab2cd3ef=\r\n> 4gh5i`, `product ${PRODUCT}`],
    ['8f3c5b1e-6f0a-4c57-\n9e43-0f8d3a1b2c4d', `product ${UUID}`],
    [`prod-ab2cd3\u200bef4gh5i`, `product ${PRODUCT}`],
    [UUID.toUpperCase(), `product ${UUID}`],
    ['listing-saas-ab2cd3', 'listing listing-saas-ab2cd3'],
    [
      `https://eur01.safelinks.example.com/?url=https%3A%2F%2Faws.amazon.com%2Fmarketplace%2Fpp%2F${LISTING}&data=x`,
      `listing ${LISTING}`,
    ],
    [
      `https://signin.aws.amazon.com/oauth?redirect_uri=https%3A%2F%2Fconsole.aws.amazon.com%2Fmarketplace%2Fhome%23%2Fsubscriptions%2F${UUID}`,
      `product ${UUID}`,
    ],
    [OFFER, 'refused offer'],
    ['seller-ab2cd3ef4gh5i', 'refused seller'],
    [CODE, 'refused product-code'],
    ['https://aws.amazon.com/ec2', 'refused address'],
    ['https://example.com/?productId=prod-1', 'refused address'],
    ['https://aws.amazon.com.example.com/?productId=prod-1', 'refused address'],
    ['https://', 'refused address'],
    [`prod-${'x'.repeat(46)}`, 'refused too-long'],
  ])('reads %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['lines', 'prod-1\nprod-2\r\n\n  prod-3\t'],
    ['commas and semicolons', 'prod-1,prod-2; prod-3;'],
    ['a JSON list', '["prod-1", "prod-2","prod-3"]'],
    ['a list with bullets', '- prod-1\n* prod-2\n•prod-3'],
    ['a numbered list', '1. prod-1\n2) prod-2\n10. prod-3'],
    ['typographic quotes', '“prod-1” „prod-2“ «prod-3»'],
    ['a table', '| prod-1 | prod-2 |\n|---|---|\n| prod-3 | 4 |'],
    ['code', '`prod-1` <prod-2> (prod-3)'],
  ])('reads %s, and no words in them', (_, text) => {
    expect(parsePastedProducts(text)).toMatchObject({
      references: [{ id: 'prod-1' }, { id: 'prod-2' }, { id: 'prod-3' }],
      words: [],
      refused: [],
      duplicates: [],
    });
  });

  it('takes words for names, and says which could be ids', () => {
    expect(
      parsePastedProducts('Kestrel Firewall (BYOL)\n• 网络防火墙\nB07XYZ')
        .words,
    ).toEqual([
      { text: 'Kestrel Firewall (BYOL)', line: 1, mayBeId: false },
      { text: '网络防火墙', line: 2, mayBeId: false },
      { text: 'B07XYZ', line: 3, mayBeId: true },
    ]);
  });

  it('finds no product in words that look like one', () => {
    const text = 'prod-eu-west-1\nnon-prod-account\nprod\nproduct-1 (old)';
    expect(parsePastedProducts(text)).toMatchObject({
      references: [],
      words: [{}, {}, {}, {}],
      refused: [],
    });
  });

  it('joins what belongs to no other line', () => {
    expect(found('prod-abcde\nprod-fghij\nprod-k\nof two')).toEqual([
      'product prod-abcde',
      'product prod-fghij',
      'product prod-k',
    ]);
  });

  it('says in which line something stands', () => {
    const { references } = parsePastedProducts(
      `${PRODUCT}\n${MARKETPLACE}/pp/prodview-ab2cd3\nef4gh5i\n\n${UUID}`,
    );
    expect(references.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('reads a table of 300 lines with 40 words and 20 duplicates', () => {
    const id = (index: number) =>
      `prod-${String(1000 + index).padEnd(13, 'a')}`;
    const lines = Array.from({ length: 300 }, (_, index) => {
      const number = index % 280;
      const cell =
        number % 3
          ? id(number)
          : `"${MARKETPLACE}/procurement?productId=${id(number)}"`;
      return index < 40
        ? `${index + 1}\t${cell}\tFirewall No. ${index}, Inc.\t$ 1,200`
        : `${index + 1}\t${cell}\t\t2026-11-28`;
    });
    const pasted = parsePastedProducts(lines.join('\r\n'));
    expect(pasted.references.map(({ id: each }) => each)).toEqual(
      Array.from({ length: 280 }, (_, index) => id(index)),
    );
    expect(pasted.duplicates).toHaveLength(20);
    expect(pasted.words).toHaveLength(40);
    expect(pasted.words[7]).toEqual({
      text: 'Firewall No. 7, Inc',
      line: 8,
      mayBeId: false,
    });
    expect(pasted.refused).toEqual([]);
  });

  const suffix = fc.stringMatching(/^[a-z2-7]{13}$/);
  const mention = fc.oneof(
    suffix.map(each => ({ id: `prod-${each}`, text: `prod-${each}` })),
    fc.uuid().map(each => ({ id: each, text: each })),
    suffix.map(each => ({
      id: `prodview-${each}`,
      text: `${MARKETPLACE}/pp/prodview-${each}?sr=0-1&ref_=x`,
    })),
    fc.uuid().map(each => ({
      id: each,
      text: `${MARKETPLACE}/fulfillment?pricing=x&amp;productId=${each}`,
    })),
    suffix.map(each => ({
      id: `prod-${each}`,
      text: `arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace/SaaSProduct/prod-${each}`,
    })),
  );
  const between = fc.constantFrom(
    '\n',
    ', ',
    ';',
    '\t',
    '\r\n• ',
    ' | ',
    '\n\n1. ',
  );
  const words = fc.constantFrom(
    '',
    'Firewall',
    'two words',
    '111122223333',
    'prod',
    '网',
  );

  it('finds each id that is there, and makes none up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(mention, between, words, between)),
        parts => {
          const text = parts
            .map(([{ text: id }, ...others]) => [id, ...others].join(''))
            .join('');
          const { references, refused } = parsePastedProducts(text);
          expect(references.map(({ id }) => id)).toEqual([
            ...new Set(parts.map(([{ id }]) => id)),
          ]);
          expect(refused).toEqual([]);
        },
      ),
    );
  });

  it('reads any text, and all that it finds stands there', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(
          'prod-',
          'prodview-',
          MARKETPLACE,
          '?productId=',
          '%',
          '#/',
          '\n',
          'https://',
          UUID,
        ),
      ),
    );
    fc.assert(
      fc.property(pieces, each => {
        const text = each.join('');
        const flat = text
          .toLowerCase()
          .replace(/[\u00ad\u200b-\u200d\u2060\ufeff\\\s=>]/g, '');
        for (const { id } of parsePastedProducts(text).references) {
          expect(flat).toContain(id.toLowerCase());
        }
      }),
    );
  });

  it('takes long texts in little time', () => {
    const started = performance.now();
    parsePastedProducts('a.'.repeat(100_000));
    parsePastedProducts('prod-'.repeat(50_000));
    parsePastedProducts(`${UUID.slice(0, 8)}-`.repeat(30_000));
    parsePastedProducts('f\n'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
