import {
  configurationSchema,
  type Problem,
} from '@private-marketplace/schemas';
import { shown } from './shown';

const LISTS = {
  AllowProducts: configurationSchema.$defs.products,
  DenyProducts: configurationSchema.$defs.products,
  AssociatePrincipals: configurationSchema.$defs.principals,
  DisassociatePrincipals: configurationSchema.$defs.principals,
};

/** Lists that are longer than anything else should look at. */
export function lengthProblems(value: unknown): Problem[] {
  return listsOf(value).flatMap(([field, items, { maxItems }]) =>
    items.length > maxItems
      ? [
          {
            pointer: `/${field}`,
            message: `${field} has ${items.length} items; at most ${maxItems} are read. Split the configuration into several.`,
          },
        ]
      : [],
  );
}

/** Items that stand in their list more than once. */
export function duplicateProblems(value: unknown): Problem[] {
  return listsOf(value).flatMap(([field, items]) => {
    const seen = new Set<unknown>();
    return items.flatMap((item, index): Problem[] => {
      if (!seen.has(item)) {
        seen.add(item);
        return [];
      }
      const message = `${shown(
        item,
      )} stands in ${field} more than once. Keep it once.`;
      return [{ pointer: `/${field}/${index}`, message }];
    });
  });
}

function listsOf(
  value: unknown,
): [string, readonly unknown[], { maxItems: number }][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(LISTS).flatMap(([field, schema]) => {
    const items: unknown = Reflect.get(value, field);
    return Array.isArray(items) ? [[field, items, schema]] : [];
  });
}
