/**
 * A value that should be a configuration without the fields that generators
 * leave empty: texts and lists without content, and null. They ask for nothing,
 * as they did in AWS's sample. Nor does `$schema`, by which editors help.
 */
export function withoutEmptyFields(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { $schema: _, ...fields } = value;
  const { Branding } = fields;
  const filled = filledFields(fields);
  if (!isObject(Branding)) return filled;
  const branding = filledFields(Branding);
  if (isEmptied(branding, Branding)) {
    const { Branding: _empty, ...rest } = filled;
    return rest;
  }
  return { ...filled, Branding: branding };
}

function filledFields(
  fields: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => !isEmpty(value)),
  );
}

function isEmpty(value: unknown): boolean {
  return (
    value === '' ||
    value === null ||
    value === undefined ||
    (Array.isArray(value) && value.length === 0)
  );
}

function isEmptied(after: object, before: object): boolean {
  return Object.keys(after).length === 0 && Object.keys(before).length > 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
