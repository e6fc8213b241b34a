import { mendPastedText } from './mendPastedText';
import { productIdForm } from './productIdForm';
import {
  readMarketplaceAddress,
  type AddressRefusal,
} from './readMarketplaceAddress';
import { CUT, wordsOf } from './wordsOf';

/** A product or a listing that a text names by its id. @public */
export interface PastedReference {
  kind: 'product' | 'listing';
  id: string;
  /** As it stands in the text: an id, or an address with one. */
  input: string;
  /** Line of the text, from 1. */
  line: number;
}

/** Words of a text: the name of a product, or something that stands beside ids. @public */
export interface PastedWords {
  text: string;
  /** Line of the text, from 1. */
  line: number;
  /** Whether it could be an id of a form that is not known. */
  mayBeId: boolean;
}

/** Why something names no product. @public */
export type PastedRefusal = AddressRefusal | 'offer' | 'too-long';

/** Something that looks like an id or an address of a product, and is none. @public */
export interface RefusedPaste {
  input: string;
  line: number;
  why: PastedRefusal;
}

/** What a person pasted, in its order. @public */
export interface PastedProducts {
  /** Each product and each listing once. */
  references: PastedReference[];
  /**
   * Alone they are names to look for. Beside references (a table with titles and
   * owners) they are no products until the person says so.
   */
  words: PastedWords[];
  refused: RefusedPaste[];
  /** Ids that were there more than once. */
  duplicates: string[];
}

/** Products have ids of at most 50 characters (AWS Marketplace Catalog API, "Working with private marketplaces"). */
const LONGEST_ID = 50;
const OPAQUE_ID = /^[\w-]{1,50}$/;

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** A character of an address; lists, tables, Markdown and code go on after it. */
const NO_END = '[^\\s<>"\'`|,;\\\\()[\\]{}\\0]';
/**
 * What can stand anywhere in a text, the longest first: addresses, names that
 * contain a product (of a resource, of a machine image), ids.
 */
const FINDS = new RegExp(
  [
    String.raw`(?<address>(?:https?://|(?<![\w.-])(?:[\w-]+\.)*aws\.amazon\.com/|(?<![\w.-])/marketplace/)${NO_END}*)`,
    String.raw`(?<arn>(?<![\w:-])arn:[\w-]+:${NO_END}+)`,
    String.raw`(?<image>(?<![0-9a-f])${UUID})-ami-[0-9a-f]+(?:\.\d+)?`,
    String.raw`(?<id>(?<![\w-])(?:${UUID}|prod-[0-9a-z]+|(?:prodview|listing)-[\w-]*\w)(?![\w-]))`,
    String.raw`(?<![\w-])(?<other>offer|offerset|seller|agmt)-(?=[a-z]*\d)[0-9a-z]+(?![\w-])`,
    // A product code: 25 characters, which no word has with digits in between.
    String.raw`(?<code>(?<![\w-])(?=[a-z]*\d)(?=\d*[a-z])[0-9a-z]{25}(?![\w-]))`,
  ].join('|'),
  'gi',
);

/**
 * Finds the products in whatever a person pastes: ids, addresses of AWS
 * Marketplace and its consoles, names of resources and machine images, in
 * lines, lists or tables. It never makes up an id: each one stands in the text.
 *
 * @public
 */
export function parsePastedProducts(text: string): PastedProducts {
  const found = new Map<string, PastedReference>();
  const duplicates = new Set<string>();
  const refused: RefusedPaste[] = [];
  const words: PastedWords[] = [];
  mendPastedText(text)
    .split('\n')
    .forEach((content, index) => {
      const line = index + 1;
      const rest = content.replace(FINDS, (...match) => {
        const { input, reading } = readFind(String(match[0]), match.at(-1));
        if (reading.kind === 'refused') {
          refused.push({ input, line, why: reading.why });
        } else {
          const key = `${reading.kind} ${reading.id}`;
          if (found.has(key)) duplicates.add(reading.id);
          else found.set(key, { ...reading, input, line });
        }
        return CUT;
      });
      for (const each of wordsOf(rest)) {
        words.push({ text: each, line, mayBeId: OPAQUE_ID.test(each) });
      }
    });
  return {
    references: [...found.values()],
    words,
    refused,
    duplicates: [...duplicates],
  };
}

type Reading =
  | { kind: 'product' | 'listing'; id: string }
  | { kind: 'refused'; why: PastedRefusal };

function readFind(
  match: string,
  { address, arn, image, id, code, other }: Record<string, string | undefined>,
): { input: string; reading: Reading } {
  if (address !== undefined) {
    // The end of a sentence is none of an address.
    const input = address.replace(/[.:!?]+$/, '');
    return { input, reading: checked(readMarketplaceAddress(input)) };
  }
  if (arn !== undefined) return { input: arn, reading: readArn(arn) };
  const product = image ?? id;
  if (product !== undefined) {
    const kind = productIdForm(product) === 'listing' ? 'listing' : 'product';
    return { input: match, reading: checked({ kind, id: product }) };
  }
  if (code !== undefined) {
    return { input: match, reading: { kind: 'refused', why: 'product-code' } };
  }
  const why = other?.toLowerCase() === 'seller' ? 'seller' : 'offer';
  return { input: match, reading: { kind: 'refused', why } };
}

/** Such as `arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace/SaaSProduct/prod-…`. */
function readArn(arn: string): Reading {
  const [, type = '', id = ''] =
    /:aws-marketplace:[^:]*:[^:]*:[^/]+\/(\w*Product)\/([\w-]+)$/.exec(arn) ??
    [];
  return type === ''
    ? { kind: 'refused', why: 'address' }
    : checked({ kind: 'product', id });
}

function checked(reading: Reading): Reading {
  if (reading.kind !== 'product') return reading;
  if (reading.id.length > LONGEST_ID) {
    return { kind: 'refused', why: 'too-long' };
  }
  // Spreadsheets like capitals; a UUID is the same without.
  return productIdForm(reading.id) === 'uuid'
    ? { kind: 'product', id: reading.id.toLowerCase() }
    : reading;
}
