import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import type { PrivateMarketplaceApi } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { act, screen, waitFor } from '@testing-library/react';
import { privateMarketplaceApiRef } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { ProductLogo } from './ProductLogo';

const product = (id: string, logo = true) => ({
  id,
  title: `Title ${id}`,
  logo,
});

function show(
  getProductLogo: PrivateMarketplaceApi['getProductLogo'],
  products: readonly ReturnType<typeof product>[],
) {
  const api: Partial<PrivateMarketplaceApi> = { getProductLogo };
  return renderInTestApp(
    <TestApiProvider apis={[[privateMarketplaceApiRef, api]]}>
      <ul>
        {products.map((each, index) => (
          // One may be shown twice.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index}>
            <ProductLogo product={each} />
          </li>
        ))}
      </ul>
    </TestApiProvider>,
  );
}

/** Logos that come when they are told to. */
function slowLogos() {
  const coming: (() => void)[] = [];
  const get = jest.fn<Promise<Blob>, [string]>(
    () =>
      new Promise(resolve =>
        coming.push(() => resolve(new Blob(['logo'], { type: 'image/png' }))),
      ),
  );
  return { get, coming };
}

const images = () => [...document.querySelectorAll('li img')];

describe('Logos of products', () => {
  it('are images with no text that say nothing beside the name, once for each product', async () => {
    const { get, coming } = slowLogos();
    show(get, [product('prod-1'), product('prod-1'), product('none', false)]);
    await waitFor(() => expect(coming).toHaveLength(1));
    const [first, , last] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('TP');
    act(() => coming[0]?.());
    await waitFor(() => expect(images()).toHaveLength(2));
    // Backstage's policy for images lets `data:` in, but not `blob:`.
    expect(images()[0]?.getAttribute('src')).toBe(
      `data:image/png;base64,${btoa('logo')}`,
    );
    expect(images()[0]?.getAttribute('alt')).toBe('');
    expect(last).toHaveTextContent('TN');
    expect(get.mock.calls).toEqual([['prod-1']]);
  });

  it('leave initials where none can be shown', async () => {
    const get = jest.fn<Promise<Blob>, [string]>(async () => {
      throw new Error('There is no logo of prod-1.');
    });
    show(get, [product('prod-1')]);
    await waitFor(() => expect(get).toHaveBeenCalledTimes(1));
    expect(screen.getByRole('listitem')).toHaveTextContent('TP');
    expect(images()).toEqual([]);
  });

  it('come a few at a time, and only those that are still there', async () => {
    const { get, coming } = slowLogos();
    const ids = ['1', '2', '3', '4', '5'];
    const { unmount } = show(
      get,
      ids.map(id => product(id)),
    );
    await waitFor(() => expect(coming).toHaveLength(3));
    act(() => coming[0]?.());
    await waitFor(() => expect(coming).toHaveLength(4));
    unmount();
    await act(async () => coming.forEach(come => come()));
    expect(get.mock.calls.flat()).toEqual(['1', '2', '3', '4']);
  });

  it('are asked for when they come near to what is seen', async () => {
    const { get } = slowLogos();
    const told: ((entries: { isIntersecting: boolean }[]) => void)[] = [];
    const everything = window.IntersectionObserver;
    Object.defineProperty(window, 'IntersectionObserver', {
      configurable: true,
      value: class {
        constructor(onSeen: (entries: { isIntersecting: boolean }[]) => void) {
          told.push(onSeen);
        }
        observe() {}
        disconnect() {}
      },
    });
    show(get, [product('prod-1')]);
    await waitFor(() => expect(told).toHaveLength(1));
    act(() => told[0]?.([{ isIntersecting: false }]));
    expect(get).not.toHaveBeenCalled();
    act(() => told[0]?.([{ isIntersecting: true }]));
    await waitFor(() => expect(get).toHaveBeenCalledTimes(1));
    Object.defineProperty(window, 'IntersectionObserver', {
      configurable: true,
      value: everything,
    });
  });
});
