/** Members of a DetailsDocument, which may be anything. */

export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Reflect.get(value, name)
    : undefined;
}

export function textOf(value: unknown, name: string): string | undefined {
  const found = memberOf(value, name);
  return typeof found === 'string' ? found : undefined;
}

export function textsOf(value: unknown, name: string): string[] {
  const found = memberOf(value, name);
  return Array.isArray(found)
    ? found.filter(each => typeof each === 'string')
    : [];
}

/** The ids of Allow- and DenyProductProcurement. */
export function productsOf(details: unknown): string[] {
  const products = memberOf(details, 'Products');
  return Array.isArray(products)
    ? products.flatMap(each => textsOf(each, 'Ids'))
    : [];
}
