import { readEvent } from '../api/auditedEvent';
import { operation, type Operation } from '../api/Operation';
import type { Products } from './Products';

const read = (queryType: string) => readEvent('product-read', queryType);

/** The directory of products. */
export function productOperations(products: Products): Operation[] {
  return [
    operation({
      id: 'SearchProducts',
      method: 'get',
      path: '/products',
      audit: read('search'),
      handle: async ({ query, caller }) => ({
        body: await products.search(query, caller),
      }),
    }),
    operation({
      id: 'GetProduct',
      method: 'get',
      path: '/products/:id',
      audit: read('get'),
      handle: async ({ path: { id }, caller }) => ({
        body: await products.get(id, caller),
      }),
    }),
    operation({
      id: 'GetProductLogo',
      method: 'get',
      path: '/products/:id/logo',
      // Of every product on a page.
      audit: undefined,
      handle: async ({ path: { id }, caller }) => ({
        body: undefined,
        image: await products.logo(id, caller),
      }),
    }),
    operation({
      id: 'ListProductNames',
      method: 'get',
      path: '/product-names',
      audit: read('names'),
      handle: async ({ query: { ids }, caller }) => ({
        body: await products.names(ids.split(',').filter(Boolean), caller),
      }),
    }),
    operation({
      id: 'ResolveProducts',
      method: 'post',
      path: '/product-resolution',
      changesNothing: true,
      permission: ({ caller }) => products.demand(caller),
      audit: read('resolve'),
      handle: async ({ body: { text, words = 'count' }, caller }) => ({
        body: await products.resolve(text, words, caller),
      }),
    }),
    operation({
      id: 'SearchMarketplace',
      method: 'get',
      path: '/marketplace-listings',
      audit: read('marketplace'),
      handle: async ({ query, caller }) => ({
        body: await products.searchMarketplace(query, caller),
      }),
    }),
  ];
}
