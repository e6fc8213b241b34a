import {
  parsePastedProducts,
  type Pasted,
  type PastedRefusal,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** Why something in a text is no product yet: it is a listing or words, which can be looked up, or none at all. */
export type ProductTextProblem = PastedRefusal | 'listing' | 'words';

/** What a text says of products. */
export type ProductText = Pasted<{ id: string }, ProductTextProblem>;

/**
 * Products that a text names by their ids, and what else there is in it.
 *
 * @param asIds - words that the person takes for ids.
 */
export function readProductText(
  text: string,
  asIds: readonly string[] = [],
): ProductText {
  const { references, refused, words, duplicates } = parsePastedProducts(text);
  const products = references.filter(({ kind }) => kind === 'product');
  const listings = references.filter(({ kind }) => kind === 'listing');
  const ids = [
    ...products.map(({ id }) => id),
    ...words.flatMap(each => (asIds.includes(each.text) ? each.text : [])),
  ];
  return {
    ids: [...new Set(ids)].map(id => ({ id })),
    invalid: [
      ...listings.map(({ input }) => ({ input, why: 'listing' as const })),
      ...words.flatMap(each =>
        asIds.includes(each.text)
          ? []
          : [{ input: each.text, why: 'words' as const }],
      ),
      ...refused,
    ],
    duplicates,
  };
}
