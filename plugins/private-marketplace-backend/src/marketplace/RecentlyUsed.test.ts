import { RecentlyUsed } from './RecentlyUsed';

describe('RecentlyUsed', () => {
  it('makes each result once, for callers at the same time, too', async () => {
    const remembered = new RecentlyUsed<string>(2);
    const make = jest.fn(async () => 'made');
    await expect(
      Promise.all([remembered.get('a', make), remembered.get('a', make)]),
    ).resolves.toEqual(['made', 'made']);
    await remembered.get('a', make);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('remembers that there is nothing', async () => {
    const remembered = new RecentlyUsed<undefined>(2);
    const make = jest.fn(async () => undefined);
    await remembered.get('a', make);
    await remembered.get('a', make);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('forgets the one that was not used for longest', async () => {
    const remembered = new RecentlyUsed<string>(2);
    const make = jest.fn(async () => 'made');
    for (const key of ['a', 'b', 'a', 'c']) await remembered.get(key, make);
    expect(make).toHaveBeenCalledTimes(3);
    await remembered.get('a', make);
    expect(make).toHaveBeenCalledTimes(3);
    await remembered.get('b', make);
    expect(make).toHaveBeenCalledTimes(4);
  });

  it('does not remember a failure, of which every waiting caller hears', async () => {
    const remembered = new RecentlyUsed<string>(2);
    const fail = async () => {
      throw new Error('no');
    };
    const both = [remembered.get('a', fail), remembered.get('a', fail)];
    await expect(Promise.allSettled(both)).resolves.toEqual([
      expect.objectContaining({ status: 'rejected' }),
      expect.objectContaining({ status: 'rejected' }),
    ]);
    await expect(remembered.get('a', async () => 'made')).resolves.toBe('made');
  });

  it('keeps a result that took the place of one which fails late', async () => {
    const remembered = new RecentlyUsed<string>(1);
    let fail = (_error: Error) => {};
    const late = remembered.get(
      'a',
      () =>
        new Promise((_resolve, reject) => {
          fail = reject;
        }),
    );
    await remembered.get('b', async () => 'b');
    const make = jest.fn(async () => 'second');
    await remembered.get('a', make);
    fail(new Error('no'));
    await expect(late).rejects.toThrow('no');
    await remembered.get('a', make);
    expect(make).toHaveBeenCalledTimes(1);
  });
});
