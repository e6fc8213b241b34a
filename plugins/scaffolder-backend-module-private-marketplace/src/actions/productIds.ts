import { InputError } from '@backstage/errors';
import {
  meantProduct,
  parsePastedProducts,
  productIdForm,
  whyNotMeant,
  type ProductName,
  type ProductResolution,
  type ResolvedItem,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ConfigurationInput } from './configuration';

const LINE_BREAK = /\r\n?|[\n\u0085\u2028\u2029]/;

/** The lists of products of the input. */
export type ProductLists = Pick<
  ConfigurationInput,
  'allowProducts' | 'denyProducts'
>;

/** Asks the portal what a text means, line by line. */
export type Resolve = (text: string) => Promise<ProductResolution>;

/**
 * The lists with ids in place of titles and addresses.
 *
 * @param resolve - not called where ids stand in all entries.
 * @param tell - told what each title and each page was taken for.
 * @throws InputError that lists what means no product, or can mean several.
 */
export async function withProductIds(
  { allowProducts, denyProducts }: ProductLists,
  resolve: Resolve,
  tell: (line: string) => void,
): Promise<ProductLists> {
  const entries = [...linesOf(allowProducts), ...linesOf(denyProducts)];
  const open = [...new Set(entries)].filter(line => !idsIn(line));
  const meant = await findMeant(open, resolve);
  const problems = [...meant.values()].flatMap(each => each.problems);
  if (problems.length > 0) {
    throw new InputError(
      `The products are not clear, so nothing is written:\n${problems.join(
        '\n',
      )}`,
    );
  }
  for (const [line, { products }] of meant) {
    tell(`“${line}”: ${products.map(described).join(', ')}`);
  }
  const idsOf = (list: string[] | undefined) =>
    linesOf(list).flatMap(
      line =>
        idsIn(line) ?? meant.get(line)?.products.map(({ id }) => id) ?? [],
    );
  return {
    ...(allowProducts && { allowProducts: idsOf(allowProducts) }),
    ...(denyProducts && { denyProducts: idsOf(denyProducts) }),
  };
}

/** A list may be one text of many lines. */
function linesOf(list: readonly string[] = []): string[] {
  return list
    .flatMap(entry => entry.split(LINE_BREAK))
    .map(line => line.trim())
    .filter(line => line !== '');
}

/** Ids that stand in a line, be it in an address; words beside them are their titles, or anything else. Undefined where the portal has to say what it means. */
function idsIn(line: string): string[] | undefined {
  // As it is, so that what is wrong with an id is told by the rules for ids.
  if (['product', 'uuid'].includes(productIdForm(line))) return [line];
  const { references, refused } = parsePastedProducts(line);
  const isClear =
    references.length > 0 &&
    refused.length === 0 &&
    references.every(({ kind }) => kind === 'product');
  return isClear ? references.map(({ id }) => id) : undefined;
}

/** What a line means: one or several products, or none that is clear. */
interface Meaning {
  products: ProductName[];
  problems: string[];
}

async function findMeant(
  lines: readonly string[],
  resolve: Resolve,
): Promise<Map<string, Meaning>> {
  const meant = new Map<string, Meaning>();
  if (lines.length === 0) return meant;
  const { items } = await resolve(lines.join('\n'));
  for (const [index, line] of lines.entries()) {
    const own = items.filter(item => item.line === index + 1);
    // Each product is told once: what is missing is one that another line means, too.
    const isFound = own.some(item => meantProduct(item));
    const found =
      isFound || lines.length === 1 ? own : (await resolve(line)).items;
    meant.set(line, meaningOf(line, found));
  }
  return meant;
}

function meaningOf(line: string, items: readonly ResolvedItem[]): Meaning {
  const products = items.flatMap(item => meantProduct(item) ?? []);
  const isBeside = items.some(({ product }) => product);
  const open = items.filter(
    // Words beside a page are its title, or anything else.
    item => !meantProduct(item) && !(isBeside && item.why === 'nothing-found'),
  );
  return {
    products,
    problems:
      items.length > 0
        ? open.map(whyNotMeant)
        : [whyNotMeant({ input: line, line: 1 })],
  };
}

function described({ id, title, vendor }: ProductName): string {
  return [title, vendor?.name, id].filter(part => part).join(', ');
}
