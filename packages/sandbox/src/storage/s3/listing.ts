import { compareKeys } from '../compareKeys';
import { encodeKey } from '../encodeKey';
import type { SortedKeys } from '../state/sortedKeys';
import { S3Error } from './s3Error';
import type { S3Request } from './s3Request';
import { xmlElement, xmlGroup } from './xml';

/** What all listings may be asked. */
export interface ListingOptions {
  prefix: string;
  delimiter: string;
  maxKeys: number;
  /** Writes a key or a part of one, encoded when the request wants that. */
  encode(text: string): string;
  encodingType: string | undefined;
}

/** Where a page ends: a common prefix, or a key with the item under it. */
interface Last<Item> {
  key: string;
  item?: Item;
}

/** One page of a listing. */
export interface Page<Item> {
  items: Item[];
  prefixes: string[];
  /** Set when there is more after this page. */
  next?: Last<Item>;
}

/** Reads the parameters that all listings share. */
export function readListingOptions({ query }: S3Request): ListingOptions {
  const maxKeys = query.get('max-keys') ?? '1000';
  if (!/^\d{1,9}$/.test(maxKeys)) {
    throw new S3Error(
      'InvalidArgument',
      'Provided max-keys not an integer or within integer range',
      { ArgumentName: 'max-keys', ArgumentValue: maxKeys },
    );
  }
  const encodingType = query.get('encoding-type') ?? undefined;
  if (encodingType !== undefined && encodingType !== 'url') {
    throw new S3Error(
      'InvalidArgument',
      'Invalid Encoding Method specified in Request',
      { ArgumentName: 'encoding-type', ArgumentValue: encodingType },
    );
  }
  return {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') ?? '',
    maxKeys: Math.min(Number(maxKeys), 1000),
    encode: encodingType ? encodeKey : text => text,
    encodingType,
  };
}

/**
 * Takes one page out of sorted keys, from the marker on. What is under a key,
 * the marker's own too, is for `itemsOf` to say; a key without items is skipped.
 */
export function takePage<Item>(
  keys: SortedKeys,
  marker: string,
  options: ListingOptions,
  itemsOf: (key: string) => readonly Item[],
): Page<Item> {
  const { prefix, delimiter, maxKeys } = options;
  const page: Page<Item> = { items: [], prefixes: [] };
  if (maxKeys === 0) {
    return page;
  }
  let last: Last<Item> | undefined;
  let group = marker;
  for (const key of keys.from(
    compareKeys(marker, prefix) > 0 ? marker : prefix,
  )) {
    if (!key.startsWith(prefix)) {
      break;
    }
    const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
    const common = end < 0 ? undefined : key.slice(0, end + delimiter.length);
    if (common !== undefined && common === group) {
      continue;
    }
    const items = itemsOf(key);
    const found: Last<Item>[] =
      common === undefined
        ? items.map(item => ({ key, item }))
        : items.slice(0, 1).map(() => ({ key: common }));
    for (const entry of found) {
      if (page.items.length + page.prefixes.length === maxKeys) {
        return { ...page, ...(last && { next: last }) };
      }
      last = entry;
      if (entry.item === undefined) {
        page.prefixes.push(entry.key);
        group = entry.key;
      } else {
        page.items.push(entry.item);
      }
    }
  }
  return page;
}

/** The common prefixes of a page. */
export function writePrefixes(
  prefixes: readonly string[],
  options: ListingOptions,
): string[] {
  return prefixes.map(prefix =>
    xmlGroup('CommonPrefixes', [xmlElement('Prefix', options.encode(prefix))]),
  );
}
