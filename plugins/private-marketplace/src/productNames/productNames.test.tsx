import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import type { PrivateMarketplaceApi } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { act, screen } from '@testing-library/react';
import { privateMarketplaceApiRef } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { NamesNotice } from './NamesNotice';
import { ProductLabel } from './ProductLabel';

function show(answer: jest.Mock, ids: readonly string[]) {
  const api: Partial<PrivateMarketplaceApi> = { listProductNames: answer };
  return renderInTestApp(
    <TestApiProvider apis={[[privateMarketplaceApiRef, api]]}>
      <NamesNotice />
      <ul>
        {ids.map(id => (
          <li key={id}>
            <ProductLabel id={id} />
          </li>
        ))}
      </ul>
    </TestApiProvider>,
  );
}

describe('Names of products', () => {
  it('are asked for together, and stand above the ids', async () => {
    const names = jest.fn(async () => ({
      items: [
        {
          ...{ id: 'prod-1', title: 'Firewall', state: 'listed', logo: false },
          vendor: { name: 'Kestrel' },
        },
      ],
      names: { state: 'ready' },
    }));
    show(names, ['prod-1', 'prod-2']);
    expect(await screen.findByText('Firewall')).toBeInTheDocument();
    const [first, second] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('Firewall Kestrelprod-1');
    expect(second).toHaveTextContent(/^prod-2$/);
    expect(names.mock.calls).toEqual([[['prod-1', 'prod-2']]]);
    expect(screen.queryByRole('note')).not.toBeInTheDocument();
  });

  it('say what AWS Marketplace no longer lists, and what it does not list', async () => {
    const of = (id: string, state: string) => ({ id, state, logo: false });
    const items = [
      { ...of('prod-1', 'withdrawn'), title: 'Firewall' },
      of('prod-2', 'not-listed'),
      of('prod-3', 'unknown'),
    ];
    show(
      jest.fn(async () => ({ items, names: { state: 'ready' } })),
      items.map(({ id }) => id),
    );
    await screen.findByText('Firewall');
    const [gone, hidden, unknown] = screen.getAllByRole('listitem');
    expect(gone).toHaveTextContent('Withdrawn from AWS Marketplace');
    expect(hidden).toHaveTextContent('Not listed on AWS Marketplace');
    expect(unknown).toHaveTextContent(/^prod-3$/);
  });

  it('are missing with a reason where AWS does not tell them', async () => {
    show(
      jest.fn(async () => ({
        items: [],
        names: { state: 'denied', message: 'Its role needs GetProduct.' },
      })),
      ['prod-1'],
    );
    expect(await screen.findByRole('note')).toHaveTextContent(
      'Products without a name are shown by their ids. Its role needs GetProduct.',
    );
    expect(screen.getByText('prod-1')).toBeInTheDocument();
  });

  it('are asked for again while AWS has not been asked for them', async () => {
    jest.useFakeTimers();
    const of = (id: string, state: string, title?: string) => ({
      ...{ id, state, logo: false },
      ...(title && { title }),
    });
    const names = jest
      .fn()
      .mockResolvedValue({ items: [], names: { state: 'ready' } })
      .mockResolvedValueOnce({
        items: [of('prod-1', 'unknown'), of('prod-2', 'not-listed')],
        names: { state: 'ready' },
      })
      .mockResolvedValueOnce({
        items: [of('prod-1', 'listed', 'Firewall')],
        names: { state: 'ready' },
      });
    const { unmount } = show(names, ['prod-1', 'prod-2']);
    const minute = () =>
      act(async () => void (await jest.advanceTimersByTimeAsync(60_000)));
    await act(async () => void (await jest.advanceTimersByTimeAsync(100)));
    expect(screen.getByText('prod-1')).toBeInTheDocument();
    await minute();
    expect(screen.getByText('Firewall')).toBeInTheDocument();
    await minute();
    expect(names.mock.calls).toEqual([[['prod-1', 'prod-2']], [['prod-1']]]);
    unmount();
    jest.useRealTimers();
  });

  it('take nothing with them when they can not be loaded', async () => {
    const failing = jest.fn(async () => {
      throw new Error('No.');
    });
    show(failing, ['prod-1']);
    expect(await screen.findByText('prod-1')).toBeInTheDocument();
    expect(failing).toHaveBeenCalledTimes(1);
  });
});
