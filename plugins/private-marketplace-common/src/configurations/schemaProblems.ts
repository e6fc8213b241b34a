import type { OutputUnit } from '@cfworker/json-schema';
import {
  configurationSchema,
  type Problem,
} from '@private-marketplace/schemas';
import { segmentsOf, valueAt } from '../schema/jsonPointer';
import { wrongSign } from '../text/wrongSign';
import { nearest } from './nearest';
import { cut, shown } from './shown';

/** What a value of each field has to be, as the end of a sentence. */
const WANTED: Record<string, string> = {
  Name: 'a text of 1 to 50 letters, digits, blanks, _ and -',
  Description: 'a text of 1 to 1,000 characters',
  AssociatePrincipals: 'a list of principals',
  DisassociatePrincipals: 'a list of principals',
  AllowProducts: 'a list of product ids',
  DenyProducts: 'a list of product ids',
  Status: 'Enabled or Disabled',
  PolicyResourceRequests: 'Allow or Deny',
  Branding:
    'an object with at least one of Title, Information, ThemeColor and LogoUrl',
  Title: 'a text of 1 to 50 characters',
  Information: 'a text of 1 to 1,000 characters',
  ThemeColor: '# and six hexadecimal digits, as in #232F3E',
  LogoUrl: 'an http or https address of at most 2,048 characters',
  Archived: 'true or false',
  Notes: 'a text of 1 to 50 characters',
};

const WANTED_ITEM: Record<string, string> = {
  'a list of principals':
    'a principal: an organization (o-…), an organizational unit (ou-…-…) or an account of 12 digits, as a text',
  'a list of product ids':
    'a product id: 1 to 50 characters without blanks, such as prod-… or a UUID',
};

/** The signs that may stand in a text, by what it has to be. */
const SIGNS: Record<string, RegExp> = {
  Name: /^[a-zA-Z0-9 _-]$/,
  'a list of principals': /^[a-z0-9-]$/,
  'a list of product ids': /^[!-~]$/,
};

// More than anybody corrects at once.
const MOST = 200;

// These only say that something below them is wrong.
const ENCLOSING = new Set([
  'properties',
  'items',
  '$ref',
  'additionalProperties',
]);

/** Turns what the schema found wrong into sentences that a person can act on. */
export function schemaProblems(
  errors: OutputUnit[],
  value: unknown,
): Problem[] {
  const problems: Problem[] = [];
  // One sentence a place: a text can break several keywords at once.
  const seen = new Set<string>();
  for (const error of errors) {
    if (ENCLOSING.has(error.keyword) || seen.has(error.instanceLocation)) {
      continue;
    }
    if (problems.length === MOST) break;
    seen.add(error.instanceLocation);
    problems.push(problemOf(error, value));
  }
  return problems;
}

function problemOf(error: OutputUnit, root: unknown): Problem {
  const pointer = decodeURI(error.instanceLocation.replace(/^#/, ''));
  const segments = segmentsOf(pointer);
  const field = segments.filter(segment => !/^\d+$/.test(segment)).pop() ?? '';
  const value = valueAt(root, pointer);
  if (pointer === '') return { pointer, message: wholeMessage(error) };
  if (error.keyword === 'false') {
    return { pointer, message: unknownField(segments) };
  }
  const wantedField = WANTED[field] ?? 'what the schema says';
  const isItem = field !== segments.at(-1);
  const wanted = isItem ? WANTED_ITEM[wantedField] ?? wantedField : wantedField;
  const name = isItem ? `Item ${segments.at(-1)} of ${field}` : field;
  const signs = SIGNS[isItem ? wantedField : field];
  const sign =
    signs && typeof value === 'string' ? wrongSign(value, signs) : undefined;
  const fault = sign ? `, which holds ${sign}` : '';
  return {
    pointer,
    message: `${name} is ${shown(value)}${fault}. It has to be ${wanted}.`,
  };
}

function wholeMessage(error: OutputUnit): string {
  return error.keyword === 'minProperties'
    ? 'The configuration is empty. Give at least one field to change.'
    : 'A configuration is a JSON object, as in {"Name": "Finance Unit"}.';
}

function unknownField(segments: string[]): string {
  const field = segments.at(-1) ?? '';
  const { properties } = configurationSchema;
  const known = Object.keys(
    segments[0] === 'Branding' ? properties.Branding.properties : properties,
  ).filter(name => name !== '$schema');
  const near = nearest(field, known);
  const advice = near
    ? `Did you mean ${near}?`
    : `The fields are ${known.join(', ')}.`;
  return `${cut(field)} is not a field of ${
    segments.length > 1 ? segments[0] : 'a configuration'
  }. ${advice}`;
}
