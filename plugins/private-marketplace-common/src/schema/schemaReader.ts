import { Validator, type OutputUnit } from '@cfworker/json-schema';

const NO_VALUE: OutputUnit = {
  instanceLocation: '#',
  keyword: 'type',
  keywordLocation: '#/type',
  error: 'There is no value.',
};

/** A value of the schema's type, or the ways in which it is not one. */
export type SchemaReading<T> =
  | { ok: true; value: T }
  | { ok: false; errors: OutputUnit[] };

/**
 * Makes the one door through which unknown values become values of a type that
 * was generated from a schema. The library interprets schemas, so that this
 * also works where a content security policy forbids to compile code. It would
 * compare each item of a list with each other, so whether they are unique is
 * for the caller to check.
 */
export function schemaReader<T>(
  schema: object,
): (value: unknown) => SchemaReading<T> {
  const validator = new Validator(
    { ...withoutUniqueItems(schema) },
    '2020-12',
    false,
  );
  return value => {
    // Not JSON, so the library does not take it.
    if (value === undefined) return { ok: false, errors: [NO_VALUE] };
    const { valid, errors } = validator.validate(value);
    // The type is generated from the schema that has just been checked.
    return valid ? { ok: true, value: value as T } : { ok: false, errors };
  };
}

function withoutUniqueItems(schema: object): object {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === 'uniqueItems' ? undefined : value,
    ),
  );
}
