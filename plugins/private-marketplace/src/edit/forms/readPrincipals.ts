import {
  parsePrincipalIds,
  type NotAPrincipalId,
  type Pasted,
  type PastedPrincipalId,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { checkConfiguration, type FormReading } from './fieldProblem';

/** Reads which principals shall be associated. */
export function readPrincipals({
  text,
}: {
  text: string;
}): FormReading<'principals'> & {
  pasted: Pasted<PastedPrincipalId, NotAPrincipalId>;
} {
  const pasted = parsePrincipalIds(text);
  if (pasted.invalid.length > 0) {
    const problems = { principals: { code: 'unusable' as const } };
    return { ok: false, problems, pasted };
  }
  if (pasted.ids.length === 0) {
    const problems = { principals: { code: 'none' as const } };
    return { ok: false, problems, pasted };
  }
  const AssociatePrincipals = pasted.ids.map(({ id }) => id);
  const reading = checkConfiguration<'principals'>({ AssociatePrincipals }, [
    ['', 'principals'],
  ]);
  return { ...reading, pasted };
}
