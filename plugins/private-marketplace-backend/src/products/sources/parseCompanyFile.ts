import { parseAssessment } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { SourcedProduct } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';

/** What a company's file says, and what of it can not be read. */
export interface CompanyFile {
  products: SourcedProduct[];
  /** Sentences that say which entry is wrong, and why. */
  problems: string[];
}

/** How a company's file is written. */
export type CompanyFileFormat = 'csv' | 'json' | 'yaml';

const ID = /^[\w-]{1,50}$/;
const ASSESSMENT = ['status', 'risk', 'owner', 'link', 'validUntil'];
const KNOWN = ['id', 'title', 'vendor', 'description', 'listingIds'];

/**
 * Reads a company's file: a list of products, or an object with a list
 * `products`. A table has a line of headings; assessments are its columns
 * `status`, `risk`, `owner`, `link` and `validUntil`. One wrong entry is one
 * wrong entry.
 */
export function parseCompanyFile(
  text: string,
  format: CompanyFileFormat,
): CompanyFile {
  const problems: string[] = [];
  const products = new Map<string, SourcedProduct>();
  let entries: unknown[];
  try {
    entries = entriesOf(text.replace(/^\uFEFF/, ''), format);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { products: [], problems: [`The file is no ${format}: ${reason}`] };
  }
  entries.forEach((entry, index) => {
    const reading = readEntry(entry);
    const name = `Entry ${index + 1}`;
    if ('problems' in reading) {
      problems.push(...reading.problems.map(each => `${name}: ${each}`));
    } else if (products.has(reading.product.id)) {
      problems.push(`${name}: ${reading.product.id} is there twice.`);
    } else {
      products.set(reading.product.id, reading.product);
    }
  });
  return { products: [...products.values()], problems };
}

function entriesOf(text: string, format: CompanyFileFormat): unknown[] {
  if (format === 'csv') {
    const rows: unknown = parseCsv(text, {
      columns: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
      // Spreadsheets of many countries write it so.
      delimiter: [',', ';', '\t'],
    });
    return Array.isArray(rows) ? rows : [];
  }
  const content: unknown =
    format === 'json' ? JSON.parse(text) : parseYaml(text);
  const list = isObject(content) ? content.products : content;
  if (Array.isArray(list)) return list;
  throw new Error('It has no list of products.');
}

function readEntry(
  entry: unknown,
): { product: SourcedProduct } | { problems: string[] } {
  if (!isObject(entry)) return { problems: ['It is no object.'] };
  const problems: string[] = [];
  const id = textOf(entry.id);
  if (id === undefined || !ID.test(id)) {
    problems.push('id is missing, or is no id of a product.');
  }
  const assessed = readAssessment(entry, problems);
  const unknown = Object.keys(entry).filter(
    key => ![...KNOWN, ...ASSESSMENT, 'assessment'].includes(key),
  );
  if (unknown.length > 0 && !isTable(entry)) {
    problems.push(`${unknown.join(', ')} is unknown.`);
  }
  if (id === undefined || problems.length > 0) return { problems };
  const title = textOf(entry.title);
  const vendor = textOf(entry.vendor);
  const description = textOf(entry.description);
  const listingIds = listOf(entry.listingIds);
  return {
    product: {
      id,
      ...(title && { title }),
      ...(vendor && { vendor: { name: vendor } }),
      ...(description && { shortDescription: description }),
      ...(listingIds.length > 0 && { listingIds }),
      ...(assessed && { assessment: assessed }),
    },
  };
}

function readAssessment(
  entry: Readonly<Record<string, unknown>>,
  problems: string[],
) {
  const fields = isObject(entry.assessment) ? entry.assessment : entry;
  const isAssessed = ASSESSMENT.some(name => textOf(fields[name]));
  if (!isAssessed) return undefined;
  const reading = parseAssessment(fields);
  if ('assessment' in reading) return reading.assessment;
  problems.push(...reading.problems);
  return undefined;
}

/** In a table, other columns are the company's own business. */
function isTable(entry: object): boolean {
  return Object.values(entry).every(value => typeof value === 'string');
}

function listOf(value: unknown): string[] {
  const items = Array.isArray(value)
    ? value
    : textOf(value)?.split(/\s+/) ?? [];
  return items.filter((item): item is string => typeof item === 'string');
}

function textOf(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
