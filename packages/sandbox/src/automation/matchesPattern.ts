import type { EventPattern } from '@private-marketplace/infra';

/**
 * Whether EventBridge would match an event (Amazon EventBridge User Guide,
 * "Creating Amazon EventBridge event patterns"): every field of the pattern has
 * to be in the event, with one of the values in its list.
 *
 * @throws TypeError on a comparison other than by equality and `prefix`, which
 * are all that the sandbox knows.
 */
export function matchesPattern(pattern: EventPattern, event: unknown): boolean {
  return Object.entries(pattern).every(([field, wanted]) => {
    const value = isObject(event) ? event[field] : undefined;
    if (Array.isArray(wanted)) {
      const values: unknown[] = Array.isArray(value) ? value : [value];
      return values.some(each => wanted.some(one => matchesOne(one, each)));
    }
    if (isObject(wanted)) return matchesPattern(wanted, value);
    throw new TypeError(`The pattern has no list of values for ${field}.`);
  });
}

function matchesOne(wanted: unknown, value: unknown): boolean {
  if (!isObject(wanted)) return wanted === value;
  const { prefix, ...others } = wanted;
  if (typeof prefix !== 'string' || Object.keys(others).length > 0) {
    throw new TypeError(
      `The sandbox can not compare by ${JSON.stringify(wanted)}.`,
    );
  }
  return typeof value === 'string' && value.startsWith(prefix);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
