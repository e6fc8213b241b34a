import { configurationSchema } from '@private-marketplace/schemas';
import type { Principal } from '../api/types';
import { readPasted, type Pasted } from './pastedItems';

/** A principal that was pasted. @public */
export interface PastedPrincipalId {
  input: string;
  id: string;
  kind: Exclude<Principal['kind'], 'other'>;
}

/** Why something is no principal: it is the root of the organization, with which nothing can be associated, or it is not formed like one. @public */
export type NotAPrincipalId = 'root' | 'form';

type Reading = PastedPrincipalId | { why: NotAPrincipalId };

const PRINCIPAL = new RegExp(
  configurationSchema.$defs.principals.items.pattern,
);
const ROOT = /^r-[0-9a-z]{4,32}$/;
/** As people write accounts, and as the AWS console shows them. */
const GROUPED_ACCOUNT = /^(\d{4})-(\d{4})-(\d{4})$/;

/**
 * Principals from a text that somebody pasted: organizations (`o-…`),
 * organizational units (`ou-…`) and accounts, whose digits may be grouped.
 *
 * @public
 */
export function parsePrincipalIds(
  text: string,
): Pasted<PastedPrincipalId, NotAPrincipalId> {
  return readPasted(text, (input): Reading => {
    const id = input.replace(GROUPED_ACCOUNT, '$1$2$3');
    if (ROOT.test(id)) return { why: 'root' };
    return PRINCIPAL.test(id)
      ? { input, id, kind: kindOf(id) }
      : { why: 'form' };
  });
}

function kindOf(id: string): PastedPrincipalId['kind'] {
  if (id.startsWith('o-')) return 'organization';
  return id.startsWith('ou-') ? 'organizational-unit' : 'account';
}
