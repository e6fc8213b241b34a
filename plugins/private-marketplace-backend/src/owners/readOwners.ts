import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { ownerRef } from '../catalog/ownerRef';

// As long as a column for a ref, here and in the catalog.
const LONGEST = 255;
const KINDS = ['group', 'user'];
// A comma parts refs where the list is filtered by them.
const WHOLE = /^[^\s:/,]+:[^\s:/,]+\/[^\s:/,]+$/;

/**
 * Owners as somebody has written them, each once and in order.
 *
 * @throws InputError that names what is no group and no user.
 */
export function readOwners(texts: readonly string[]): string[] {
  return [...new Set(texts.map(readOwner))].sort();
}

function readOwner(text: string): string {
  let ref: string;
  try {
    ref = ownerRef(text);
  } catch (error) {
    throw new InputError(
      `${text} is no entity ref. Name a group or a user, such as group:default/finance.`,
    );
  }
  if (!KINDS.includes(parseEntityRef(ref).kind)) {
    throw new InputError(
      `${text} can own no experience. Name a group or a user, such as group:default/finance.`,
    );
  }
  if (ref.length > LONGEST || !WHOLE.test(ref)) {
    throw new InputError(
      `${text} is the name of no group or user in the catalog. Name one, such as group:default/finance.`,
    );
  }
  return ref;
}
