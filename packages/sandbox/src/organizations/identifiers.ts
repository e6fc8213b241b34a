import type { JsonObject } from '../catalog/json';
import { invalidInput } from './errors';

// AWS Organizations API Reference, data types.
const ROOT = /^r-[0-9a-z]{4,32}$/;
const UNIT = /^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$/;
const ACCOUNT = /^\d{12}$/;
const SERVICE = /^[\w+=,.@-]{1,128}$/;

const patterns = {
  AccountId: [ACCOUNT],
  ChildId: [ACCOUNT, UNIT],
  OrganizationalUnitId: [UNIT],
  ParentId: [ROOT, UNIT],
  ServicePrincipal: [SERVICE],
};

/** A member of a request that has to look as AWS documents it. */
export function identifier(
  request: JsonObject,
  member: keyof typeof patterns,
): string {
  const value = request[member];
  if (value === undefined) {
    throw invalidInput('INPUT_REQUIRED', `${member} is missing.`);
  }
  if (
    typeof value !== 'string' ||
    !patterns[member].some(pattern => pattern.test(value))
  ) {
    throw invalidInput('INVALID_PATTERN', `${member} has the wrong form.`);
  }
  return value;
}
