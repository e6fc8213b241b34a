import {
  parsePrincipalIds,
  type NotAPrincipalId,
  type Pasted,
  type PastedPrincipalId,
} from 'backstage-plugin-private-marketplace-common';
import { checkConfiguration, type FormReading } from './fieldProblem';

/** Reads which principals shall be associated. */
export function readPrincipals(text: string): {
  pasted: Pasted<PastedPrincipalId, NotAPrincipalId>;
  reading: FormReading<'principals'>;
} {
  const pasted = parsePrincipalIds(text);
  if (pasted.invalid.length > 0) {
    const problems = { principals: { code: 'unusable' as const } };
    return { pasted, reading: { ok: false, problems } };
  }
  if (pasted.ids.length === 0) {
    const problems = { principals: { code: 'none' as const } };
    return { pasted, reading: { ok: false, problems } };
  }
  const AssociatePrincipals = pasted.ids.map(({ id }) => id);
  const reading = checkConfiguration<'principals'>({ AssociatePrincipals }, [
    ['', 'principals'],
  ]);
  return { pasted, reading };
}
