import type { CatalogGateway } from 'backstage-plugin-private-marketplace-node';
import { MarketplaceReader } from './MarketplaceReader';
import { BucketReader } from './BucketReader';
import { emptyBucket, emptyCatalog } from '../__testUtils__/emptyAws';

function readerOver(catalog: CatalogGateway) {
  const describeAll = jest.spyOn(catalog, 'batchDescribeEntities');
  const clock = { now: 1000 };
  const marketplace = new MarketplaceReader({
    catalog,
    bucket: new BucketReader(emptyBucket()),
    now: () => clock.now,
  });
  return { marketplace, clock, describeAll };
}

describe('MarketplaceReader', () => {
  it('lets readers at the same time share one reading', async () => {
    const { marketplace, describeAll } = readerOver(emptyCatalog());
    const [first, second] = await Promise.all([
      marketplace.read(),
      marketplace.read(),
    ]);
    expect(second).toBe(first);
    expect(describeAll).toHaveBeenCalledTimes(1);
  });

  it('shows a reading again until it is a second and a half old', async () => {
    const { marketplace, clock, describeAll } = readerOver(emptyCatalog());
    const first = await marketplace.read();
    clock.now += 1499;
    await expect(marketplace.read()).resolves.toBe(first);
    clock.now += 1;
    await expect(marketplace.read()).resolves.not.toBe(first);
    expect(describeAll).toHaveBeenCalledTimes(2);
  });

  it('starts no second reading while AWS is slow with the first', async () => {
    const { marketplace, clock, describeAll } = readerOver(emptyCatalog());
    const first = marketplace.read();
    clock.now += 60_000;
    const second = marketplace.read();
    await expect(second).resolves.toBe(await first);
    expect(describeAll).toHaveBeenCalledTimes(1);
  });

  it('reads anew after something was written', async () => {
    const { marketplace } = readerOver(emptyCatalog());
    const first = await marketplace.read();
    marketplace.forget();
    await expect(marketplace.read()).resolves.not.toBe(first);
  });

  it('tells all who wait of a failure, and does not remember it', async () => {
    const { marketplace, describeAll } = readerOver(emptyCatalog());
    describeAll.mockRejectedValueOnce(new Error('away'));
    const both = [marketplace.read(), marketplace.read()];
    await expect(Promise.allSettled(both)).resolves.toMatchObject([
      { status: 'rejected', reason: { message: 'away' } },
      { status: 'rejected', reason: { message: 'away' } },
    ]);
    await expect(marketplace.read()).resolves.toMatchObject({
      experiences: new Map(),
    });
  });

  it('keeps a newer reading when an older one fails', async () => {
    const { marketplace, describeAll } = readerOver(emptyCatalog());
    let fail = (_error: Error) => {};
    describeAll.mockReturnValueOnce(
      new Promise((_resolve, reject) => {
        fail = reject;
      }),
    );
    const older = marketplace.read();
    marketplace.forget();
    const newer = await marketplace.read();
    fail(new Error('away'));
    await expect(older).rejects.toThrow('away');
    await expect(marketplace.read()).resolves.toBe(newer);
  });
});
