/** Leaves out what a form sends for fields that nobody filled in: empty texts, lists and objects. */
export function withoutEmpty(
  fields: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, cleaned(value)] as const)
      .filter(([, value]) => !isEmpty(value)),
  );
}

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(item => !isEmpty(item));
  return isObject(value) ? withoutEmpty(value) : value;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
