import { all } from '../__testUtils__/startAws';
import { startStub } from '../__testUtils__/startStub';
import { createCatalogClient } from '../connection/catalogClient';
import { AwsCatalogGateway } from './AwsCatalogGateway';

/** The filters that lists are asked for with. */
async function filtersOf(options: { scope?: 'SharedWithMe' }) {
  const filters: unknown[] = [];
  const stub = await startStub((_, response) => response.end('{}'));
  const client = createCatalogClient(stub.options);
  client.middlewareStack.add(
    next => args => {
      filters.push(Reflect.get(args.input, 'FilterList'));
      return next(args);
    },
    { step: 'initialize' },
  );
  const catalog = new AwsCatalogGateway(client, options);
  expect(await all(catalog.listEntities('Experience'))).toEqual([]);
  expect(await all(catalog.listChangeSets())).toEqual([]);
  expect(await all(catalog.listChangeSets({ state: 'FAILED' }))).toEqual([]);
  client.destroy();
  await stub.close();
  return filters;
}

describe('the scope of lists', () => {
  it('is that of the management account where none is given', async () => {
    expect(await filtersOf({})).toEqual([
      undefined,
      undefined,
      [{ Name: 'Status', ValueList: ['FAILED'] }],
    ]);
  });

  it('is what is shared with a delegated administrator', async () => {
    const shared = { Name: 'Scope', ValueList: ['SharedWithMe'] };
    expect(await filtersOf({ scope: 'SharedWithMe' })).toEqual([
      [shared],
      [shared],
      [{ Name: 'Status', ValueList: ['FAILED'] }, shared],
    ]);
  });
});
