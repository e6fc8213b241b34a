/** Whatever JSON can say. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  [member: string]: JsonValue;
}

/** Reads JSON; undefined when the text is none. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** Whether a value is an object, and not a list. */
export function isJsonObject(
  value: JsonValue | undefined,
): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy with each string replaced by what the function makes of it; names of members stay. */
export function mapStrings(
  value: JsonValue,
  change: (text: string) => string,
): JsonValue {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map(item => mapStrings(item, change));
  return isJsonObject(value) ? mapObjectStrings(value, change) : value;
}

/** As {@link mapStrings}, for an object. */
export function mapObjectStrings(
  object: JsonObject,
  change: (text: string) => string,
): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, member]) => [
      name,
      mapStrings(member, change),
    ]),
  );
}

/** The same text for the same content, whatever the order of members. */
export function canonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (isJsonObject(value)) {
    const members = Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`,
      );
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}
