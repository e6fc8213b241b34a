import { InputError } from '@backstage/errors';
import type { NewRequest } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ValidateFields } from './requestsConfig';

// A person reads it, and fields of a form are short.
const LARGEST_FIELDS = 20_000;

/**
 * Sees to it that a request says what it has to.
 *
 * @throws InputError that names what is missing or wrong.
 */
export function checkWords(
  {
    reason,
    neededBy,
    fields,
  }: Pick<NewRequest, 'reason' | 'neededBy' | 'fields'>,
  validate: ValidateFields | undefined,
): void {
  if (!reason?.trim()) {
    throw new InputError('/reason is missing. Say why the product is needed.');
  }
  if (neededBy !== undefined && !isDay(neededBy)) {
    throw new InputError(`/neededBy: ${neededBy} is no day.`);
  }
  if (!validate) {
    if (fields && Object.keys(fields).length > 0) {
      throw new InputError('/fields: this portal asks for no further fields.');
    }
    return;
  }
  if (JSON.stringify(fields ?? {}).length > LARGEST_FIELDS) {
    throw new InputError('/fields is too long.');
  }
  const problems = validate(fields ?? {});
  if (problems.length > 0) {
    throw new InputError(
      problems
        .map(each => `/fields${each}`)
        .join(' ')
        .slice(0, 1000),
    );
  }
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
  );
}
