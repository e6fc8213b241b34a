import fc from 'fast-check';
import { parseProductIds } from './parseProductIds';

const UUID = '8f3c5b1e-6f0a-4c57-9e43-0f8d3a1b2c4d';

function ids(text: string) {
  return parseProductIds(text).ids.map(each => each.id);
}

describe('parseProductIds', () => {
  it('takes every form of id and says which it is', () => {
    expect(parseProductIds(`prod-4ct5qq3ocqbcc ${UUID} B07XYZ`)).toEqual({
      ids: [
        {
          input: 'prod-4ct5qq3ocqbcc',
          id: 'prod-4ct5qq3ocqbcc',
          form: 'product',
        },
        { input: UUID, id: UUID, form: 'uuid' },
        { input: 'B07XYZ', id: 'B07XYZ', form: 'other' },
      ],
      invalid: [],
      duplicates: [],
    });
  });

  it.each([
    ['lines', 'prod-1\nprod-2\r\n\n  prod-3\t'],
    ['commas and semicolons', 'prod-1,prod-2; prod-3;'],
    ['a JSON list', '["prod-1", "prod-2","prod-3"]'],
    ['a list with bullets', '- prod-1\n* prod-2\n•prod-3'],
    ['a numbered list', '1. prod-1\n2) prod-2\n10. prod-3'],
    ['typographic quotes', '“prod-1” „prod-2“ «prod-3»'],
    ['a table', '| prod-1 | prod-2 |\n| prod-3 |'],
    ['code', '`prod-1` <prod-2> (prod-3)'],
  ])('reads %s', (_, text) => {
    expect(parseProductIds(text)).toMatchObject({
      ids: [{ id: 'prod-1' }, { id: 'prod-2' }, { id: 'prod-3' }],
      invalid: [],
    });
  });

  it.each([
    `https://aws.amazon.com/marketplace/fulfillment?productId=${UUID}&ref_=dtl`,
    `https://aws.amazon.com/marketplace/saas/ordering?productId=${UUID}`,
    `https://us-east-1.console.aws.amazon.com/marketplace/x?productId=${UUID}`,
    `aws.amazon.com/marketplace/procurement?productId=${UUID}`,
    `<https://aws.amazon.com/marketplace/procurement?productId=${UUID}>`,
  ])('takes the product from %s', text => {
    expect(ids(text)).toEqual([UUID]);
  });

  it.each([
    ['prodview-4ct5qq3ocqbcc', 'listing'],
    ['https://aws.amazon.com/marketplace/pp/prodview-4ct5qq3ocqbcc', 'listing'],
    [
      'https://aws.amazon.com/marketplace/pp/prodview-4ct5qq3ocqbcc?sr=0-1',
      'listing',
    ],
    ['https://aws.amazon.com/marketplace/pp/B07XYZ', 'listing'],
    ['https://aws.amazon.com/marketplace/pp?productId=prodview-1', 'listing'],
    ['https://aws.amazon.com/ec2', 'address'],
    ['https://example.com/?productId=prod-1', 'address'],
    ['https://aws.amazon.com.example.com/?productId=prod-1', 'address'],
    ['https://', 'address'],
    ['x'.repeat(51), 'too-long'],
    ['prod-ü', 'characters'],
  ])('refuses %s: %s', (input, why) => {
    expect(parseProductIds(input)).toEqual({
      ids: [],
      invalid: [{ input, why }],
      duplicates: [],
    });
  });

  it('keeps an id once, however it was written', () => {
    const address = 'https://aws.amazon.com/marketplace/x?productId=prod-1';
    expect(parseProductIds(`prod-1 "prod-1" ${address} prod-2`)).toEqual({
      ids: [
        expect.objectContaining({ id: 'prod-1' }),
        expect.objectContaining({ id: 'prod-2' }),
      ],
      invalid: [],
      duplicates: ['prod-1'],
    });
  });

  it('finds nothing in nothing', () => {
    expect(ids(' \n,;•')).toEqual([]);
  });

  it('gives back all the ids that a list is made of', () => {
    const id = fc.oneof(
      fc.stringMatching(/^prod-[a-z0-9]{1,45}$/),
      fc.uuid(),
      fc.stringMatching(/^[A-Za-z0-9_]{1,50}$/),
    );
    const separator = fc.constantFrom('\n', ', ', ';', '\t', '\r\n• ');
    fc.assert(
      fc.property(fc.uniqueArray(id), separator, (wanted, between) => {
        expect(parseProductIds(wanted.join(between))).toMatchObject({
          ids: wanted.map(each => ({ id: each })),
          invalid: [],
          duplicates: [],
        });
      }),
    );
  });

  it('reads any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        for (const id of ids(text)) expect(id).toMatch(/^[!-~]{1,50}$/);
      }),
    );
  });
});
