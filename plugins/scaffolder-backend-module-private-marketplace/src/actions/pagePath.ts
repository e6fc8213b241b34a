import type { Config } from '@backstage/config';

/** Where the pages are unless somebody moves them. */
export const DEFAULT_PAGE_PATH = '/private-marketplace';

const PAGE = 'page:private-marketplace';

/**
 * Where the pages of the plugin are in the portal, without a slash at the end. A
 * backend can not ask the frontend for it. In the new frontend system a page is
 * moved by `app.extensions`, which stands in the configuration that both read;
 * where that is not so, or routes stand in code, `privateMarketplace.pagePath`
 * says it.
 *
 * @throws Error that names the key when it is no path.
 */
export function pagePathFrom(config: Config): string {
  const key = 'privateMarketplace.pagePath';
  const set = config.getOptionalString(key);
  if (set !== undefined && !set.startsWith('/')) {
    throw new Error(`${key} is ${set}. It has to begin with a slash.`);
  }
  const path = set ?? movedTo(config.getOptional('app.extensions'));
  return path?.replace(/\/+$/, '') ?? DEFAULT_PAGE_PATH;
}

/** Extensions are listed by id, with what is set for them; the last one counts. */
function movedTo(extensions: unknown): string | undefined {
  const list: unknown[] = Array.isArray(extensions) ? extensions : [];
  return list
    .map(each => member(member(member(each, PAGE), 'config'), 'path'))
    .findLast(isPath);
}

function isPath(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('/');
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Reflect.get(value, name)
    : undefined;
}
