import { validationError } from './errors';
import { isJsonObject } from './json';
import type { JsonObject, JsonValue } from './json';

/** What a text has to look like. */
export interface TextRule {
  minimum?: number;
  maximum: number;
  pattern?: RegExp;
}

/** How many items a list has to have. */
export interface ListRule {
  minimum: number;
  maximum: number;
}

/** Reads an object of a request member by member; the first wrong one is refused. */
export class Members {
  constructor(readonly object: JsonObject, private readonly path = '') {}

  /** Refuses what nobody would read: a misspelt member must not pass for an absent one. */
  only(...names: string[]): void {
    for (const name of Object.keys(this.object)) {
      if (!names.includes(name)) {
        throw constraint(this.pathOf(name), 'Member is not known here');
      }
    }
  }

  has(name: string): boolean {
    return this.member(name) !== undefined;
  }

  text(name: string, rule: TextRule): string {
    return this.required(name, this.optionalText(name, rule));
  }

  optionalText(name: string, rule: TextRule): string | undefined {
    const value = this.member(name);
    return value === undefined
      ? undefined
      : readText(value, this.pathOf(name), rule);
  }

  choice<T extends string>(name: string, values: readonly T[]): T {
    return this.required(name, this.optionalChoice(name, values));
  }

  optionalChoice<T extends string>(
    name: string,
    values: readonly T[],
  ): T | undefined {
    const value = this.member(name);
    if (value === undefined) return undefined;
    const found = values.find(candidate => candidate === value);
    if (found === undefined) {
      throw constraint(
        this.pathOf(name),
        `Member must satisfy enum value set: [${values.join(', ')}]`,
      );
    }
    return found;
  }

  optionalInteger(name: string, rule: ListRule): number | undefined {
    const value = this.member(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      throw constraint(this.pathOf(name), 'Member must be an integer');
    }
    if (value < rule.minimum || value > rule.maximum) {
      throw constraint(
        this.pathOf(name),
        `Member must be between ${rule.minimum} and ${rule.maximum}`,
      );
    }
    return value;
  }

  objectAt(name: string): Members {
    return this.required(name, this.optionalObject(name));
  }

  optionalObject(name: string): Members | undefined {
    const value = this.member(name);
    return value === undefined ? undefined : members(value, this.pathOf(name));
  }

  texts(name: string, list: ListRule, rule: TextRule): string[] {
    return this.list(name, list).map((value, index) =>
      readText(value, `${this.pathOf(name)}.${index + 1}.member`, rule),
    );
  }

  objects(name: string, rule: ListRule): Members[] {
    return this.list(name, rule).map((value, index) =>
      members(value, `${this.pathOf(name)}.${index + 1}.member`),
    );
  }

  private list(name: string, rule: ListRule): JsonValue[] {
    const value = this.required(name, this.member(name));
    if (!Array.isArray(value)) {
      throw constraint(this.pathOf(name), 'Member must be a list');
    }
    checkLength(value.length, this.pathOf(name), rule);
    return value;
  }

  private member(name: string): JsonValue | undefined {
    // An own member only: `constructor` is not something a caller has sent.
    return Object.hasOwn(this.object, name)
      ? this.object[name] ?? undefined
      : undefined;
  }

  private required<T>(name: string, value: T | undefined): T {
    if (value === undefined) {
      throw constraint(this.pathOf(name), 'Member must not be null');
    }
    return value;
  }

  private pathOf(name: string): string {
    const own = name.charAt(0).toLowerCase() + name.slice(1);
    return this.path ? `${this.path}.${own}` : own;
  }
}

function members(value: JsonValue, path: string): Members {
  if (!isJsonObject(value)) throw constraint(path, 'Member must be an object');
  return new Members(value, path);
}

function readText(value: JsonValue, path: string, rule: TextRule): string {
  if (typeof value !== 'string') {
    throw constraint(path, 'Member must be a string');
  }
  checkLength(value.length, path, { minimum: 1, ...rule });
  if (rule.pattern && !rule.pattern.test(value)) {
    throw constraint(
      path,
      `Member must satisfy regular expression pattern: ${rule.pattern.source}`,
    );
  }
  return value;
}

function checkLength(length: number, path: string, rule: ListRule): void {
  if (length > rule.maximum) {
    throw constraint(
      path,
      `Member must have length less than or equal to ${rule.maximum}`,
    );
  }
  if (length < rule.minimum) {
    throw constraint(
      path,
      `Member must have length greater than or equal to ${rule.minimum}`,
    );
  }
}

function constraint(path: string, message: string): Error {
  return validationError(
    `1 validation error detected: Value at '${path}' failed to satisfy constraint: ${message}`,
  );
}
